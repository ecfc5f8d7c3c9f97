package io.github.callcard.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** A window's words, in the user's language where there is a translation, else in English. */
public final class Words {

    private static final String SENTENCES = Words.class.getPackageName() + ".sentences";

    private final ResourceBundle bundle;
    private final ResourceBundle sentences;
    private final Locale language;

    /**
     * The words of one package.
     *
     * @param room a class beside the {@code words.properties}
     */
    public Words(Class<?> room, Locale wanted) {
        bundle = bundle(room.getPackageName() + ".words", wanted, room);
        sentences = bundle(SENTENCES, wanted, Words.class);
        language = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    private static ResourceBundle bundle(String name, Locale wanted, Class<?> neighbour) {
        return ResourceBundle.getBundle(
                name,
                wanted,
                neighbour.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language the words are really in: names of countries have to be in the same. */
    public Locale language() {
        return language;
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
        return parts.length == 0 ? pattern : new MessageFormat(pattern, language).format(said(parts));
    }

    private Object[] said(Object... parts) {
        return Stream.of(parts)
                .map(part -> part instanceof Sentence sentence ? say(sentence) : part)
                .toArray();
    }

    /** The sentence, in the user's language where there is a translation of it. */
    public String say(Sentence sentence) {
        return sentence.in(text -> sentences.containsKey(text) ? sentences.getString(text) : text);
    }
}
