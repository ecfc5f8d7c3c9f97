package io.github.callcard.line.sipwatch.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step on the way of a request (RFC 3261, section 20.42).
 *
 * @param transport in capital letters: UDP, TCP, TLS, or one unknown here
 * @param host a name or an address, IPv6 in brackets
 * @param port 1 to 65535, or 0 where none is given
 */
public record Via(String transport, String host, int port, Parameters parameters) {

    /** The beginning of every branch since RFC 3261. */
    public static final String MAGIC_COOKIE = "z9hG4bK";

    private static final Pattern SENT = Pattern.compile(
            "(?i)SIP\\s*/\\s*2\\.0\\s*/\\s*([A-Z0-9.!%*_+`'~-]{1,32})\\s+(\\[[0-9A-F:.]{2,45}]|[A-Z0-9._-]{1,255})(?:\\s*:\\s*(\\d+))?\\s*");

    /**
     * Reads one entry of the header field.
     *
     * @throws MalformedMessageException where it is none
     */
    public static Via parse(String text) throws MalformedMessageException {
        int semicolon = text.indexOf(';');
        String sent = semicolon < 0 ? text : text.substring(0, semicolon);
        Matcher matcher = SENT.matcher(sent.strip());
        if (!matcher.matches()) {
            throw new MalformedMessageException(
                    "A Via header field does not say over which transport and by whom it was sent.");
        }
        return new Via(
                matcher.group(1).toUpperCase(Locale.ROOT),
                matcher.group(2),
                matcher.group(3) == null ? 0 : SipUri.port(matcher.group(3)),
                semicolon < 0 ? Parameters.NONE : Parameters.parse(text.substring(semicolon)));
    }

    public Optional<String> branch() {
        return parameters.value("branch");
    }

    /** The address the request came from, as the next hop saw it. */
    public Optional<String> received() {
        return parameters.value("received");
    }

    /** As it is written. */
    @Override
    public String toString() {
        return "SIP/2.0/" + transport + " " + host + (port > 0 ? ":" + port : "") + parameters;
    }
}
