package io.github.callcard.directory.search;

import io.github.callcard.number.NumberPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Places of a shown text that are what was typed, so that a window can mark them. */
public final class Marks {

    /**
     * A part of a text.
     *
     * @param start in characters
     * @param end behind the last one
     */
    public record Part(int start, int end) {}

    private Marks() {}

    /** The parts of words that were typed, in their order, one in a word at most. */
    public static List<Part> in(String shown, String typed) {
        if (!FoldedWord.isComposed(shown)) {
            return List.of();
        }
        List<String> spellings = TypedText.words(typed, NumberPlan.international()).stream()
                .flatMap(word -> word.spellings().stream())
                .map(spelling -> new String(spelling, StandardCharsets.UTF_8))
                .toList();
        return FoldedWord.of(shown).stream()
                .flatMap(word -> longest(shown, word, spellings).stream())
                .toList();
    }

    /** True when every typed word begins a word of the text, whatever accents and case; nothing typed is in no text. */
    public static boolean hasAll(String text, String typed) {
        List<FoldedWord> words = FoldedWord.of(text);
        List<FoldedWord> wanted = FoldedWord.of(typed);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(want -> words.stream().anyMatch(word -> begins(word, want)));
    }

    private static boolean begins(FoldedWord word, FoldedWord typed) {
        return word.spellings().stream()
                .anyMatch(spelling -> typed.spellings().stream().anyMatch(spelling::startsWith));
    }

    private static Optional<Part> longest(String shown, FoldedWord word, List<String> typed) {
        return typed.stream()
                .flatMap(each ->
                        word.spellings().stream().flatMap(spelling -> part(shown, word, spelling, each).stream()))
                .reduce((one, other) -> other.end() - other.start() > one.end() - one.start() ? other : one);
    }

    /** A letter that is searched as two is marked whole. */
    private static Optional<Part> part(String shown, FoldedWord word, String spelling, String typed) {
        int start = spelling.indexOf(typed);
        if (start < 0 || (start > 0 && typed.length() < 2)) {
            return Optional.empty();
        }
        List<Integer> letters = letters(shown, word, spelling);
        int last = letters.get(start + typed.length() - 1);
        return Optional.of(new Part(letters.get(start), last + Character.charCount(shown.codePointAt(last))));
    }

    /** For each character of a spelling the place of the letter that it stands for. */
    private static List<Integer> letters(String shown, FoldedWord word, String spelling) {
        List<Integer> letters = new ArrayList<>();
        for (int at = word.start(); at < word.end(); ) {
            int letter = shown.codePointAt(at);
            letters.addAll(Collections.nCopies(length(letter, spelling, letters.size()), at));
            at += Character.charCount(letter);
        }
        return letters;
    }

    /** The characters of a spelling, from a place on, that stand for a letter: of its two spellings the longer one that fits. */
    private static int length(int letter, String spelling, int place) {
        if (Letters.isInsideWord(letter)) {
            return 0;
        }
        StringBuilder first = new StringBuilder();
        Letters.append(letter, false, first);
        StringBuilder second = new StringBuilder();
        Letters.append(letter, true, second);
        StringBuilder longer = first.length() < second.length() ? second : first;
        StringBuilder shorter = first.length() < second.length() ? first : second;
        return spelling.startsWith(longer.toString(), place) ? longer.length() : shorter.length();
    }
}
