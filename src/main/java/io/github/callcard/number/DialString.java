package io.github.callcard.number;

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
 * @param letters what the letters among the digits are
 * @param joined whether such a letter stands beside a digit without anything between
 */
record DialString(
        boolean plus,
        String digits,
        int optionalZero,
        String extension,
        boolean coded,
        String prefix,
        Letters letters,
        boolean joined) {

    enum Letters {
        NONE,
        /** They spell a word on the keys, and stand for digits. */
        WORD,
        /** Too few for a word: they are left out, and what is left may be another number. */
        SLIPS
    }

    static final DialString NONE = new DialString(false, "", -1, "", false, "", Letters.NONE, false);

    /** Longer than any number with its extension, however it is written. */
    private static final int LONGEST = 100;

    private static final int MOST_DIGITS = 40;

    /** Fewer letters are slips: nobody spells a word with them. */
    private static final int FEWEST_LETTERS = 3;

    private static final String PUNCTUATION = " -./()[]~'\"_\u00B7\u2022\u00A0";

    static DialString of(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        boolean plus = text.startsWith("+");
        if (isDigits(text, plus ? 1 : 0)) {
            String digits = plus ? text.substring(1) : text;
            return digits.length() > MOST_DIGITS
                    ? NONE
                    : new DialString(plus, digits, -1, "", false, "", Letters.NONE, false);
        }
        return scanned(DialNotation.of(text));
    }

    private static DialString scanned(DialNotation notation) {
        String text = notation.number();
        StringBuilder digits = new StringBuilder(16);
        StringBuilder spelled = new StringBuilder(16);
        boolean plus = false;
        int zero = -1;
        String prefix = "";
        boolean joined = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                if (c == '0' && digits.length() > 0 && zero < 0 && isInBrackets(text, i)) {
                    zero = digits.length();
                }
                digits.append(c);
                spelled.append(c);
            } else if (c == '+') {
                if (digits.length() > SiteRules.LONGEST_PREFIX || (plus && digits.length() > 0)) {
                    return NONE;
                }
                plus = true;
                zero = -1;
                prefix = digits.toString();
                digits.setLength(0);
                spelled.setLength(0);
            } else if (c >= 'a' && c <= 'z' && digits.length() >= 3) {
                spelled.append(key(c));
                joined |= isDigit(text.charAt(i - 1)) || (i + 1 < text.length() && isDigit(text.charAt(i + 1)));
            } else if (PUNCTUATION.indexOf(c) < 0 && !(c == '#' && i == text.length() - 1)) {
                return NONE;
            }
        }
        int count = spelled.length() - digits.length();
        Letters letters = count == 0 ? Letters.NONE : count < FEWEST_LETTERS ? Letters.SLIPS : Letters.WORD;
        String read = letters == Letters.WORD ? spelled.toString() : digits.toString();
        // Its place was counted in digits.
        int optionalZero = read.length() == digits.length() ? zero : -1;
        return read.length() > MOST_DIGITS
                ? NONE
                : new DialString(
                        plus, read, optionalZero, notation.extension(), notation.coded(), prefix, letters, joined);
    }

    /** The same without so many of its first digits. */
    DialString without(int first) {
        return first == 0
                ? this
                : new DialString(
                        plus, digits.substring(first), optionalZero - first, extension, coded, prefix, letters, joined);
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
        return before >= 0
                && behind < text.length()
                && ((text.charAt(before) == '(' && text.charAt(behind) == ')')
                        || (text.charAt(before) == '[' && text.charAt(behind) == ']'));
    }

    /** The digit a letter stands for on a telephone's keys (ITU-T E.161). */
    private static char key(char letter) {
        return "22233344455566677778889999".charAt(letter - 'a');
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
