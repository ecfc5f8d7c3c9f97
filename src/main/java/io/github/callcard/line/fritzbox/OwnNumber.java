package io.github.callcard.line.fritzbox;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Locale;

/**
 * One of the box's own numbers. Boxes report them as the telephone company gave them: without the area code, with it, or with
 * the country's; the user writes what he knows. Two forms are the same number when they are equal but for a prefix, and a prefix
 * begins with a zero or a plus sign.
 *
 * @param digits without what is there for the eye, {@code 00} for a plus sign
 */
record OwnNumber(String digits) {

    /** A shorter end says too little about whose number it is. */
    private static final int SHORTEST_END = 3;

    /**
     * Reads a number as a user writes it.
     *
     * @throws SentenceException when it has no digits
     */
    static OwnNumber of(String written) throws SentenceException {
        OwnNumber number = reported(written);
        if (number.digits.chars().noneMatch(Character::isDigit)) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is no telephone number; write one of the FRITZ!Box's own numbers as the box shows it.",
                    written));
        }
        return number;
    }

    static OwnNumber reported(String text) {
        String bare = text.replaceAll("[\\s()/.-]", "").toLowerCase(Locale.ROOT);
        return new OwnNumber(bare.startsWith("+") ? "00" + bare.substring(1) : bare);
    }

    boolean isSameAs(OwnNumber other) {
        boolean longer = digits.length() >= other.digits.length();
        String whole = longer ? digits : other.digits;
        String end = (longer ? other.digits : digits).replaceFirst("^0+", "");
        return digits.equals(other.digits)
                || (whole.startsWith("0") && end.length() >= SHORTEST_END && whole.endsWith(end));
    }
}
