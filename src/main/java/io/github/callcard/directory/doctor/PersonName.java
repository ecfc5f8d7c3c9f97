package io.github.callcard.directory.doctor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A person's name for comparison: its words in small letters without accents, sorted, so that "Nordmann, Ola" is "Ola
 * Nordmann".
 *
 * @param words sorted, none empty
 */
record PersonName(List<String> words) {

    /** Shorter words differ by more than a slip when two letters differ. */
    private static final int LONG_WORD = 5;

    static PersonName of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("å", "a")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String[] words = plain.isEmpty() ? new String[0] : plain.split(" ");
        Arrays.sort(words);
        return new PersonName(List.of(words));
    }

    /** Equal for names that differ in case, accents, order and punctuation alone. */
    String key() {
        return String.join(" ", words);
    }

    /** True when two names can be one person's: each word of the shorter is one of the longer, an initial or a slip. */
    boolean resembles(PersonName other) {
        boolean fewer = words.size() <= other.words.size();
        List<String> few = fewer ? words : other.words;
        List<String> many = fewer ? other.words : words;
        long whole = few.stream()
                .filter(word ->
                        word.length() > 1 && many.stream().anyMatch(same -> same.length() > 1 && isLike(word, same)))
                .count();
        return few.size() >= 2 && whole >= 1 && few.stream().allMatch(word -> hasLike(many, word));
    }

    private static boolean hasLike(List<String> words, String word) {
        return words.stream().anyMatch(other -> isLike(word, other));
    }

    private static boolean isLike(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        int longer = Math.max(one.length(), other.length());
        return one.equals(other) || (longer >= LONG_WORD && isOneSlip(one, other));
    }

    /** One letter added, left out or exchanged, or two neighbours swapped. */
    private static boolean isOneSlip(String one, String other) {
        int start = 0;
        int least = Math.min(one.length(), other.length());
        while (start < least && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
        return (left <= 1 && right <= 1) || swapped;
    }
}
