package io.github.callcard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are in the reader's language, numbers and dates as in his country: the two are chosen apart. */
class FormatsTest {

    private static final LocalDateTime CHRISTMAS_EVE = LocalDateTime.of(2026, 12, 24, 17, 0);

    private static final Sentence SENTENCE = Sentence.of(
            "{0}: {1} ({2}, {3})",
            new Moment(CHRISTMAS_EVE, true, "HH:mm"),
            new Count(12_345),
            new Weekday(DayOfWeek.THURSDAY),
            new Country("DE"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH   | en-GB | 24 December, 17:00: 12,345 (Thursday, Germany)",
                "ENGLISH   | de-DE | 24 December, 17:00: 12.345 (Thursday, Germany)",
                "NORWEGIAN | nb-NO | 24. desember, 17:00: 12 345 (torsdag, Tyskland)",
                "NORWEGIAN | en-GB | 24. desember, 17:00: 12 345 (torsdag, Tyskland)",
                "GERMAN    | nb-NO | 24. Dezember, 17:00: 12.345 (Donnerstag, Deutschland)",
                "GERMAN    | de-CH | 24. Dezember, 17:00: 12’345 (Donnerstag, Deutschland)",
                "SWEDISH   | sv-FI | 24 december, 17:00: 12 345 (torsdag, Tyskland)",
                "DANISH    | da-DK | 24. december, 17:00: 12.345 (torsdag, Tyskland)",
                "DUTCH     | nl-BE | 24 december, 17:00: 12.345 (donderdag, Duitsland)",
            })
    void aSentenceHasTheWordsOfTheLanguageAndTheFormatsOfTheCountry(Language language, String system, String said) {
        assertThat(said(language, system)).isEqualTo(said);
    }

    /** The locale data of older Java do not know English as it is written in Norway. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void englishInNorwayHasNorwaysNumbers() {
        assertThat(said(Language.ENGLISH, "nb-NO")).isEqualTo("24 December, 17:00: 12 345 (Thursday, Germany)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH   | en-GB | 24 Dec 2026   | Ctrl+Shift+K",
                "ENGLISH   | en-US | Dec 24, 2026  | Ctrl+Shift+K",
                "NORWEGIAN | nb-NO | 24. des. 2026 | Ctrl+Skift+K",
                "SWEDISH   | sv-SE | 24 dec. 2026  | Ctrl+Skift+K",
                "DANISH    | da-DK | 24. dec. 2026 | Ctrl+Skift+K",
                "GERMAN    | de-DE | 24.12.2026    | Strg+Umschalt+K",
                "DUTCH     | nl-NL | 24 dec 2026   | Ctrl+Shift+K",
            })
    void daysAndKeysAreWrittenAsTheReaderKnowsThem(Language language, String system, String day, String keys) {
        Translations translations = new Translations(language, Locale.forLanguageTag(system));

        assertThat(translations.say(Sentence.of("{0}", new Day(CHRISTMAS_EVE.toLocalDate()))))
                .isEqualTo(day);
        assertThat(translations.say(Sentence.of("{0}", new KeyNames("Ctrl+Shift+K"))))
                .isEqualTo(keys);
    }

    private static String said(Language language, String system) {
        Translations translations = new Translations(language, Locale.forLanguageTag(system));
        return translations.say(SENTENCE).replaceAll("[\\u00a0\\u202f]", " ");
    }

    @ParameterizedTest
    @CsvSource({"nb-NO", "de-DE"})
    void logsAndProgramsReadEnglishWhateverTheComputerIs(String system) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(system));
            assertThat(SENTENCE).hasToString("24 December, 17:00: 12,345 (Thursday, Germany)");
        } finally {
            Locale.setDefault(before);
        }
    }
}
