package io.github.callcard.line.sipwatch.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A URI: {@code sip:} and {@code sips:} (RFC 3261, section 19.1), {@code tel:} (RFC 3966), or one of another scheme, which is
 * carried as it is.
 *
 * @param scheme in small letters
 * @param userInfo what stands before the {@code @} as it was written, a password included; empty where there is none. The
 *     number of {@code tel:}; everything of another scheme
 * @param host a name or an address, IPv6 in brackets; empty for schemes other than sip and sips
 * @param port 1 to 65535, or 0 where none is given
 * @param headers what follows the question mark; empty where there is none
 */
public record SipUri(String scheme, String userInfo, String host, int port, Parameters parameters, String headers) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,63}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}(?:%[0-9A-Za-z]{1,15})?]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s<>\"\\p{Cntrl}&&[^ ]]");
    private static final int HIGHEST_PORT = 65_535;

    /** A {@code sip:} URI without port and parameters. */
    public static SipUri sip(String user, String host) {
        return new SipUri("sip", Escapes.escape(user), host, 0, Parameters.NONE, "");
    }

    /**
     * Reads a URI that stands alone or stood between angle brackets. Blanks in a user part, which some switchboards do not
     * escape, are read as escaped.
     *
     * @throws MalformedMessageException where it is none
     */
    public static SipUri parse(String written) throws MalformedMessageException {
        String text = written.strip();
        int colon = text.indexOf(':');
        if (colon < 0 || !SCHEME.matcher(text.substring(0, colon)).matches()) {
            throw new MalformedMessageException("A URI has no scheme.");
        }
        if (FORBIDDEN.matcher(text).find() || text.indexOf(' ', text.lastIndexOf('@') + 1) >= 0) {
            throw new MalformedMessageException("A URI has a blank or another character that no URI has.");
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1).replace(" ", "%20");
        if (rest.isEmpty()) {
            throw new MalformedMessageException("A URI ends after its scheme.");
        }
        return switch (scheme) {
            case "sip", "sips" -> parseSip(scheme, rest);
            case "tel" -> parseTel(rest);
            default -> new SipUri(scheme, rest, "", 0, Parameters.NONE, "");
        };
    }

    private static SipUri parseTel(String rest) throws MalformedMessageException {
        int end = end(rest, ";", 0);
        return new SipUri("tel", rest.substring(0, end), "", 0, Parameters.parse(rest.substring(end)), "");
    }

    private static SipUri parseSip(String scheme, String rest) throws MalformedMessageException {
        int at = at(rest);
        String userInfo = at < 0 ? "" : rest.substring(0, at);
        String afterUser = rest.substring(at + 1);
        int question = end(afterUser, "?", 0);
        int semicolon = Math.min(question, end(afterUser, ";", 0));
        String hostPort = afterUser.substring(0, semicolon);
        int colon = hostPort.indexOf(':', Math.max(0, hostPort.indexOf(']')));
        String host = colon < 0 ? hostPort : hostPort.substring(0, colon);
        if (!HOST.matcher(host).matches()) {
            throw new MalformedMessageException("A SIP URI has no host.");
        }
        return new SipUri(
                scheme,
                userInfo,
                host,
                colon < 0 ? 0 : port(hostPort.substring(colon + 1)),
                Parameters.parse(afterUser.substring(semicolon, question)),
                question == afterUser.length() ? "" : afterUser.substring(question + 1));
    }

    /** The last at sign before parameters and headers: one in a user part should be escaped and is not always. */
    private static int at(String rest) {
        int first = rest.indexOf('@');
        return first < 0 ? -1 : rest.lastIndexOf('@', end(rest, ";?", first));
    }

    private static int end(String text, String marks, int from) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** @throws MalformedMessageException where this is no number from 1 to 65535 */
    static int port(String text) throws MalformedMessageException {
        String digits = text.strip();
        if (!digits.matches("0{0,8}[0-9]{1,5}")) {
            throw new MalformedMessageException("A port is no number.");
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new MalformedMessageException("A port is not between 1 and 65535.");
        }
        return port;
    }

    /** The user part without its password, escapes undone; empty where there is none. */
    public String user() {
        int colon = userInfo.indexOf(':');
        return Escapes.unescape(colon < 0 || !isSip() ? userInfo : userInfo.substring(0, colon));
    }

    /** True for a SIP URI, secure or not. */
    public boolean isSip() {
        return Set.of("sip", "sips").contains(scheme);
    }

    /** As it is written. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme).append(':').append(userInfo);
        if (isSip() && !userInfo.isEmpty()) {
            text.append('@');
        }
        text.append(host);
        if (port > 0) {
            text.append(':').append(port);
        }
        text.append(parameters);
        return headers.isEmpty()
                ? text.toString()
                : text.append('?').append(headers).toString();
    }
}
