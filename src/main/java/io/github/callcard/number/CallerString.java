package io.github.callcard.number;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

    private static final Pattern URI = Pattern.compile("(?i)(?:^|\\s)(sips?|tel|callto|h323):(?://)?\\s*+(.*)");

    static CallerString of(String raw) {
        if (raw.length() > FoldedText.LONGEST) {
            return NOTHING;
        }
        String text = FoldedText.of(raw);
        int open = text.lastIndexOf('<');
        String display = open < 0 ? "" : unquoted(text.substring(0, open));
        String address = open < 0 ? text : inBrackets(text, open);
        Matcher uri = URI.matcher(address);
        boolean isUri = uri.find();
        boolean isSip = isUri && uri.group(1).toLowerCase(Locale.ROOT).startsWith("sip");
        String rest = isUri ? uri.group(2) : address;
        if (isAnonymousHost(rest)) {
            return new CallerString("", true);
        }
        String user = decode(isSip || rest.indexOf('@') > 0 ? userPart(rest) : rest);
        TelParameters parameters = TelParameters.of(user, isUri);
        String number = parameters.number().strip();
        if (WithheldWords.contain(number)
                || (open >= 0
                        && WithheldWords.contain(display)
                        && DialString.of(number).digits().isEmpty())) {
            return new CallerString("", true);
        }
        return parameters.valid() ? new CallerString(number, false) : NOTHING;
    }

    private static String inBrackets(String text, int open) {
        int close = text.indexOf('>', open);
        return (close < 0 ? text.substring(open + 1) : text.substring(open + 1, close)).strip();
    }

    private static String unquoted(String display) {
        return display.replace('"', ' ').strip();
    }

    /** RFC 3323: the host of a caller who is not to be known. */
    private static boolean isAnonymousHost(String uri) {
        int at = uri.lastIndexOf('@');
        String host = uri.substring(at + 1).toLowerCase(Locale.ROOT);
        return at >= 0 && (host.startsWith("anonymous.invalid") || host.startsWith("unknown.invalid"));
    }

    /** The part before the host, without a password; a host alone names nobody. */
    private static String userPart(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return isHost(text) ? "" : text;
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
