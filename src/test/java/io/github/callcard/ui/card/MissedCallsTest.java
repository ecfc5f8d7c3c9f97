package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who rang in vain is kept, one entry a caller, until somebody has talked with him or the user has seen it. */
class MissedCallsTest {

    private final MissedCalls missed = new MissedCalls();
    private List<MissedCall> told = List.of();

    @BeforeEach
    void listen() {
        missed.onChange(list -> told = list);
    }

    @Test
    void aCallerWhoRingsTwiceIsOneEntryAndTheLatestComesFirst() {
        miss(SampleCalls.erika(1));
        miss(SampleCalls.possiblyOla(2));
        miss(SampleCalls.erika(3));

        assertThat(told).extracting(MissedCall::times).containsExactly(2, 1);
        assertThat(told).extracting(call -> call.last().id()).containsExactly(SampleCalls.id(3), SampleCalls.id(2));
    }

    @Test
    void theSameEndToldTwiceCountsOnce() {
        miss(SampleCalls.erika(1));
        miss(SampleCalls.erika(1));

        assertThat(told).extracting(MissedCall::times).containsExactly(1);
    }

    @Test
    void aPersonWhoCallsFromTwoNumbersIsOne() {
        miss(person(1, 4791122333L, 9));
        miss(person(2, 4722123456L, 9));

        assertThat(told).extracting(MissedCall::times).containsExactly(2);
    }

    @Test
    void peopleWithoutAnIdAreNotTakenForOneAnother() {
        miss(person(1, 4791122333L, 0));
        miss(person(2, 4722123456L, 0));

        assertThat(told).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "ENDED", "LOST"})
    void whoeverWasTalkedWithLaterIsDone(CallState state) {
        miss(SampleCalls.erika(1));
        miss(SampleCalls.possiblyOla(2));
        Call talking =
                SampleCalls.at(SampleCalls.outgoing(SampleCalls.erika(3)), CallState.ANSWERED, Duration.ofSeconds(4));

        missed.follow(
                state == CallState.ANSWERED ? talking : SampleCalls.at(talking, state, Duration.ofSeconds(9)), false);

        assertThat(told).extracting(call -> call.last().id()).containsExactly(SampleCalls.id(2));
    }

    @Test
    void callingBackInVainChangesNothing() {
        miss(SampleCalls.erika(1));

        miss(SampleCalls.outgoing(SampleCalls.erika(2)));

        assertThat(told).extracting(call -> call.last().id()).containsExactly(SampleCalls.id(1));
    }

    @Test
    void anAnswerToSomebodyWhoKeepsTheNumberBackSaysNothingOfTheOthers() {
        miss(SampleCalls.withheld(1));
        miss(SampleCalls.withheld(2));
        assertThat(told).extracting(MissedCall::times).containsExactly(2);

        missed.follow(SampleCalls.at(SampleCalls.withheld(3), CallState.ANSWERED, Duration.ofSeconds(4)), false);

        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED_ELSEWHERE", "DECLINED", "FAILED"})
    void whatSomebodyDealtWithIsNotMissed(CallState state) {
        missed.follow(SampleCalls.at(SampleCalls.erika(1), state, Duration.ofSeconds(9)), false);

        assertThat(told).isEmpty();
    }

    @Test
    void whatTheUserTookAwayWhileItRangOrAfterwardsIsSeen() {
        missed.follow(SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(9)), true);
        assertThat(told).isEmpty();

        miss(SampleCalls.erika(2));
        missed.seen(SampleCalls.id(2));
        assertThat(told).isEmpty();
    }

    @Test
    void thereIsAnEndToTheListAndTheOldestGoFirst() {
        LongStream.rangeClosed(1, MissedCalls.MOST + 5).forEach(id -> miss(person(id, 4720000000L + id, (int) id)));

        assertThat(told).hasSize(MissedCalls.MOST);
        assertThat(told.getLast().last().id()).isEqualTo(SampleCalls.id(6));
    }

    @Test
    void clearedIsEmpty() {
        miss(SampleCalls.erika(1));

        missed.clear();

        assertThat(told).isEmpty();
    }

    private void miss(Call ringing) {
        missed.follow(SampleCalls.at(ringing, CallState.MISSED, Duration.ofSeconds(20)), false);
    }

    private static Call person(long id, long e164, int person) {
        CallerNumber number = new CallerNumber("+" + e164, Kind.NUMBER, List.of(new Reading(e164, Form.E164)));
        CallerId caller = new CallerId(e164, person, "Kari", 4, "Fjord AS", "");
        Match match = new Match(number, Quality.EXACT, true, OptionalLong.of(e164), List.of(caller), "Exactly.");
        return new Call(
                SampleCalls.id(id),
                CallState.RINGING,
                List.of(SampleCalls.DESK),
                CallDetails.incoming("+" + e164),
                match,
                SampleCalls.START,
                null,
                null);
    }
}
