package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.card.CardContent.Avatar;
import io.github.callcard.ui.card.CardContent.Name;
import io.github.callcard.ui.card.CardContent.Row;
import io.github.callcard.ui.toolkit.Words;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallWordsTest {

    private static final int ROWS = 5;

    private final CallWords words = new CallWords(
            new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.numbers(), line -> "Desk phone");

    @Test
    void aKnownPersonIsNamedWithTitleCompanyAndNumber() {
        CardContent content = words.content(SampleCalls.erika(1), ROWS);

        assertThat(content.name()).isEqualTo(new Name("Erika Mustermann", true, false));
        assertThat(content.detail()).isEqualTo("Mrs · Muster GmbH & Co. KG");
        assertThat(content.number()).isEqualTo("+49 30 12345678");
        assertThat(content.avatar()).isEqualTo(new Avatar("EM", Tone.TALKING));
        assertThat(content.tone()).isEqualTo(Tone.RINGING);
        assertThat(content.line()).isEqualTo("Desk phone");
        assertThat(content.why()).isEmpty();
    }

    @Test
    void aPersonWithoutTitleAndCompanyHasNoSecondLine() {
        assertThat(words.content(SampleCalls.named(1, "Ola Nordmann", ""), ROWS).detail())
                .isEmpty();
    }

    @Test
    void aCompanysOwnNumberShowsTheCompany() {
        CardContent content = words.content(SampleCalls.company(1), ROWS);

        assertThat(content.name()).isEqualTo(new Name("Wyman, Kilback and Hammes", true, false));
        assertThat(content.detail()).isEqualTo("Company");
        assertThat(content.avatar().letters()).isEqualTo("W");
    }

    @Test
    void anUncertainCallerIsPossibleAndTheCardSaysWhy() {
        CardContent content = words.content(SampleCalls.possiblyOla(1), ROWS);

        assertThat(content.name()).isEqualTo(new Name("Possibly Ola Nordmann", false, false));
        assertThat(content.why()).isEqualTo("Same last 8 digits, country unknown");
        assertThat(content.avatar()).isEqualTo(new Avatar("?", Tone.UNCERTAIN));
        assertThat(content.tone()).isEqualTo(Tone.UNCERTAIN);
    }

    @Test
    void peopleOfOneCompanyAreListedUnderItsName() {
        CardContent content = words.content(SampleCalls.threePeople(1), ROWS);

        assertThat(content.name().text()).isEqualTo("Wyman, Kilback and Hammes");
        assertThat(content.detail()).isEqualTo("3 people share this number");
        assertThat(content.rows())
                .containsExactly(
                        new Row("Wilkinson Sipes", "Mr"),
                        new Row("Åse Ødegård", ""),
                        new Row("Wyman, Kilback and Hammes", "company"));
        assertThat(content.more()).isEmpty();
    }

    @Test
    void peopleOfSeveralCompaniesAreToldApartByCompanyAndNobodyIsTheHeadline() {
        CardContent content = words.content(SampleCalls.manyPeople(1, 3), ROWS);

        assertThat(content.name()).isEqualTo(new Name("3 people share this number", false, false));
        assertThat(content.rows()).contains(new Row("Person 2", "Company 2"));
        assertThat(content.number()).isEqualTo("22 12 34 56");
    }

    @Test
    void moreCallersThanThereIsRoomForAreCounted() {
        CardContent content = words.content(SampleCalls.manyPeople(1, 9), ROWS);

        assertThat(content.rows()).hasSize(5);
        assertThat(content.moreWords()).isEqualTo("and 4 more");
        assertThat(content.more()).containsExactly("Person 6", "Person 7", "Person 8", "Person 9");
        assertThat(content.spoken()).contains("Person 1", "Person 9");
    }

    @Test
    void anUnknownCallersNumberIsTheHeadlineWithItsCountry() {
        CardContent content = words.content(SampleCalls.unknown(1, null), ROWS);

        assertThat(content.name()).isEqualTo(new Name("+44 20 7946 0123", false, true));
        assertThat(content.detail()).isEqualTo("Not in SuperOffice · United Kingdom");
        assertThat(content.number()).isEmpty();
        assertThat(content.claim()).isEmpty();
        assertThat(content.avatar()).isEqualTo(new Avatar("#", Tone.NEUTRAL));
    }

    @Test
    void theNetworksNameIsAClaimAndNeverTheHeadline() {
        CardContent content = words.content(SampleCalls.unknown(1, "Jane\u202E\n 007"), ROWS);

        assertThat(content.claim()).isEqualTo("Calls itself “Jane 007”");
        assertThat(content.name().text()).isEqualTo("+44 20 7946 0123");
    }

    @Test
    void aNetworkNameThatOnlyRepeatsTheNumberIsNotShown() {
        assertThat(words.content(SampleCalls.unknown(1, "+442079460123"), ROWS).claim())
                .isEmpty();
    }

    @Test
    void aWithheldNumberIsSaidToBeWithheld() {
        CardContent content = words.content(SampleCalls.withheld(1), ROWS);

        assertThat(content.name().text()).isEqualTo("Number withheld");
        assertThat(content.number()).isEmpty();
    }

    @Test
    void anExtensionIsShownAsItCame() {
        CardContent content = words.content(SampleCalls.extension(1), ROWS);

        assertThat(content.name()).isEqualTo(new Name("412", false, true));
        assertThat(content.detail()).isEqualTo("Not in SuperOffice");
    }

    @Test
    void aCallerWhoIsListedTwiceIsOnePerson() {
        Call erika = SampleCalls.shared(1, SampleCalls.ERIKA, SampleCalls.ERIKA);

        assertThat(words.content(erika, ROWS).name().text()).isEqualTo("Erika Mustermann");
    }

    @Test
    void aNameFromTheCrmStaysOnOneLine() {
        CardContent content = words.content(SampleCalls.named(1, " Ola\r\n\tNordmann ", "Fjord\u0000AS"), ROWS);

        assertThat(content.name().text()).isEqualTo("Ola Nordmann");
        assertThat(content.detail()).isEqualTo("Fjord AS");
    }

    @Test
    void aScreenReaderHearsTheStateFirstAndTheNumberIsolated() {
        assertThat(words.content(SampleCalls.erika(1), ROWS).spoken())
                .isEqualTo("Ringing, Erika Mustermann, Mrs · Muster GmbH & Co. KG,"
                        + " \u2066+49 30 12345678\u2069, Desk phone");
    }

    @ParameterizedTest
    @CsvSource({
        "RINGING, Ringing · 0:10, RINGING",
        "ANSWERED, Talking · 0:00, TALKING",
        "ANSWERED_ELSEWHERE, Answered elsewhere, NEUTRAL",
        "MISSED, Missed · 09:42, MISSED",
        "DECLINED, Declined, NEUTRAL",
        "ENDED, Ended · 0:10, NEUTRAL",
        "FAILED, Not connected, MISSED",
        "LOST, End not seen, NEUTRAL",
    })
    void everyStateIsAWordAndAColour(CallState state, String line, Tone tone) {
        Call call = SampleCalls.at(SampleCalls.erika(1), state, Duration.ofSeconds(10));
        CallWords utc = new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.UTC, SampleCalls.numbers(), l -> "");

        assertThat(utc.stateLine(call, SampleCalls.START.plusSeconds(10))).isEqualTo(line);
        assertThat(utc.content(call, ROWS).tone()).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"RINGING, Calling", "ANSWERED, Talking", "MISSED, No answer", "FAILED, Not connected"})
    void anOutgoingCallHasItsOwnWords(CallState state, String word) {
        Call call = SampleCalls.at(SampleCalls.outgoing(SampleCalls.erika(1)), state, Duration.ofSeconds(1));

        assertThat(words.content(call, ROWS).state()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"-5, 0:00", "4, 0:04", "137, 2:17", "3599, 59:59", "3601, 1:00:01"})
    void theTimeCountsUpFromTheFirstRing(long seconds, String time) {
        assertThat(words.stateLine(SampleCalls.erika(1), SampleCalls.START.plusSeconds(seconds)))
                .isEqualTo("Ringing · " + time);
    }

    @Test
    void theTimeIsNextDueWhenItsSecondIsOver() {
        Call ringing = SampleCalls.erika(1);

        assertThat(StateWords.untilNext(ringing, SampleCalls.START.plusMillis(4300)))
                .contains(Duration.ofMillis(700));
        assertThat(StateWords.untilNext(
                        SampleCalls.at(ringing, CallState.MISSED, Duration.ofSeconds(1)), SampleCalls.START))
                .isEmpty();
    }

    @Test
    void aCallerIdWithoutAPersonsNameShowsItsCompany() {
        Call call = SampleCalls.shared(1, new CallerId(4722123456L, 12, "", 5, "Fjord AS", "Mr"));

        assertThat(words.content(call, ROWS).name().text()).isEqualTo("Fjord AS");
    }
}
