package io.github.callcard.words;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences that are made as values, in one language. Immutable. */
public final class Translations {

    private static final String SENTENCES = Translations.class.getPackageName() + ".sentences";

    private final Language language;
    private final ResourceBundle sentences;

    public Translations(Language language) {
        this.language = language;
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

    /** The sentence in this language, or in English where it is not translated. */
    public String say(Sentence sentence) {
        return sentence.in(this::text);
    }

    /** The text of a sentence in this language, with the places of its parts. */
    public String text(String english) {
        return sentences.containsKey(english) ? sentences.getString(english) : english;
    }
}
