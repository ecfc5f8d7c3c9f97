package io.github.callcard.ui.caller;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The letters of an avatar. Titles, salutations, particles and legal forms are no initials unless there is nothing else. */
public final class Initials {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;/()\\[\\]\"“”„&+]+");

    private Initials() {}

    /** First and last name's initials; one letter where the script has no capitals, such as Arabic or Chinese. */
    public static String ofPerson(String name) {
        List<String> words = without(NameParts::isLegalForm, without(NameParts::isParticle, titled(words(name))));
        if (words.isEmpty()) {
            return "";
        }
        String first = initial(words.getFirst());
        if (words.size() == 1 || !hasCapitals(first)) {
            return first;
        }
        return first + initial(words.getLast());
    }

    /** The first letter of what the company is called. */
    public static String ofCompany(String name) {
        List<String> words =
                without(NameParts::isArticle, without(NameParts::isLegalForm, words(NameParts.bare(name))));
        return words.isEmpty() ? "" : initial(words.getFirst());
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(name, Normalizer.Form.NFC))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** Without titles, also where one is written together with the name: "Dr.Müller". */
    private static List<String> titled(List<String> words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String name = NameParts.withoutTitles(words.get(i), names.isEmpty(), words.size() - 1 - i);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names.isEmpty() ? words : names;
    }

    private static List<String> without(Predicate<String> unwanted, List<String> words) {
        List<String> rest = words.stream().filter(unwanted.negate()).toList();
        return rest.isEmpty() ? words : rest;
    }

    /** The first letter or digit with the marks that belong to it, as a capital where there is one. */
    private static String initial(String word) {
        int[] letters = NameParts.unelided(word).codePoints().toArray();
        int at = 0;
        while (!Character.isLetterOrDigit(letters[at])) {
            at++;
        }
        StringBuilder initial = new StringBuilder().appendCodePoint(Character.toTitleCase(letters[at]));
        for (int i = at + 1; i < letters.length && isMark(letters[i]); i++) {
            initial.appendCodePoint(letters[i]);
        }
        return initial.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean hasCapitals(String letter) {
        int c = letter.codePointAt(0);
        return Character.isUpperCase(c) || Character.isTitleCase(c) || Character.isDigit(c);
    }
}
