package io.github.callcard.directory.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One word of what was typed, to be found in a word of a name, in initials, or in a number.
 *
 * @param spellings in UTF-8
 * @param digits its meanings as a part of a number; empty where it is none
 */
record TypedWord(List<byte[]> spellings, List<TypedDigits> digits) {

    private static final int MOST_INITIALS = 4;
    private static final int FEWEST_INSIDE = 2;

    TypedWord {
        spellings = List.copyOf(spellings);
        digits = List.copyOf(digits);
    }

    static TypedWord of(FoldedWord word, List<TypedDigits> digits) {
        List<byte[]> spellings = word.spellings().stream().map(TypedWord::bytes).toList();
        return new TypedWord(spellings, digits);
    }

    static TypedWord ofNumber(List<TypedDigits> digits) {
        return new TypedWord(List.of(), digits);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The strength with which it fits a word of the index, as though it were not shown first.
     *
     * @param words where the word lies, from start to end
     */
    byte strengthIn(byte[] words, int start, int end) {
        boolean initials = words[start] == WordTable.INITIALS;
        byte best = 0;
        for (byte[] spelling : spellings) {
            byte strength =
                    initials ? asInitials(spelling, words, start + 1, end) : inWord(spelling, words, start, end);
            best = (byte) Math.max(best, strength);
        }
        return best;
    }

    private static byte inWord(byte[] typed, byte[] words, int start, int end) {
        if (typed.length > end - start) {
            return 0;
        }
        if (stands(typed, words, start)) {
            return Strength.of(Strength.BEGINNING, typed.length == end - start, false);
        }
        if (typed.length >= FEWEST_INSIDE) {
            for (int at = start + 1; at <= end - typed.length; at++) {
                if (words[at] == typed[0] && stands(typed, words, at)) {
                    return Strength.of(Strength.INSIDE, false, false);
                }
            }
        }
        return 0;
    }

    private static boolean stands(byte[] typed, byte[] words, int at) {
        for (int i = 0; i < typed.length; i++) {
            if (words[at + i] != typed[i]) {
                return false;
            }
        }
        return true;
    }

    /** In their order, from the first on; names between may be left out: kn is Kari Anne Nordmann, too. */
    private static byte asInitials(byte[] typed, byte[] words, int start, int end) {
        if (typed.length < 2 || typed.length > MOST_INITIALS || words[start] != typed[0]) {
            return 0;
        }
        int found = 1;
        for (int at = start + 1; at < end && found < typed.length; at++) {
            found += words[at] == typed[found] ? 1 : 0;
        }
        return found == typed.length ? Strength.of(Strength.INITIALS, found == end - start, false) : 0;
    }
}
