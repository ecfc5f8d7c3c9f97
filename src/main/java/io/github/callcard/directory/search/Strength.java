package io.github.callcard.directory.search;

/**
 * How well a row fits what was typed, as one byte: the larger, the better. First counts where in a word it was found, then how many words are
 * the typed ones exactly, then how many stand in the name that is shown first. 0 is no match.
 */
final class Strength {

    /** Found in the midst of a word, or of a number. */
    static final int INSIDE = 1;

    /** Found as initials. */
    static final int INITIALS = 2;

    /** Found at the end of a number. */
    static final int ENDING = 2;

    /** Found at the beginning of a word, or of a number. */
    static final int BEGINNING = 3;

    private static final int PLACE = 4;
    private static final int EXACT = 2;
    private static final int MOST_COUNTED = 3;

    private Strength() {}

    /** The strength of one typed word. */
    static byte of(int place, boolean exact, boolean shownFirst) {
        return (byte) ((place << PLACE) | ((exact ? 1 : 0) << EXACT) | (shownFirst ? 1 : 0));
    }

    /** The same where it stands in the name that is shown first. */
    static byte shownFirst(byte elsewhere) {
        return (byte) (elsewhere | 1);
    }

    /** The strength of two typed words together: all have to be found, and the weakest place counts. */
    static byte both(byte one, byte other) {
        if (one == 0 || other == 0) {
            return 0;
        }
        int place = Math.min(one >> PLACE, other >> PLACE);
        int exact = Math.min(MOST_COUNTED, count(one, EXACT) + count(other, EXACT));
        int shown = Math.min(MOST_COUNTED, count(one, 0) + count(other, 0));
        return (byte) ((place << PLACE) | (exact << EXACT) | shown);
    }

    private static int count(byte strength, int shift) {
        return (strength >> shift) & MOST_COUNTED;
    }

    /** Where in a word it was found: one of the constants, 0 for nowhere. */
    static int place(byte strength) {
        return strength >> PLACE;
    }
}
