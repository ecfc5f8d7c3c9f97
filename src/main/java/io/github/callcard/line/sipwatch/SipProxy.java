package io.github.callcard.line.sipwatch;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server that requests are sent to.
 *
 * @param host a host name, an IPv4 address or an IPv6 address in brackets
 * @param port 1 to 65535, or 0 for the one that DNS or the transport's default gives
 */
public record SipProxy(String host, int port, Transport transport) {

    /** The way requests travel. */
    public enum Transport {
        UDP,
        TCP,
        TLS;

        /** The parameter of a SIP URI that is reached this way; empty for UDP, which is the usual one. */
        String parameter() {
            return this == UDP ? "" : ";transport=" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern URI = Pattern.compile(
            "<?(sips?):(?<host>[A-Za-z0-9](?:[A-Za-z0-9.\\-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?(?<parameters>(?:;[^;<>\\s]*)*)>?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the setting {@code proxy}.
     *
     * @throws SentenceException when it is no SIP server
     */
    public static SipProxy parse(String setting) throws SentenceException {
        Matcher uri = URI.matcher(setting.strip());
        if (!uri.matches()) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is not a SIP server; correct \"proxy\" of the SIP line: it should look like"
                            + " \"sip:pbx.example.com:5060;transport=udp\".",
                    setting));
        }
        int port = uri.group("port") == null ? 0 : Integer.parseInt(uri.group("port"));
        if (uri.group("port") != null && (port < 1 || port > 65535)) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is not a SIP server; correct \"proxy\" of the SIP line: a port is a number from 1 to 65535.",
                    setting));
        }
        Transport transport = uri.group(1).equalsIgnoreCase("sips") ? Transport.TLS : Transport.UDP;
        for (String parameter : uri.group("parameters").split(";", -1)) {
            if (parameter.toLowerCase(Locale.ROOT).startsWith("transport=")) {
                transport = transport(setting, parameter.substring("transport=".length()));
            }
        }
        return new SipProxy(uri.group("host"), port, transport);
    }

    private static Transport transport(String setting, String name) throws SentenceException {
        return Arrays.stream(Transport.values())
                .filter(transport -> transport.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new SentenceException(Sentence.of(
                        "\"{0}\" is not a SIP server; correct \"proxy\" of the SIP line: the transport is udp, tcp or tls.",
                        setting)));
    }

    /** True when the server runs on this computer, which can then be reached without any network. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** The server as users know it, without scheme and transport. */
    public String hostAndPort() {
        return port == 0 ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return "sip:" + hostAndPort() + ";transport=" + transport.name().toLowerCase(Locale.ROOT);
    }
}
