package io.github.callcard.number;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number inside of what a line delivered: out of a name-addr, a SIP, TEL or CALLTO URI, with the phone-context of
 * RFC 3966 put before it.
 *
 * @param number what may be a number, or empty
 * @param withheld whether it says that the caller is not to be shown
 */
record CallerString(String number, boolean withheld) {

    /** No number, address or display name comes near this length; what is longer is garbage. */
    private static final int LONGEST = 512;

    /** What switchboards, phones and networks send in place of a number; from RFC 3323 and common products. */
    private static final Set<String> WITHHELD = Set.of(
            "",
            "anonymous",
            "anonym",
            "unavailable",
            "unknown",
            "restricted",
            "private",
            "withheld",
            "blocked",
            "asserted",
            "coinphone",
            "payphone",
            "out of area",
            "private number",
            "no number",
            "no caller id",
            "-1",
            "anonymous caller",
            "unknown caller",
            "unbekannt",
            "ukjent",
            "hemmelig");

    private static final Pattern NAME_ADDR = Pattern.compile("<([^<>]*)>[^<>]*$");
    private static final Pattern URI = Pattern.compile("(?i)^(sips?|tel|callto):(?://)?(.*)$", Pattern.DOTALL);
    private static final Pattern PHONE_CONTEXT = Pattern.compile("(?i);phone-context=(\\+[0-9.()\\-]+)");

    static CallerString of(@Nullable String raw) {
        if (raw == null || raw.length() > LONGEST) {
            return new CallerString("", raw == null);
        }
        String text = address(raw.strip());
        Matcher uri = URI.matcher(text);
        if (uri.matches()) {
            boolean sip = uri.group(1).toLowerCase(Locale.ROOT).startsWith("sip");
            text = withContext(decode(sip ? userPart(uri.group(2)) : uri.group(2)));
        } else if (text.indexOf('@') > 0) {
            text = withContext(decode(userPart(text)));
        }
        text = text.strip();
        return new CallerString(text, WITHHELD.contains(text.toLowerCase(Locale.ROOT)));
    }

    private static String address(String text) {
        Matcher nameAddr = NAME_ADDR.matcher(text);
        return nameAddr.find() ? nameAddr.group(1).strip() : text;
    }

    /** The part before the host; without a host there is nobody to name. */
    private static String userPart(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return "";
        }
        String user = text.substring(0, at);
        int password = user.indexOf(':');
        return password < 0 ? user : user.substring(0, password);
    }

    private static String withContext(String text) {
        int parameters = text.indexOf(';');
        if (parameters < 0) {
            return text;
        }
        String number = text.substring(0, parameters);
        Matcher context = PHONE_CONTEXT.matcher(text.substring(parameters));
        return context.find() && !number.startsWith("+") ? context.group(1) + number : number;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
