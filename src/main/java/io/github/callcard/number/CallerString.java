package io.github.callcard.number;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number inside of what a line delivered: out of a name-addr, a SIP, TEL or CALLTO URI, with the phone-context of
 * RFC 3966 put before it.
 *
 * @param number what may be a number, in plain characters; may be empty
 * @param withheld whether it says that the caller is not to be shown
 */
record CallerString(String number, boolean withheld) {

    private static final CallerString NOTHING = new CallerString("", false);

    private static final Pattern URI =
            Pattern.compile("(?is)(?:^|\\s)(sips?|tel|callto|h323|skype|callcard|pstn|dial):(?://)?\\s*+(.*)");

    static CallerString of(String raw) {
        if (raw.length() > FoldedText.LONGEST) {
            return NOTHING;
        }
        String text = FoldedText.of(raw);
        List<NameAddress> addresses = NameAddress.all(text);
        CallerString first = null;
        for (NameAddress each : addresses) {
            CallerString read = of(each.display(), each.address(), true);
            if (read.withheld || !DialString.of(read.number).digits().isEmpty()) {
                return read;
            }
            first = first == null ? read : first;
        }
        return first == null ? of("", text, false) : first;
    }

    private static CallerString of(String display, String address, boolean isNamed) {
        Matcher uri = URI.matcher(address);
        boolean isUri = uri.find();
        boolean isSip = isUri && uri.group(1).toLowerCase(Locale.ROOT).startsWith("sip");
        String rest = isUri ? uri.group(2) : LineReport.number(address);
        if (isAnonymousHost(rest)) {
            return new CallerString("", true);
        }
        boolean hasHost = isSip || rest.indexOf('@') > 0;
        boolean isLabel = isUri && !hasHost && isLabel(address, uri);
        boolean isAddress = hasHost || (isUri && !isLabel) || isNamed;
        String written = hasHost ? userPart(rest) : isUri ? withoutHeaders(rest) : rest;
        TelParameters parameters = TelParameters.of(decode(written), isUri && !isLabel);
        String number = parameters.number().strip();
        boolean namesNobody = isNamed
                && !display.isEmpty()
                && WithheldWords.contain(display)
                && DialString.of(number).digits().isEmpty();
        if (namesNobody || WithheldWords.contain(number)) {
            return new CallerString("", true);
        }
        boolean isName = isAddress && !AddressUser.isNumber(number);
        return parameters.valid() && !isName ? new CallerString(number, false) : NOTHING;
    }

    /** "Tel: 22 12 34 56" is written by people and no URI of RFC 3966, which has no spaces. */
    private static boolean isLabel(String address, Matcher uri) {
        String rest = uri.group(2);
        int parameters = rest.indexOf(';');
        String number = (parameters < 0 ? rest : rest.substring(0, parameters)).strip();
        return Character.isWhitespace(address.charAt(uri.start(2) - 1))
                || number.chars().anyMatch(Character::isWhitespace);
    }

    /** The address without its headers: the part behind a question mark is for whoever answers. */
    private static String withoutHeaders(String uri) {
        int headers = uri.indexOf('?');
        return headers < 0 ? uri : uri.substring(0, headers);
    }

    /** RFC 3323: the host of a caller who is not to be known. */
    private static boolean isAnonymousHost(String uri) {
        int at = uri.indexOf('@');
        String host = uri.substring(at + 1).toLowerCase(Locale.ROOT);
        return at >= 0 && (host.startsWith("anonymous.invalid") || host.startsWith("unknown.invalid"));
    }

    /** The part before the host, without a password; a host alone names nobody. */
    private static String userPart(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            String user = withoutHeaders(text);
            return isHost(user) ? "" : user;
        }
        String user = text.substring(0, at);
        int password = user.indexOf(':');
        return password < 0 ? user : user.substring(0, password);
    }

    /** Some phones leave the host out and mean the user; digits and a plus are no host, digits and dots are. */
    private static boolean isHost(String text) {
        int end = text.indexOf(';') < 0 ? text.length() : text.indexOf(';');
        return !text.substring(0, end).chars().allMatch(c -> c == '+' || c == '-' || (c >= '0' && c <= '9'));
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return FoldedText.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
