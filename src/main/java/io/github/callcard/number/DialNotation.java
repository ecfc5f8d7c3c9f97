package io.github.callcard.number;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts written around a number, told apart from it: service codes before it, pauses and an extension behind it, a
 * label, a date that is none.
 *
 * @param number what remains to be read, in small letters
 * @param extension the digits of an extension behind the number, often empty
 * @param coded whether a star or a hash stood before it
 */
record DialNotation(String number, String extension, boolean coded) {

    /** The signs before an extension, the surest first; the surer the sign, the longer an extension may be. */
    private static final Pattern EXTENSION = Pattern.compile("(?:"
            + "(?:;ext=|[ ,;./(-]*+(?:" + ExtensionWords.PATTERN + ")[.:, ]*+)"
            + "([0-9]{1,20})"
            + "|(?<=[0-9) ]) *+[x#~][.: ]*+([0-9]{1,9})"
            + "|(?:(?<=[0-9) ]) *+[pw]| *+[,;])[,;pw ]*+([0-9]{1,15})(?:[,;pw*# ]++[0-9]*+)*+"
            + ")\\)?#?(?: *+[/\\\\] *+x?[0-9]++)?$"
            + "|[- ]([0-9]{1,6})#$");

    /** Codes that hide, show or redirect: stars and hashes around digits (3GPP TS 22.030), *67 and its kin in North America. */
    private static final Pattern SERVICE_CODE =
            Pattern.compile("^(?:[*#]{1,2}[0-9]{1,3}[*#]|\\*(?:31|67|70|81|82))[ ,.-]*+(?=[(]*[+0-9])");

    /** An outside line and the pause behind it. */
    private static final Pattern LINE_AND_PAUSE = Pattern.compile("^([0-9]{1,2})[,;pw]++ *+(?=[+0-9(])");

    /** Pauses, and the sign of an extension that is missing. */
    private static final Pattern NOTHING_BEHIND =
            Pattern.compile("(?:(?<=[0-9) ])[ ,;]*+(?:ext(?:ension)?|x)\\.?|(?<=[0-9)])[ ,;pw:!?*=$]++)$");

    /** A whole number as a decimal, 4722123456.0, or with its thousands apart. */
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("^([+]?[0-9]{7,15})\\.0{1,2}$");

    private static final Pattern THOUSANDS = Pattern.compile("^[0-9]{1,3}(?:,[0-9]{3}){2,4}$");

    /** A spreadsheet's way to write large numbers has lost digits. */
    private static final Pattern SCIENTIFIC = Pattern.compile("^[0-9][.,][0-9]+e\\+?[0-9]{1,2}$");

    private static final Pattern CARRIER_PLACEHOLDER = Pattern.compile("x{2,}");

    private static final Pattern SLASHED_DATE = Pattern.compile("[0-3]?[0-9]/[0-3]?[0-9]/(?:[12][0-9])?[0-9]{2}");

    private static final DialNotation NO_NUMBER = new DialNotation("", "", false);

    static DialNotation of(String text) {
        if (isPlain(text)) {
            return new DialNotation(text, "", false);
        }
        String written = text.toLowerCase(Locale.ROOT).replace('\n', ' ');
        if (SLASHED_DATE.matcher(written).matches()
                || SCIENTIFIC.matcher(written).matches()) {
            return NO_NUMBER;
        }
        Matcher decimal = WHOLE_DECIMAL.matcher(written);
        if (decimal.matches()) {
            return new DialNotation(decimal.group(1), "", false);
        }
        if (THOUSANDS.matcher(written).matches()) {
            return new DialNotation(written.replace(",", ""), "", false);
        }
        boolean coded = written.startsWith("*") || written.startsWith("#");
        if (coded) {
            written = SERVICE_CODE.matcher(written).replaceFirst("").replaceFirst("^[*#]+", "");
        }
        written = NumberLabel.withoutBefore(written);
        written = CARRIER_PLACEHOLDER.matcher(written).replaceAll("");
        written = LINE_AND_PAUSE.matcher(written).replaceFirst("$1");
        Matcher extension = EXTENSION.matcher(written);
        if (extension.find() && hasNumber(written, extension.start())) {
            String number = NumberLabel.withoutBehind(written.substring(0, extension.start()));
            return new DialNotation(number, digits(extension), coded);
        }
        return new DialNotation(NumberLabel.withoutBehind(withoutPauses(written)), "", coded);
    }

    /** Digits with nothing but spaces, dashes and brackets among them, as most numbers come: no pattern need be tried. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && " -()".indexOf(c) < 0 && !(c == '+' && i < text.length() - 1)) {
                return false;
            }
        }
        return true;
    }

    private static String digits(Matcher extension) {
        for (int group = 1; group < extension.groupCount(); group++) {
            if (extension.group(group) != null) {
                return extension.group(group);
            }
        }
        return extension.group(extension.groupCount());
    }

    private static String withoutPauses(String written) {
        int start = 0;
        while (start < written.length() && ",; ".indexOf(written.charAt(start)) >= 0) {
            start++;
        }
        return NOTHING_BEHIND.matcher(written.substring(start)).replaceFirst("");
    }

    /** An extension stands behind a number, and a number has three digits. */
    private static boolean hasNumber(String text, int end) {
        return digitCount(text.substring(0, end)) >= 3;
    }

    private static long digitCount(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
