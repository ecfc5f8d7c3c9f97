package io.github.callcard.number;

import java.util.Optional;

/** Digits of a number that is written plainly enough to be dialled: anybody may have written it, and it may end in a call. */
final class PlainDigits {

    private static final int FEWEST = 2;
    private static final int MOST = 20;

    /** The characters that RFC 3966 and people put between digits. */
    private static final String SEPARATORS = " -.()/[]\u00A0\u2009\u2010\u2011\u2012\u2013\u202F";

    private PlainDigits() {}

    /** True for a code that a switchboard or network obeys. */
    static boolean isServiceCode(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('#') >= 0;
    }

    /** A plus and digits, or digits only; empty where the text is not plainly a number. */
    static Optional<String> of(String text) {
        boolean plain = text.chars().allMatch(c -> isDigit(c) || c == '+' || SEPARATORS.indexOf(c) >= 0);
        if (!plain) {
            return Optional.empty();
        }
        DialString dial = DialString.of(text.replaceAll("[\u2009\u2010\u2011\u2012\u2013\u202F]", " "));
        String digits = dial.withoutOptionalZero();
        boolean usable = digits.length() >= FEWEST
                && digits.length() <= MOST
                && !text.endsWith("+")
                && dial.prefix().isEmpty()
                && dial.extension().isEmpty();
        return usable ? Optional.of((dial.plus() ? "+" : "") + digits) : Optional.empty();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
