package io.github.callcard.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** A window's words, in the user's language where there is a translation, else in English. */
public final class Words {

    private final ResourceBundle bundle;
    private final Translations sentences;
    private final Language language;

    /**
     * The words of one package.
     *
     * @param room a class beside the {@code words.properties}
     * @param wanted the user's language, with the country whose formats he uses
     */
    public Words(Class<?> room, Locale wanted) {
        language = Language.of(wanted);
        // English may differ by country, such as in a test.
        Locale spoken = language == Language.ENGLISH ? wanted : language.locale();
        bundle = Translations.bundle(room.getPackageName() + ".words", spoken, room);
        sentences = new Translations(language, wanted);
    }

    /** The language the words are really in: names of countries have to be in the same. */
    public Locale language() {
        return language.locale();
    }

    /** The texts themselves, for a layout that names them. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** True when there is a text of that name. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text of that name, with its parts filled in as {@link MessageFormat} does; sentences among them are said. */
    public String say(String key, Object... parts) {
        String pattern = bundle.getString(key);
        return parts.length == 0 ? pattern : new MessageFormat(pattern, sentences.formats()).format(said(parts));
    }

    private Object[] said(Object... parts) {
        return Stream.of(parts)
                .map(part -> part instanceof Sentence sentence ? say(sentence) : part)
                .toArray();
    }

    /** The sentence, in the user's language where there is a translation of it. */
    public String say(Sentence sentence) {
        return sentences.say(sentence);
    }
}
