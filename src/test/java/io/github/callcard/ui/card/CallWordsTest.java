package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerContent.Avatar;
import io.github.callcard.ui.caller.CallerContent.Name;
import io.github.callcard.ui.caller.CallerContent.Row;
import io.github.callcard.ui.caller.Tone;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallWordsTest {

    private static final int ROWS = 5;

    private final CallWords words = new CallWords(
            new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.callers(), line -> "Desk phone");

    @Test
    void aKnownPersonIsNamedWithCompanyAndNumberAndNoSalutationInTheJobsPlace() {
        CardContent content = words.content(SampleCalls.erika(1), ROWS);

        assertThat(content.caller().name()).isEqualTo(new Name("Erika Mustermann", true, false));
        assertThat(content.caller().detail()).isEqualTo("Muster GmbH & Co. KG");
        assertThat(content.caller().number()).isEqualTo("+49 30 12345678");
        assertThat(content.caller().avatar()).isEqualTo(new Avatar("EM", Tone.TALKING));
        assertThat(content.tone()).isEqualTo(Tone.RINGING);
        assertThat(content.line()).isEqualTo("Desk phone");
        assertThat(content.caller().why()).isEmpty();
    }

    @Test
    void aPersonWithoutCompanyHasNoSecondLine() {
        assertThat(words.content(SampleCalls.named(1, "Ola Nordmann", ""), ROWS)
                        .caller()
                        .detail())
                .isEmpty();
    }

    @Test
    void aCompanysOwnNumberShowsTheCompany() {
        CallerContent content = words.content(SampleCalls.company(1), ROWS).caller();

        assertThat(content.name()).isEqualTo(new Name("Wyman, Kilback and Hammes", true, false));
        assertThat(content.detail()).isEqualTo("Company");
        assertThat(content.avatar().letters()).isEqualTo("W");
    }

    @Test
    void anUncertainCallerIsPossibleAndTheCardSaysWhy() {
        CardContent content = words.content(SampleCalls.possiblyOla(1), ROWS);

        assertThat(content.caller().name()).isEqualTo(new Name("Possibly Ola Nordmann", false, false));
        assertThat(content.caller().why()).isEqualTo("Only the last 8 digits agree, with +4722987654.");
        assertThat(content.caller().avatar()).isEqualTo(new Avatar("?", Tone.UNCERTAIN));
        assertThat(content.tone()).isEqualTo(Tone.UNCERTAIN);
    }

    @Test
    void peopleOfOneCompanyAreListedUnderItsName() {
        CallerContent content = words.content(SampleCalls.threePeople(1), ROWS).caller();

        assertThat(content.name().text()).isEqualTo("Wyman, Kilback and Hammes");
        assertThat(content.detail()).isEqualTo("2 people share this number");
        assertThat(content.rows())
                .containsExactly(
                        new Row("Wilkinson Sipes", ""),
                        new Row("Åse Ødegård", ""),
                        new Row("Wyman, Kilback and Hammes", "company"));
        assertThat(content.more()).isEmpty();
    }

    @Test
    void peopleOfSeveralCompaniesAreToldApartByCompanyAndNobodyIsTheHeadline() {
        CallerContent content =
                words.content(SampleCalls.manyPeople(1, 3), ROWS).caller();

        assertThat(content.name()).isEqualTo(new Name("3 people share this number", false, false));
        assertThat(content.rows()).contains(new Row("Person 2", "Company 2"));
        assertThat(content.number()).isEqualTo("22 12 34 56");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1 person and 1 company share this number",
        "2, 1, 2 people and 1 company share this number",
        "2, 3, 2 people and 3 companies share this number",
        "0, 2, 2 companies share this number",
        "4, 0, 4 people share this number",
    })
    void companiesAreNotCountedAmongPeople(int people, int companies, String count) {
        CallerContent content = words.content(SampleCalls.shared(1, strangers(people, companies)), ROWS)
                .caller();

        assertThat(content.name().text()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, Possibly one of 3 people",
        "0, 2, Possibly one of 2 companies",
        "2, 1, Possibly one of 3 callers",
    })
    void norWhereTheyAreOnlyPossible(int people, int companies, String count) {
        CallerContent content = words.content(SampleCalls.possibly(1, strangers(people, companies)), ROWS)
                .caller();

        assertThat(content.name()).isEqualTo(new Name(count, false, false));
    }

    @Test
    void aPersonAndTheCompanyItselfAreOnePerson() {
        Call call = SampleCalls.shared(
                1,
                new CallerId(4722123456L, 1, "Ola Nordmann", 7, "Fjord AS", "Mr"),
                new CallerId(4722123456L, 0, "", 7, "Fjord AS", ""));

        assertThat(words.content(call, ROWS).caller().name().text()).isEqualTo("Fjord AS");
        assertThat(words.content(call, ROWS).caller().detail())
                .isEqualTo("1 person shares this number with the company");
    }

    @Test
    void aCallerWithoutAnyNameIsSaidToHaveNoneWithTheNumber() {
        CallerContent person = words.content(SampleCalls.named(1, "", ""), ROWS).caller();
        CallerContent company = words.content(SampleCalls.shared(1, new CallerId(4791122333L, 0, "", 7, "", "")), ROWS)
                .caller();

        assertThat(person.name()).isEqualTo(new Name("No name in SuperOffice", true, false));
        assertThat(person.number()).isEqualTo("911 22 333");
        assertThat(person.detail()).isEmpty();
        assertThat(person.avatar().letters()).isEqualTo("#");
        assertThat(person.spoken()).contains("No name in SuperOffice");
        assertThat(company.name()).isEqualTo(new Name("No name in SuperOffice", true, false));
        assertThat(company.detail()).isEqualTo("Company");
    }

    @Test
    void aPossibleCallerWithoutAnyNameIsNoSurerThanOneWithAName() {
        Call call = SampleCalls.possibly(1, new CallerId(4722987654L, 3, "", 0, "", ""));
        CallerContent content = words.content(call, ROWS).caller();

        assertThat(content.name()).isEqualTo(new Name("Possibly without a name", false, false));
        assertThat(content.detail()).isEqualTo("No name in SuperOffice");
        assertThat(content.avatar()).isEqualTo(new Avatar("?", Tone.UNCERTAIN));
        assertThat(content.why()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00a0\u3000",
                "\u200b\u200d\u2060\ufeff",
                "\u202e\u2066",
                "\u00ad",
                "\u3164",
                "\u2800",
                "\u0301",
                "\t\r\n"
            })
    void aNameThatShowsNothingIsNone(String name) {
        assertThat(words.content(SampleCalls.named(1, name, name), ROWS)
                        .caller()
                        .name()
                        .text())
                .isEqualTo("No name in SuperOffice");
        assertThat(words.content(SampleCalls.named(1, name, "Fjord AS"), ROWS)
                        .caller()
                        .name()
                        .text())
                .isEqualTo("Fjord AS");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-", "?", "🙂", "👩\u200d🔧", "3"})
    void aNameOfWhichSomethingShowsIsOne(String name) {
        assertThat(words.content(SampleCalls.named(1, name, ""), ROWS)
                        .caller()
                        .name()
                        .text())
                .isEqualTo(name);
    }

    @Test
    void amongSeveralCallersThoseWithoutANameAreSaidToHaveNone() {
        Call call = SampleCalls.shared(
                1,
                new CallerId(4722123456L, 1, "\u200b", 7, "Fjord AS", ""),
                new CallerId(4722123456L, 2, "Ola Nordmann", 8, "Bølgen AS", ""),
                new CallerId(4722123456L, 0, "", 9, "", ""));

        assertThat(words.content(call, ROWS).caller().rows())
                .containsExactly(
                        new Row("No name in SuperOffice", "Fjord AS"),
                        new Row("Ola Nordmann", "Bølgen AS"),
                        new Row("No name in SuperOffice", "company"));
    }

    @Test
    void moreCallersThanThereIsRoomForAreCounted() {
        CardContent content = words.content(SampleCalls.manyPeople(1, 9), ROWS);

        assertThat(content.caller().rows()).hasSize(5);
        assertThat(content.caller().moreWords()).isEqualTo("and 4 more");
        assertThat(content.caller().more()).containsExactly("Person 6", "Person 7", "Person 8", "Person 9");
        assertThat(content.spoken()).contains("Person 1", "Person 9");
    }

    @Test
    void anUnknownCallersNumberIsTheHeadlineWithItsCountry() {
        CallerContent content =
                words.content(SampleCalls.unknown(1, null), ROWS).caller();

        assertThat(content.name()).isEqualTo(new Name("+44 20 7946 0123", false, true));
        assertThat(content.detail()).isEqualTo("Not among your callers · United Kingdom");
        assertThat(content.number()).isEmpty();
        assertThat(content.claim()).isEmpty();
        assertThat(content.avatar()).isEqualTo(new Avatar("#", Tone.NEUTRAL));
    }

    @Test
    void theNetworksNameIsAClaimAndNeverTheHeadline() {
        CallerContent content =
                words.content(SampleCalls.unknown(1, "Jane\u202E\n 007"), ROWS).caller();

        assertThat(content.claim()).isEqualTo("Caller ID name: “Jane 007”");
        assertThat(content.name().text()).isEqualTo("+44 20 7946 0123");
    }

    @Test
    void aNetworkNameThatOnlyRepeatsTheNumberIsNotShown() {
        assertThat(words.content(SampleCalls.unknown(1, "+442079460123"), ROWS)
                        .caller()
                        .claim())
                .isEmpty();
    }

    @Test
    void aWithheldNumberIsSaidToBeWithheld() {
        CallerContent content = words.content(SampleCalls.withheld(1), ROWS).caller();

        assertThat(content.name().text()).isEqualTo("Number withheld");
        assertThat(content.number()).isEmpty();
    }

    @Test
    void anExtensionIsShownAsItCame() {
        CallerContent content = words.content(SampleCalls.extension(1), ROWS).caller();

        assertThat(content.name()).isEqualTo(new Name("412", false, true));
        assertThat(content.detail()).isEqualTo("Not among your callers");
    }

    @Test
    void aCallerWhoIsListedTwiceIsOnePerson() {
        Call erika = SampleCalls.shared(1, SampleCalls.ERIKA, SampleCalls.ERIKA);

        assertThat(words.content(erika, ROWS).caller().name().text()).isEqualTo("Erika Mustermann");
    }

    @Test
    void aNameFromTheCrmStaysOnOneLine() {
        CallerContent content = words.content(SampleCalls.named(1, " Ola\r\n\tNordmann ", "Fjord\u0000AS"), ROWS)
                .caller();

        assertThat(content.name().text()).isEqualTo("Ola Nordmann");
        assertThat(content.detail()).isEqualTo("Fjord AS");
    }

    @Test
    void aScreenReaderHearsTheStateFirstAndTheNumberIsolated() {
        assertThat(words.content(SampleCalls.erika(1), ROWS).spoken())
                .isEqualTo("Ringing, Erika Mustermann, Muster GmbH & Co. KG,"
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
        "LOST, End of call not seen, NEUTRAL",
    })
    void everyStateIsAWordAndAColour(CallState state, String line, Tone tone) {
        Call call = SampleCalls.at(SampleCalls.erika(1), state, Duration.ofSeconds(10));
        CallWords utc = new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.UTC, SampleCalls.callers(), l -> "");

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

        assertThat(words.content(call, ROWS).caller().name().text()).isEqualTo("Fjord AS");
        assertThat(words.content(call, ROWS).caller().detail()).isEqualTo("Someone at this company");
        assertThat(words.content(call, ROWS).caller().avatar().letters()).isEqualTo("F");
    }

    @ParameterizedTest
    @CsvSource({"en-US, 9:42 AM", "en-GB, 09:42", "nb-NO, 09:42", "de-DE, 09:42", "en, 09:42", "ja-JP, 9:42"})
    void theClockHasTheHoursOfTheUsersFormats(Locale user, String time) {
        CallWords local = new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), user, SampleCalls.UTC, SampleCalls.callers(), l -> "");
        Call missed = SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(10));

        assertThat(local.stateLine(missed, SampleCalls.START).replace('\u00a0', ' '))
                .isEqualTo("Missed · " + time);
    }

    /** Each with a company of its own. */
    private static CallerId[] strangers(int people, int companies) {
        return IntStream.range(0, people + companies)
                .mapToObj(i -> i < people
                        ? new CallerId(4722123456L, i + 1, "Person " + i, i + 1, "Company " + i, "Mr")
                        : new CallerId(4722123456L, 0, "", i + 1, "Company " + i, ""))
                .toArray(CallerId[]::new);
    }
}
