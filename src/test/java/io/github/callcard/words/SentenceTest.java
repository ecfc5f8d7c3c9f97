package io.github.callcard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    private static final Map<String, String> NORWEGIAN = Map.of(
            "{0} refused the sign-in.", "Påloggingen ble avvist av {0}.",
            "{0} of {1} lines are ready.", "Av {1} linjer er {0} klare.",
            "the switchboard", "sentralen",
            "{0} call", "{0} anrop",
            "Try again.", "Prøv igjen.");

    private static final Locale NORWAY = Locale.forLanguageTag("nb-NO");
    private static final LocalDateTime FIFTH_OF_MAY = LocalDateTime.of(2026, 5, 5, 14, 7);

    private static String norwegian(String text) {
        return NORWEGIAN.getOrDefault(text, text);
    }

    @Test
    void itsEnglishTextIsWhatLogsShow() {
        assertThat(Sentence.of("{0} refused the sign-in.", "crm.example.com"))
                .hasToString("crm.example.com refused the sign-in.");
    }

    @Test
    void aTranslationMayTurnThePartsAround() {
        assertThat(Sentence.of("{0} of {1} lines are ready.", 2, 3).in(SentenceTest::norwegian, NORWAY))
                .isEqualTo("Av 3 linjer er 2 klare.");
    }

    @Test
    void aPartThatIsASentenceIsTranslatedToo() {
        assertThat(Sentence.of("{0} refused the sign-in.", Sentence.of("the switchboard"))
                        .in(SentenceTest::norwegian, NORWAY))
                .isEqualTo("Påloggingen ble avvist av sentralen.");
    }

    @Test
    void whatHasNoTranslationIsSaidInEnglish() {
        assertThat(Sentence.of("The line is ready.")
                        .then(Sentence.of("Try again."))
                        .in(SentenceTest::norwegian, NORWAY))
                .isEqualTo("The line is ready. Prøv igjen.");
    }

    @Test
    void oneAndManyAreTexts() {
        assertThat(Sentence.counted(1, "{0} call", "{0} calls").in(SentenceTest::norwegian, NORWAY))
                .isEqualTo("1 anrop");
        assertThat(Sentence.counted(0, "{0} call", "{0} calls")).hasToString("0 calls");
        assertThat(Sentence.counted(7, "{0} call on {1}", "{0} calls on {1}", "line 2"))
                .hasToString("7 calls on line 2");
    }

    @Test
    void textsFromOutsideAreLeftAsTheyAre() {
        assertThat(Sentence.verbatim("{0} $1 \\ it's {").in(SentenceTest::norwegian, NORWAY))
                .isEqualTo("{0} $1 \\ it's {");
        assertThat(Sentence.of("{0} refused the sign-in.", "the switchboard").in(SentenceTest::norwegian, NORWAY))
                .isEqualTo("Påloggingen ble avvist av the switchboard.");
    }

    @Test
    void textsFromOutsideCanBeMasked() {
        Sentence call =
                Sentence.counted(2, "{0} call", "{0} calls of {1}: {2}", "Jane", Sentence.of("{0} rang.", "Jane"));
        assertThat(call.withTexts(text -> text.replace("Jane", "…"))).hasToString("2 calls of …: … rang.");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "en-GB, \"12,345 numbers of Norway from 5 May, 14:07, port 15060\"",
                "en-US, \"12,345 numbers of Norway from 5 May, 14:07, port 15060\"",
                "nb-NO, \"12\u00a0345 numbers of Norge from 5. mai, 14:07, port 15060\"",
                "sv-SE, \"12\u00a0345 numbers of Norge from 5 maj, 14:07, port 15060\"",
                "da-DK, \"12.345 numbers of Norge from 5. maj, 14:07, port 15060\"",
                "de-DE, \"12.345 numbers of Norwegen from 5. Mai, 14:07, port 15060\"",
                "de-CH, \"12’345 numbers of Norwegen from 5. Mai, 14:07, port 15060\"",
                "nl-NL, \"12.345 numbers of Noorwegen from 5 mei, 14:07, port 15060\"",
            })
    void countsCountriesAndMomentsAreWrittenAsTheReaderWritesThem(String reader, String said) {
        Sentence sentence = Sentence.of(
                "{0}, port {1}",
                Sentence.of(
                        "{0} numbers of {1} from {2}",
                        new Count(12345), new Country("NO"), new Moment(FIFTH_OF_MAY, true, "HH:mm")),
                15060);
        assertThat(sentence.in(UnaryOperator.identity(), Locale.forLanguageTag(reader)))
                .isEqualTo(said);
        assertThat(sentence).hasToString("12,345 numbers of Norway from 5 May, 14:07, port 15060");
    }

    @Test
    void aMomentOfTodayIsATimeByTheComputersClock() {
        Sentence sentence = Sentence.of("since {0}", new Moment(FIFTH_OF_MAY, false, "h:mm a"));
        assertThat(sentence).hasToString("since 2:07 PM");
        assertThat(sentence.in(UnaryOperator.identity(), NORWAY)).isEqualTo("since 2:07 p.m.");
    }

    @Test
    void momentsThatReadTheSameAreEqual() {
        assertThat(new Moment(FIFTH_OF_MAY.plusSeconds(9), true, "HH:mm"))
                .isEqualTo(new Moment(FIFTH_OF_MAY, true, "HH:mm"));
    }

    @Test
    void whatIsFormattedIsNoTextFromOutside() {
        Sentence sentence = Sentence.of("{0} numbers of {1}", new Count(1234), new Country("DE"));
        assertThat(sentence.withTexts(text -> "…")).isEqualTo(sentence);
    }

    @Test
    void bracesThatAreNoPlacesStandForThemselves() {
        assertThat(Sentence.of("{0} is not an object in braces, { … }.", "card"))
                .hasToString("card is not an object in braces, { … }.");
        assertThat(Sentence.of("Write {0} for the number.")).hasToString("Write {0} for the number.");
    }

    @Test
    void aPartWithoutAPlaceAndAPlaceWithoutAPartAreMistakes() {
        assertThatThrownBy(() -> Sentence.of("{0} and {1}", "one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sentence.of("one", "two")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sentencesOfTheSameTextAndPartsAreEqual() {
        assertThat(Sentence.of("{0} calls", 2)).isEqualTo(Sentence.of("{0} calls", 2));
        assertThat(Sentence.of("{0} calls", 2)).isNotEqualTo(Sentence.of("{0} calls", 3));
    }
}
