package io.github.callcard.ui.card;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The letters of an avatar. */
final class Initials {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;/()\\[\\]\"“”.&+]+");

    private Initials() {}

    /** First and last name's initials; one letter where the script has no capitals, such as Arabic or Chinese. */
    static String ofPerson(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return "";
        }
        String first = initial(words.getFirst());
        if (words.size() == 1 || !hasCapitals(first)) {
            return first;
        }
        return first + initial(words.getLast());
    }

    static String ofCompany(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? "" : initial(words.getFirst());
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
    }

    private static String initial(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }

    private static boolean hasCapitals(String letter) {
        int c = letter.codePointAt(0);
        return Character.isUpperCase(c) || Character.isDigit(c);
    }
}
