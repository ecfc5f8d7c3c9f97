package io.github.callcard.number;

import java.util.Locale;

/**
 * A number and the parameters behind it, as RFC 3966 writes them: the context goes before the number, the extension stays
 * behind it, all others mean nothing here.
 *
 * @param number the number with its context before and its extension behind
 * @param valid false when the context is none, so that nobody can say which number is meant
 */
record TelParameters(String number, boolean valid) {

    private static final int FEWEST_DIGITS = 6;

    /** @param isUri whether everything behind a semicolon is a parameter; else only what looks like one */
    static TelParameters of(String text, boolean isUri) {
        int first = text.indexOf(';');
        if (first < 0 || (!isUri && !isNamed(text, first + 1))) {
            return new TelParameters(text, true);
        }
        String number = text.substring(0, first);
        String extension = "";
        for (String parameter : text.substring(first + 1).split(";", 32)) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : parameter.substring(equals + 1).strip();
            if (equals < 0 && isWholeNumber(name)) {
                number += ";" + name; // Another number: nobody can say which of them is calling.
            } else if (name.equals("ext") && value.chars().anyMatch(TelParameters::isDigit)) {
                extension = ";ext=" + value;
            } else if (name.equals("phone-context")) {
                if (!isContext(value)) {
                    return new TelParameters(number, false);
                }
                boolean written = number.startsWith("+") || (value.equals("+0") && number.startsWith("0"));
                number = value.startsWith("+") && !written ? value + number : number;
            }
        }
        return new TelParameters(number + extension, true);
    }

    /** True when a name of letters begins here, as in {@code ;ext=1} and unlike {@code ; 1234}. */
    private static boolean isNamed(String text, int start) {
        int equals = text.indexOf('=', start);
        return equals > start
                && text.substring(start, equals).chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))
                && Character.isLetter(text.charAt(start));
    }

    /** RFC 3966: a plus and digits, or a domain name whose last label begins with a letter. */
    private static boolean isContext(String value) {
        if (value.startsWith("+")) {
            String digits = value.substring(1);
            return digits.chars().anyMatch(TelParameters::isDigit)
                    && digits.chars().allMatch(c -> isDigit(c) || ".()-".indexOf(c) >= 0);
        }
        String domain = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return !isDigit(labels[labels.length - 1].charAt(0));
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && label.chars().allMatch(c -> c == '-' || (c < 0x80 && Character.isLetterOrDigit(c)));
    }

    private static boolean isWholeNumber(String parameter) {
        return parameter.chars().filter(TelParameters::isDigit).count() >= FEWEST_DIGITS
                && parameter.chars().allMatch(c -> isDigit(c) || "+ .()-".indexOf(c) >= 0);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
