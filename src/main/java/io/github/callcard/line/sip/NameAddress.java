package io.github.callcard.line.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A party as SIP headers name it: {@code "Jane Doe" <sip:+442079460123@pbx>} (RFC 3261, section 20.10; RFC 3966 for {@code
 * tel:}). Headers come from strangers: both parts are cleaned of what could deceive on a screen and cut to length.
 *
 * @param number the user part, without its parameters but for the country a local number is of; {@code sip:} stands before a
 *     name with digits, so that nobody takes its letters for keys that are pressed (1800flowers); empty where there is none
 *     or it stands for a withheld number
 * @param name null where there is none, or none that says more than the number
 */
record NameAddress(String number, @Nullable String name) {

    private static final int LONGEST_HEADER = 4096;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 128;

    private static final Pattern URI = Pattern.compile(
            "^\\s*(?:sips?:(?<user>[^@;?>\\s][^@>\\s]*)@|tel:(?<tel>[^>\\s]+))", Pattern.CASE_INSENSITIVE);

    /** Control and formatting characters, those that turn the writing direction among them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

    /** The country and perhaps the area that a local number is one of (RFC 3966, section 5.1.5). */
    private static final Pattern CONTEXT =
            Pattern.compile(";phone-context=(\\+[0-9().-]{1,20})(?=;|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOCAL_NUMBER = Pattern.compile("[0-9().-]+");

    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("(?=.*\\p{L}).*[0-9].*[0-9]");

    /** A number and an extension are no name: 22123456x12. */
    private static final Pattern WITH_EXTENSION = Pattern.compile("(?i)\\+?[0-9().-]+(?:x|ext\\.?)[0-9]+");

    /** What switchboards write in place of a number or name that is withheld. */
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "unavailable", "unknown", "restricted", "private", "withheld");

    /** Takes parts that were parsed already. */
    static NameAddress of(@Nullable String user, @Nullable String displayName) {
        String number = number(user == null ? "" : user);
        return new NameAddress(number, name(displayName == null ? "" : displayName, number));
    }

    /** Reads the value of a header that lists addresses; what cannot be read is passed over. */
    static List<NameAddress> parseList(@Nullable String header) {
        List<NameAddress> addresses = new ArrayList<>();
        for (String entry : entries(header == null ? "" : header)) {
            int open = outsideQuotes(entry, '<');
            Matcher uri = URI.matcher(open < 0 ? entry : entry.substring(open + 1));
            if (uri.find()) {
                String user = uri.group("user") == null ? uri.group("tel") : uri.group("user");
                addresses.add(of(unescape(user), open < 0 ? null : unquote(entry.substring(0, open))));
            }
        }
        return addresses;
    }

    boolean hasNumber() {
        return !number.isEmpty();
    }

    private static List<String> entries(String header) {
        List<String> entries = new ArrayList<>();
        String rest = header.substring(0, Math.min(header.length(), LONGEST_HEADER));
        for (int comma = outsideQuotes(rest, ','); comma >= 0; comma = outsideQuotes(rest, ',')) {
            entries.add(rest.substring(0, comma));
            rest = rest.substring(comma + 1);
        }
        entries.add(rest);
        return entries;
    }

    /** Where a character stands outside of quotation marks and, for the comma, of angle brackets; -1 for nowhere. */
    private static int outsideQuotes(String text, char wanted) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == wanted && !bracketed) {
                return i;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '<' || c == '>') {
                bracketed = c == '<';
            }
        }
        return -1;
    }

    private static String unquote(String text) {
        String name = text.strip();
        if (name.length() < 2 || !name.startsWith("\"") || !name.endsWith("\"")) {
            return name;
        }
        return name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private static String unescape(String user) {
        if (user.indexOf('%') < 0) {
            return user;
        }
        byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static String number(String user) {
        String number = cut(UNSEEN.matcher(user.split("[;:]", 2)[0]).replaceAll(""), LONGEST_NUMBER);
        if (isWithheld(number)) {
            return "";
        }
        Matcher context = CONTEXT.matcher(user);
        if (context.find() && LOCAL_NUMBER.matcher(number).matches()) {
            return number + ";phone-context=" + context.group(1);
        }
        return LETTERS_AND_DIGITS.matcher(number).find()
                        && !WITH_EXTENSION.matcher(number).matches()
                ? "sip:" + number
                : number;
    }

    private static @Nullable String name(String displayName, String number) {
        String name = cut(UNSEEN.matcher(displayName).replaceAll(" ").strip(), LONGEST_NAME);
        return name.isEmpty() || name.equals(number) || isWithheld(name) ? null : name;
    }

    private static boolean isWithheld(String text) {
        return WITHHELD.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
