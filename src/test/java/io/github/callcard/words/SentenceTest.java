package io.github.callcard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final Map<String, String> NORWEGIAN = Map.of(
            "{0} refused the sign-in.", "Påloggingen ble avvist av {0}.",
            "{0} of {1} lines are ready.", "Av {1} linjer er {0} klare.",
            "the switchboard", "sentralen",
            "{0} call", "{0} anrop",
            "Try again.", "Prøv igjen.");

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
        assertThat(Sentence.of("{0} of {1} lines are ready.", 2, 3).in(SentenceTest::norwegian))
                .isEqualTo("Av 3 linjer er 2 klare.");
    }

    @Test
    void aPartThatIsASentenceIsTranslatedToo() {
        assertThat(Sentence.of("{0} refused the sign-in.", Sentence.of("the switchboard"))
                        .in(SentenceTest::norwegian))
                .isEqualTo("Påloggingen ble avvist av sentralen.");
    }

    @Test
    void whatHasNoTranslationIsSaidInEnglish() {
        assertThat(Sentence.of("The line is ready.")
                        .then(Sentence.of("Try again."))
                        .in(SentenceTest::norwegian))
                .isEqualTo("The line is ready. Prøv igjen.");
    }

    @Test
    void oneAndManyAreTexts() {
        assertThat(Sentence.counted(1, "{0} call", "{0} calls").in(SentenceTest::norwegian))
                .isEqualTo("1 anrop");
        assertThat(Sentence.counted(0, "{0} call", "{0} calls")).hasToString("0 calls");
        assertThat(Sentence.counted(7, "{0} call on {1}", "{0} calls on {1}", "line 2"))
                .hasToString("7 calls on line 2");
    }

    @Test
    void textsFromOutsideAreLeftAsTheyAre() {
        assertThat(Sentence.verbatim("{0} $1 \\ it's {").in(SentenceTest::norwegian))
                .isEqualTo("{0} $1 \\ it's {");
        assertThat(Sentence.of("{0} refused the sign-in.", "the switchboard").in(SentenceTest::norwegian))
                .isEqualTo("Påloggingen ble avvist av the switchboard.");
    }

    @Test
    void textsFromOutsideCanBeMasked() {
        Sentence call = Sentence.counted(2, "{0} call", "{0} calls of {1}: {2}", "Jane", Sentence.of("{0} rang.", "Jane"));
        assertThat(call.withTexts(text -> text.replace("Jane", "…"))).hasToString("2 calls of …: … rang.");
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
