package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers who rang in vain are kept, one entry each, until somebody has talked with them. */
class MissedCallsTest {

    private final MissedCalls missed = new MissedCalls();

    @Test
    void aCallerWhoRingsTwiceIsOneEntryAndTheLatestComesFirst() {
        miss(SampleCalls.erika(1), 0);
        miss(SampleCalls.possiblyOla(2), 1);
        miss(SampleCalls.erika(3), 2);

        assertThat(missed.list()).extracting(MissedCall::times).containsExactly(2, 1);
        assertThat(missed.list())
                .extracting(call -> call.last().id())
                .containsExactly(SampleCalls.id(3), SampleCalls.id(2));
    }

    @Test
    void theSameEndToldTwiceCountsOnce() {
        miss(SampleCalls.erika(1), 0);
        miss(SampleCalls.erika(1), 0);

        assertThat(missed.list()).extracting(MissedCall::times).containsExactly(1);
    }

    @Test
    void aPersonWhoCallsFromTwoNumbersIsOne() {
        miss(person(1, 4791122333L, 9), 0);
        miss(person(2, 4722123456L, 9), 1);

        assertThat(missed.list()).extracting(MissedCall::times).containsExactly(2);
    }

    @Test
    void twoEntriesBecomeOneWhenACallShowsThatTheyAreOnePerson() {
        miss(SampleCalls.shared(1, new CallerId(4791122333L, 9, "Kari", 4, "", ""), SampleCalls.ERIKA), 0);
        miss(person(2, 4722123456L, 9), 1);
        assertThat(missed.list()).hasSize(2);

        miss(person(3, 4791122333L, 9), 2);

        assertThat(missed.list()).extracting(MissedCall::times).containsExactly(3);
    }

    @Test
    void peopleWithoutAnIdAreNotTakenForOneAnother() {
        miss(person(1, 4791122333L, 0), 0);
        miss(person(2, 4722123456L, 0), 1);

        assertThat(missed.list()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "ENDED", "LOST"})
    void whoeverWasTalkedWithLaterIsDone(CallState state) {
        miss(SampleCalls.erika(1), 0);
        miss(SampleCalls.possiblyOla(2), 1);
        Call talking =
                SampleCalls.at(SampleCalls.outgoing(SampleCalls.erika(3)), CallState.ANSWERED, Duration.ofMinutes(4));

        List<JournalCall> settled = missed.settledBy(
                state == CallState.ANSWERED ? talking : SampleCalls.at(talking, state, Duration.ofMinutes(9)));

        assertThat(settled).extracting(JournalCall::id).containsExactly(SampleCalls.id(1));
        assertThat(settled.getFirst().settled())
                .isEqualTo(Settled.of(How.CALLED_BACK, SampleCalls.START.plus(Duration.ofMinutes(4))));
    }

    @Test
    void aLaterCallOfTheirsThatAnotherPhoneTookIsEnough() {
        miss(SampleCalls.erika(1), 0);
        Call later = SampleCalls.from(SampleCalls.erika(2), SampleCalls.START.plusSeconds(600));

        assertThat(missed.settledBy(SampleCalls.at(later, CallState.ANSWERED_ELSEWHERE, Duration.ofSeconds(5))))
                .extracting(JournalCall::settled)
                .containsExactly(Settled.of(How.ANSWERED_LATER, later.startedAt()));
    }

    @Test
    void whatWasTalkedBeforeTheyRangInVainSettlesNothing() {
        miss(SampleCalls.erika(1), 30);
        Call before = SampleCalls.at(SampleCalls.erika(2), CallState.ANSWERED, Duration.ofSeconds(5));

        assertThat(missed.settledBy(SampleCalls.at(before, CallState.ENDED, Duration.ofHours(1))))
                .isEmpty();
    }

    @Test
    void callingBackInVainChangesNothing() {
        miss(SampleCalls.erika(1), 0);

        Call inVain =
                SampleCalls.at(SampleCalls.outgoing(SampleCalls.erika(2)), CallState.MISSED, Duration.ofMinutes(2));

        assertThat(missed.settledBy(inVain)).isEmpty();
        missed.put(JournalCall.of(inVain));
        assertThat(missed.list()).extracting(call -> call.last().id()).containsExactly(SampleCalls.id(1));
    }

    @Test
    void anAnswerToSomebodyWhoKeepsTheNumberBackSaysNothingOfTheOthers() {
        miss(SampleCalls.withheld(1), 0);
        miss(SampleCalls.withheld(2), 1);
        assertThat(missed.list()).extracting(MissedCall::times).containsExactly(2);

        assertThat(missed.settledBy(SampleCalls.at(SampleCalls.withheld(3), CallState.ANSWERED, Duration.ofMinutes(4))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED_ELSEWHERE", "DECLINED", "FAILED"})
    void whatSomebodyDealtWithIsNotMissed(CallState state) {
        missed.put(JournalCall.of(SampleCalls.at(SampleCalls.erika(1), state, Duration.ofSeconds(9))));

        assertThat(missed.list()).isEmpty();
    }

    @Test
    void thereIsAnEndToTheListAndTheOldestGoFirst() {
        LongStream.rangeClosed(1, MissedCalls.MOST + 5).forEach(id -> miss(person(id, 4720000000L + id, (int) id), id));

        assertThat(missed.list()).hasSize(MissedCalls.MOST);
        assertThat(missed.list().getLast().last().id()).isEqualTo(SampleCalls.id(6));
    }

    @Test
    void manyCallsOfManyCallersAndOfOneAreGroupedAtOnce() {
        List<JournalCall> calls = new ArrayList<>();
        for (int id = 1; id <= 20_000; id++) {
            calls.add(missed(person(id, 4720000000L + id % 10_000, 100 + id % 10_000), id));
            calls.add(missed(SampleCalls.erika(20_000 + id), id));
        }

        List<MissedCall> callers = MissedCall.of(calls);

        assertThat(callers).hasSize(10_001);
        assertThat(callers).extracting(MissedCall::times).contains(20_000, 2);
    }

    private void miss(Call ringing, long minutes) {
        missed.put(missed(ringing, minutes));
    }

    private static JournalCall missed(Call ringing, long minutes) {
        Call later = SampleCalls.from(ringing, SampleCalls.START.plus(Duration.ofMinutes(minutes)));
        return JournalCall.of(SampleCalls.at(later, CallState.MISSED, Duration.ofSeconds(20)));
    }

    private static Call person(long id, long e164, int person) {
        return SampleCalls.shared(id, new CallerId(e164, person, "Kari", 4, "Fjord AS", ""));
    }
}
