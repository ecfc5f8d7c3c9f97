package io.github.callcard.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that Callcard speaks: those of SuperOffice's own help. */
public enum Language {
    ENGLISH("en"),
    NORWEGIAN("nb"),
    SWEDISH("sv"),
    DANISH("da"),
    GERMAN("de"),
    DUTCH("nl");

    private final Locale locale;

    Language(String tag) {
        locale = Locale.forLanguageTag(tag);
    }

    /** The language of somebody with this locale; English for one whose language Callcard does not speak. */
    public static Language of(Locale wanted) {
        String tag = wanted.getLanguage();
        // A system may say Norwegian, or Nynorsk, whose readers read Bokmål.
        String spoken = tag.equals("no") || tag.equals("nn") ? NORWEGIAN.tag() : tag;
        return tagged(spoken).orElse(ENGLISH);
    }

    /** The language of a tag such as {@code de}, as settings have it; empty where it is none of these. */
    public static Optional<Language> tagged(String tag) {
        return Stream.of(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    /** The tag by ISO 639-1, such as {@code de}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The formats of dates and numbers for a reader of this language: the user's own where his system speaks it, too, else those
     * that this language has in his country.
     *
     * @param user the formats that the user chose in his system
     */
    public Locale formats(Locale user) {
        return user.getLanguage().equals(tag())
                ? user
                : new Locale.Builder()
                        .setLanguage(tag())
                        .setRegion(user.getCountry())
                        .build();
    }
}
