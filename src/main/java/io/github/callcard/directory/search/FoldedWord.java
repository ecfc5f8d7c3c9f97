package io.github.callcard.directory.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One word of a text as it is searched.
 *
 * @param spellings without case and accents, the usual one first; several where letters of it are written in two ways (muller, mueller)
 * @param start where the word begins in the text, in characters
 * @param end where it ends
 */
record FoldedWord(List<String> spellings, int start, int end) {

    /** Of a word with more such letters all are in their first spelling, or all in their second. */
    private static final int MOST_MIXED = 3;

    private static final int ALL_SECOND = -1;
    private static final char FIRST_MARK = 0x300;

    FoldedWord {
        spellings = List.copyOf(spellings);
    }

    /** The words of a text, in their order. */
    static List<FoldedWord> of(String text) {
        String composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        List<FoldedWord> words = new ArrayList<>(4);
        int at = 0;
        while (at < composed.length()) {
            int letter = composed.codePointAt(at);
            if (Letters.isOfWord(letter)) {
                int end = end(composed, at);
                add(composed, at, end, words);
                at = end;
            } else {
                at += Character.charCount(letter);
            }
        }
        return words;
    }

    /** True when every accent is part of its letter (NFC); below the combining marks nothing else is written. */
    static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (!Letters.isOfWord(letter) && !Letters.isInsideWord(letter)) {
                break;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static void add(String text, int start, int end, List<FoldedWord> words) {
        String first = folded(text, start, end, 0);
        if (!first.isEmpty()) {
            words.add(new FoldedWord(spellings(text, start, end, first), start, end));
        }
    }

    private static List<String> spellings(String text, int start, int end, String first) {
        int two = 0;
        for (int at = start; at < end; at++) {
            two += Letters.hasTwoSpellings(text.charAt(at)) ? 1 : 0;
        }
        if (two == 0) {
            return List.of(first);
        }
        IntStream choices = two > MOST_MIXED ? IntStream.of(0, ALL_SECOND) : IntStream.range(0, 1 << two);
        return choices.mapToObj(second -> folded(text, start, end, second)).toList();
    }

    /** @param second has a bit for each letter that has two spellings, the lowest for the first one: 1 for its second */
    private static String folded(String text, int start, int end, int second) {
        StringBuilder folded = new StringBuilder(end - start + 4);
        int choices = second;
        for (int at = start; at < end; ) {
            int letter = text.codePointAt(at);
            if (!Letters.isInsideWord(letter)) {
                Letters.append(letter, (choices & 1) == 1, folded);
            }
            choices >>= Letters.hasTwoSpellings(letter) ? 1 : 0;
            at += Character.charCount(letter);
        }
        return folded.toString();
    }

    /** The first letter, as initials are made of it. */
    int initial() {
        return spellings.getFirst().codePointAt(0);
    }
}
