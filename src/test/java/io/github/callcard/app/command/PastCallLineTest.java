package io.github.callcard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.CallState;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Journals;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.words.Language;
import io.github.callcard.words.Translations;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of {@code callcard calls}. The call came on Monday, 2 March 2026, at 09:42. */
class PastCallLineTest {

    private static final JournalCall PAST = Journals.past(Journals.over(SampleCalls.erika(1), CallState.MISSED));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH   | en-GB | 2 Mar 2026 09:42 incoming missed: ",
                "ENGLISH   | en-US | Mar 2, 2026 09:42 incoming missed: ",
                "NORWEGIAN | nb-NO | 2. mars 2026 09:42 ",
                "SWEDISH   | sv-SE | 2 mars 2026 09:42 ",
                "DANISH    | da-DK | 2. mar. 2026 09:42 ",
                "GERMAN    | de-DE | 02.03.2026 09:42 ",
                "DUTCH     | nl-NL | 2 mrt 2026 09:42 ",
            })
    void theDayIsWrittenAsTheReaderWritesDays(Language language, String system, String begin) {
        Translations translations = new Translations(language, Locale.forLanguageTag(system));

        assertThat(translations.say(PastCallLine.of(PAST, SampleCalls.UTC, "HH:mm")))
                .startsWith(begin)
                .contains("Erika Mustermann");
    }

    /** Programs read the time as they can compare it. */
    @Test
    void programsReadAnInstant() {
        assertThat(JsonFields.past(PAST)).containsEntry("startedAt", "2026-03-02T09:42:00Z");
    }
}
