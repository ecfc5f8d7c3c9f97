package io.github.callcard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "nb-NO, NORWEGIAN",
        "no, NORWEGIAN",
        "nn-NO, NORWEGIAN",
        "sv-FI, SWEDISH",
        "da-DK, DANISH",
        "de-AT, GERMAN",
        "nl-BE, DUTCH",
        "en-GB, ENGLISH",
        "fr-FR, ENGLISH",
        "und, ENGLISH",
    })
    void whoeverSpeaksAnotherLanguageReadsEnglish(String locale, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(locale))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "GERMAN, de-AT, de-AT",
        "GERMAN, en-US, de-US",
        "NORWEGIAN, nn-NO, nb-NO",
        "ENGLISH, en-GB, en-GB",
        "ENGLISH, fr-FR, en-FR",
        "DUTCH, nl, nl",
    })
    void formatsAreTheUsersInTheWordsOfTheLanguage(Language language, String user, String formats) {
        assertThat(language.formats(Locale.forLanguageTag(user)).toLanguageTag())
                .isEqualTo(formats);
    }
}
