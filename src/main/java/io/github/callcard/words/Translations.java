package io.github.callcard.words;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences that are made as values, in one language. Immutable. */
public final class Translations {

    private static final String SENTENCES = Translations.class.getPackageName() + ".sentences";

    private final Language language;
    private final ResourceBundle sentences;
    private final Locale formats;

    /** Sentences with the formats of the language itself. */
    public Translations(Language language) {
        this(language, language.locale());
    }

    /** Sentences for a user with this locale, in English where Callcard does not speak his language. */
    public static Translations of(Locale user) {
        return new Translations(Language.of(user), user);
    }

    /** @param user the formats that the user chose in his system */
    public Translations(Language language, Locale user) {
        this.language = language;
        formats = language.formats(user);
        sentences = bundle(SENTENCES, language.locale(), Translations.class);
    }

    /** The texts of that name in that language, and in English where they are not translated. */
    static ResourceBundle bundle(String name, Locale language, Class<?> neighbour) {
        return ResourceBundle.getBundle(
                name, language, neighbour.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public Language language() {
        return language;
    }

    /** The formats of numbers and dates, in this language. */
    public Locale formats() {
        return formats;
    }

    /** The sentence in this language, or in English where it is not translated. */
    public String say(Sentence sentence) {
        return sentence.in(this::text, formats);
    }

    /** The text of a sentence in this language, with the places of its parts. */
    public String text(String english) {
        return sentences.containsKey(english) ? sentences.getString(english) : english;
    }
}
