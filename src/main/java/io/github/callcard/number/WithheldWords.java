package io.github.callcard.number;

import io.github.callcard.number.HidingWords.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that networks, switchboards and phones send in place of a number: those of RFC 3323 and RFC 3325, of
 * caller-id services (P and O of Bellcore's GR-31) and of common products in the languages of their menus. They come in
 * any order and with any noun: "Private number", "numero privato", "Keine Rufnummer". They are compared in small
 * letters without accents.
 */
final class WithheldWords {

    private static final HidingWords WORDS = HidingWords.read();

    /** Keypad spellings that gateways dial: ANONYMOUS, RESTRICTED, BLOCKED, UNAVAILABLE, UNKNOWN. */
    private static final Set<String> SPELLED = Set.of("266696687", "7378742833", "2562533", "86282452253", "8656696");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A caller whose number is shown is not hidden, whatever the word beside it: "Private: 22 12 34 56". */
    private static final Pattern NUMBER_SHOWN = Pattern.compile("[0-9](?:[ .()/-]*+[0-9]){6}");

    /** Fewer are dialled: 0, 00. */
    private static final int FEWEST_ZEROS = 3;

    private static final int MOST_WORDS = 8;

    /** Shorter parts are found in any name. */
    private static final int FEWEST_OF_A_PART = 3;

    /** Scripts that put no spaces between words. */
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

    private WithheldWords() {}

    /** True when a whole text stands for a caller who is not to be shown. */
    static boolean contain(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        if (written.isEmpty() || isPunctuation(written) || isNumberForNobody(written)) {
            return true;
        }
        return hasLetter(written) && !NUMBER_SHOWN.matcher(written).find() && areHiding(wordsOf(written));
    }

    private static boolean areHiding(List<String> words) {
        if (words.equals(List.of("n", "a")) || WORDS.of(words.getFirst()).isCode()) {
            return true;
        }
        long known = -1;
        long hides = 0;
        long negates = 0;
        for (String word : words) {
            Meaning meaning = UNSPACED.matcher(word).find() ? ofParts(word) : ofWord(word);
            known &= meaning.known();
            // A single letter is a code, beside a word an initial: O'Brien.
            hides |= words.size() == 1 || word.length() > 1 ? meaning.hides() : 0;
            negates |= words.size() > 1 ? meaning.negates() : 0;
        }
        return (known & (hides | negates)) != 0;
    }

    /** A word, or one that is written together with its noun: Hemmelignummer. */
    private static Meaning ofWord(String word) {
        Meaning whole = WORDS.of(word);
        for (int i = FEWEST_OF_A_PART; whole.known() == 0 && i <= word.length() - FEWEST_OF_A_PART; i++) {
            Meaning first = WORDS.of(word.substring(0, i));
            Meaning second = WORDS.of(word.substring(i));
            long hides = (first.hides() & second.known()) | (first.known() & second.hides());
            whole = new Meaning(hides, 0, hides);
        }
        return whole;
    }

    /** Words without spaces between them: at each place what can be said of the text up to there. */
    private static Meaning ofParts(String text) {
        Meaning[] until = new Meaning[text.length() + 1];
        Arrays.fill(until, Meaning.NONE);
        until[0] = new Meaning(0, 0, -1);
        for (int to = 1; to <= text.length(); to++) {
            for (int from = Math.max(0, to - WORDS.longest()); from < to; from++) {
                Meaning part = WORDS.of(text.substring(from, to));
                Meaning before = until[from];
                long known = before.known() & part.known();
                boolean isWhole = from == 0 && to == text.length();
                long hides = known & (before.hides() | part.hides());
                long negates = isWhole ? 0 : known & (before.negates() | part.negates());
                until[to] = until[to].or(new Meaning(hides, negates, known));
            }
        }
        Meaning all = until[text.length()];
        return new Meaning(all.hides() | all.negates(), 0, all.known());
    }

    private static List<String> wordsOf(String written) {
        String plain = HidingWords.plain(written);
        if (UNSPACED.matcher(plain).find()) {
            return List.of(BETWEEN_WORDS.matcher(plain).replaceAll(""));
        }
        String spaced = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
        String[] words = spaced.split(" ", MOST_WORDS + 1);
        return words.length > MOST_WORDS ? List.of(spaced) : List.of(words);
    }

    private static boolean isPunctuation(String words) {
        return words.chars().allMatch(c -> "-_.?()[]<>\"' ".indexOf(c) >= 0);
    }

    private static boolean hasLetter(String written) {
        return written.codePoints().anyMatch(Character::isLetter);
    }

    /** -1, zeros only, a number behind a mask, or a word spelled on the keypad. */
    private static boolean isNumberForNobody(String words) {
        if (words.equals("-1") || isMask(words)) {
            return true;
        }
        int code = words.startsWith("+1") ? 2 : words.startsWith("+") ? 1 : 0;
        String digits = words.substring(code);
        return isZeros(digits)
                || (words.startsWith("+") && (SPELLED.contains(digits) || SPELLED.contains(words.substring(1))));
    }

    private static boolean isZeros(String digits) {
        return digits.chars().allMatch(c -> c == '0' || " ()./-".indexOf(c) >= 0)
                && digits.chars().filter(c -> c == '0').count() >= FEWEST_ZEROS;
    }

    private static boolean isMask(String words) {
        char first = words.charAt(0);
        return words.length() >= FEWEST_ZEROS
                && "*#x".indexOf(first) >= 0
                && words.chars().allMatch(c -> c == first);
    }
}
