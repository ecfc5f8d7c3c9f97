package io.github.callcard.ui.history;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text as one searches it: without case and accents, whatever stands between the digits of a number left out. */
final class FoldedWords {

    private FoldedWords() {}

    static String of(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ø' -> folded.append('o');
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'ß' -> folded.append("ss");
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'þ' -> folded.append("th");
                case 'ı' -> folded.append('i');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    /** The words of what somebody typed, each of which has to be found; digits with spaces between them are one number. */
    static List<String> typed(String text) {
        String joined = of(text.strip()).replaceAll("(?<=[0-9])[\\s()/.-]+(?=[0-9])", "");
        return Arrays.stream(joined.split("\\s+", -1))
                .map(word -> word.startsWith("+") ? word.substring(1) : word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Only the digits. */
    static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        number.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
