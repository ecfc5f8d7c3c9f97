package io.github.callcard.number;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digits of a written number, and what stood beside them. Text that is no number has no digits.
 *
 * @param plus whether a plus stood before the digits
 * @param digits ASCII digits only
 * @param optionalZero where in the digits a trunk zero stands that is left out from abroad, as in {@code +44 (0)20}; -1
 *     when there is none
 * @param extension the digits of an extension behind the number, often empty
 * @param coded whether a star or a hash stood before it: then it is no extension
 * @param prefix digits that stood before the plus, often empty
 */
record DialString(boolean plus, String digits, int optionalZero, String extension, boolean coded, String prefix) {

    static final DialString NONE = new DialString(false, "", -1, "", false, "");

    /** Longer than any number with its extension, however it is written. */
    private static final int LONGEST = 100;

    private static final int MOST_DIGITS = 40;

    private static final String PUNCTUATION = " -./()[]~'\"_\u00B7\u2022\u00A0";

    private static final Pattern EXTENSION = Pattern.compile("(?:"
            + ";ext=|[ ,;./-]*+(?:e?xt(?:ensi[oó]n?|n)?+|xtn|int|anexo|доб|dw|durchwahl|klappe|poste|interno|linje)[.: ]*+"
            + "|(?<=[0-9) ]) *+[xpw#~][.: ]*+|[,;][,;]*+ *+)([0-9]{1,9})#?$|[- ]([0-9]{1,6})#$");

    /** Codes that hide, show or redirect: stars and hashes around digits (3GPP TS 22.030), *67 and its kin in North America. */
    private static final Pattern SERVICE_CODE =
            Pattern.compile("^(?:[*#]{1,2}[0-9]{1,3}[*#]|\\*[0-9]{2}(?=[^0-9]?[0-9+(]{3}))(?=[ (]*[+0-9])");

    private static final Pattern LABEL =
            Pattern.compile("^(?:tel|tlf|telefon|telephone|phone|mobile|mobil|mob|fax|call)[.: ]++(?=[+0-9(])");

    private static final Pattern NO_EXTENSION = Pattern.compile("[ ,;]*+(?:ext(?:ension)?|x)\\.?$");

    private static final Pattern SLASHED_DATE = Pattern.compile("[0-3]?[0-9]/[0-3]?[0-9]/(?:[12][0-9])?[0-9]{2}");

    private static final Pattern CARRIER_PLACEHOLDER = Pattern.compile("x{2,}");

    static DialString of(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        String written = text.toLowerCase(Locale.ROOT);
        if (SLASHED_DATE.matcher(written).matches()) {
            return NONE;
        }
        boolean coded = written.startsWith("*") || written.startsWith("#");
        if (coded) {
            written = SERVICE_CODE.matcher(written).replaceFirst("").replaceFirst("^[*#]+", "");
        }
        written = LABEL.matcher(written).replaceFirst("");
        written = CARRIER_PLACEHOLDER.matcher(written).replaceAll("");
        Matcher extension = EXTENSION.matcher(written);
        String behind = "";
        if (extension.find() && hasNumber(written, extension.start())) {
            behind = extension.group(1) == null ? extension.group(2) : extension.group(1);
            written = written.substring(0, extension.start());
        }
        return scanned(NO_EXTENSION.matcher(written).replaceFirst(""), behind, coded);
    }

    /** An extension stands behind a number, and a number has three digits. */
    private static boolean hasNumber(String text, int end) {
        return text.chars().limit(end).filter(DialString::isDigit).count() >= 3;
    }

    private static DialString scanned(String text, String extension, boolean coded) {
        StringBuilder digits = new StringBuilder(16);
        boolean plus = false;
        int zero = -1;
        int letters = 0;
        String prefix = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                if (c == '0' && digits.length() > 0 && zero < 0 && isInBrackets(text, i)) {
                    zero = digits.length();
                }
                digits.append(c);
            } else if (c == '+') {
                if (digits.length() > 2 || (plus && digits.length() > 0)) {
                    return NONE;
                }
                plus = true;
                prefix = digits.toString();
                digits.setLength(0);
            } else if (c >= 'a' && c <= 'z' && digits.length() >= 3) {
                letters++;
                digits.append(key(c));
            } else if (PUNCTUATION.indexOf(c) < 0 && !(c == '#' && i == text.length() - 1)) {
                return NONE;
            }
        }
        boolean word = letters >= 3;
        if (digits.length() > MOST_DIGITS || (letters > 0 && !word)) {
            return NONE;
        }
        return new DialString(plus, digits.toString(), zero, extension, coded, prefix);
    }

    /** The digits without the zero that is left out from abroad. */
    String withoutOptionalZero() {
        return optionalZero < 0 ? digits : digits.substring(0, optionalZero) + digits.substring(optionalZero + 1);
    }

    private static boolean isInBrackets(String text, int at) {
        int before = at - 1;
        int behind = at + 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        while (behind < text.length() && text.charAt(behind) == ' ') {
            behind++;
        }
        return before >= 0 && text.charAt(before) == '(' && behind < text.length() && text.charAt(behind) == ')';
    }

    /** The digit a letter stands for on a telephone's keys (ITU-T E.161). */
    private static char key(char letter) {
        return "22233344455566677778889999".charAt(letter - 'a');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
