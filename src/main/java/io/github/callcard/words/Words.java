package io.github.callcard.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A window's words, in the user's language where there is a translation, else in English. Safe to use from any thread. */
public final class Words {

    private final Class<?> room;
    private final Supplier<Locale> wanted;
    private volatile Spoken spoken;

    /** The words in one language. */
    private record Spoken(Locale wanted, ResourceBundle bundle, Translations sentences) {

        static Spoken of(Class<?> room, Locale wanted) {
            Language language = Language.of(wanted);
            // English may differ by country, such as in a test.
            Locale locale = language == Language.ENGLISH ? wanted : language.locale();
            return new Spoken(
                    wanted,
                    Translations.bundle(room.getPackageName() + ".words", locale, room),
                    new Translations(language, wanted));
        }
    }

    /**
     * The words of one package, in one language for ever.
     *
     * @param room a class beside the {@code words.properties}
     * @param wanted the user's language, with the country whose formats he uses
     */
    public Words(Class<?> room, Locale wanted) {
        this(room, () -> wanted);
    }

    /**
     * The words of one package, each time in the language of that moment.
     *
     * @param room a class beside the {@code words.properties}
     * @param wanted answers the user's language now, with the country whose formats he uses
     */
    public Words(Class<?> room, Supplier<Locale> wanted) {
        this.room = room;
        this.wanted = wanted;
        spoken = Spoken.of(room, wanted.get());
    }

    private Spoken now() {
        Locale locale = wanted.get();
        Spoken now = spoken;
        if (!now.wanted().equals(locale)) {
            now = Spoken.of(room, locale);
            spoken = now;
        }
        return now;
    }

    /** The language the words are really in: names of countries have to be in the same. */
    public Locale language() {
        return now().sentences().language().locale();
    }

    /** The texts themselves, for a layout that names them. */
    public ResourceBundle bundle() {
        return now().bundle();
    }

    /** True when there is a text of that name. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** The text of that name, with its parts filled in as {@link MessageFormat} does; sentences among them are said. */
    public String say(String key, Object... parts) {
        Spoken now = now();
        String pattern = now.bundle().getString(key);
        return parts.length == 0
                ? pattern
                : new MessageFormat(pattern, now.sentences().formats()).format(said(now.sentences(), parts));
    }

    private static Object[] said(Translations sentences, Object... parts) {
        return Stream.of(parts)
                .map(part -> part instanceof Sentence sentence ? sentences.say(sentence) : part)
                .toArray();
    }

    /** The sentence, in the user's language where there is a translation of it. */
    public String say(Sentence sentence) {
        return now().sentences().say(sentence);
    }
}
