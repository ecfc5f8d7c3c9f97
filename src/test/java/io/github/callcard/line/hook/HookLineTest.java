package io.github.callcard.line.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.hook.CallReport.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line made of a softphone's reports, which come as the softphone pleases. */
class HookLineTest {

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final List<LineEvent> events = new ArrayList<>();
    private final HookLine line = new HookLine("MicroSIP", true, () -> now);

    @BeforeEach
    void start() {
        line.start(events::add);
    }

    @Test
    void aCallRingsIsAnsweredAndEnds() {
        report(State.RINGING, "+4722000101", "Kari", "1");
        report(State.ANSWERED, "+4722000101", "Kari", "1");
        report(State.ENDED, "+4722000101", "Kari", "1");

        assertThat(calls()).hasSize(3);
        assertThat(calls().getFirst()).isInstanceOfSatisfying(Ringing.class, ringing -> {
            assertThat(ringing.details().number()).isEqualTo("+4722000101");
            assertThat(ringing.details().displayName()).isEqualTo("Kari");
        });
        assertThat(calls().get(1)).isInstanceOf(Answered.class);
        assertThat(outcomes()).containsExactly(Outcome.COMPLETED);
        assertThat(calls()).extracting(LineEvent.OfCall::callId).containsOnly("1");
    }

    @Test
    void aCallThatNobodyAnsweredIsMissed() {
        report(State.RINGING, "101", null, null);
        report(State.ENDED, "101", null, null);

        assertThat(outcomes()).containsExactly(Outcome.MISSED);
    }

    @Test
    void whatIsToldTwiceHappensOnce() {
        report(State.RINGING, "101", null, "a");
        report(State.RINGING, "101", "Late name", "a");
        report(State.ANSWERED, "101", null, "a");
        report(State.ANSWERED, "101", null, "a");
        report(State.ENDED, "101", null, "a");
        report(State.ENDED, "101", null, "a");

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Identified.class, Answered.class, Ended.class);
    }

    @Test
    void anAnswerThatNoRingingCameBeforeIsACallToo() {
        report(State.ANSWERED, "101", null, null);

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void anEndOfACallNobodyHeardOfIsNothing() {
        report(State.ENDED, "101", null, null);

        assertThat(calls()).isEmpty();
    }

    @Test
    void anEndThatOvertakesItsRingingEndsTheCallAllTheSame() {
        report(State.ENDED, "101", null, null);
        report(State.RINGING, "101", null, null);
        report(State.ANSWERED, "101", null, null);
        report(State.ENDED, "102", null, "a");
        report(State.ANSWERED, "102", null, "a");
        report(State.RINGING, "102", null, "a");

        assertThat(calls()).isEmpty();
    }

    @Test
    void anEndThatOvertakesTheAnswerEndsTheCallAllTheSame() {
        report(State.RINGING, "101", null, null);
        report(State.ENDED, "101", null, null);
        report(State.ANSWERED, "101", null, null);

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Ended.class);
    }

    @Test
    void ringingThatComesAfterAnswerAndEndBeginsNothing() {
        report(State.ANSWERED, "101", null, null);
        report(State.ENDED, "101", null, null);
        report(State.RINGING, "101", null, null);

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
    }

    /** A busy machine: the process of the ringing took half a minute longer than that of the end. */
    @Test
    void theMomentsAtWhichTheProcessesBeganTellHoweverLateTheyAre() {
        Instant rang = now;
        report(State.ENDED, "101", rang.plusSeconds(1));
        now = now.plusSeconds(30);
        report(State.RINGING, "101", rang);
        report(State.ANSWERED, "101", rang.plusMillis(500));

        assertThat(calls()).isEmpty();
    }

    @Test
    void whoCallsBackAtOnceIsSeenToBeginAfterTheEnd() {
        report(State.ENDED, "101", now);
        report(State.RINGING, "101", now.plusMillis(300));

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class);
    }

    @Test
    void anIdThatHasEndedDoesNotRingAgain() {
        report(State.RINGING, "101", null, "a");
        report(State.ENDED, "101", null, "a");
        report(State.RINGING, "101", null, "a");
        report(State.ANSWERED, "101", null, "a");

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Ended.class);
    }

    /** Somebody was called in vain, which the softphone tells only the end of, and calls back. */
    @Test
    void aCallBackAMomentLaterRings() {
        report(State.ENDED, "101", null, null);
        now = now.plusSeconds(2);
        report(State.RINGING, "101", null, null);

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class);
    }

    @Test
    void anIdMayComeAgainLaterAndAClockThatIsSetBackKeepsNothingQuiet() {
        report(State.ENDED, "101", null, "a");
        now = now.plusSeconds(10);
        report(State.RINGING, "101", null, "a");
        report(State.ENDED, "102", null, "b");
        now = now.minusSeconds(3600);
        report(State.RINGING, "102", null, "b");

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Ringing.class);
    }

    @Test
    void aThousandEndsAreNotKept() {
        report(State.ENDED, "number", null, "first");
        for (int i = 0; i < 1000; i++) {
            report(State.ENDED, "number", null, "id " + i);
        }
        report(State.RINGING, "number", null, "first");

        assertThat(calls()).hasSize(1);
    }

    @Test
    void whatNobodyTakesIsSaid() {
        CallReport ringing = new CallReport(State.RINGING, "101", null, null);

        assertThat(line.report(ringing)).isTrue();
        line.stop();
        assertThat(line.report(ringing)).isFalse();
        assertThat(new HookLine("Softphone", false, () -> now).report(ringing))
                .as("before the start")
                .isFalse();
    }

    @Test
    void idsTellCallsOfTheSameNumberApart() {
        report(State.RINGING, "101", null, "a");
        report(State.RINGING, "101", null, "b");
        report(State.ANSWERED, "101", null, "b");
        report(State.ENDED, "", null, "a");

        assertThat(calls()).extracting(LineEvent.OfCall::callId).containsExactly("1", "2", "2", "1");
        assertThat(outcomes()).containsExactly(Outcome.MISSED);
    }

    @Test
    void theSameNumberAfterItsEndIsAnotherCall() {
        report(State.RINGING, "101", null, null);
        report(State.ENDED, "101", null, null);
        report(State.RINGING, "101", null, null);

        assertThat(calls()).extracting(LineEvent.OfCall::callId).containsExactly("1", "1", "2");
    }

    /** The softphone never told of the end; nothing rings for so long. */
    @Test
    void theSameCallerSixMinutesAfterAnEndThatWasNotToldIsAnotherCall() {
        report(State.RINGING, "101", null, null);
        now = now.plus(Duration.ofMinutes(6));
        report(State.RINGING, "101", null, null);
        report(State.ANSWERED, "101", null, null);
        report(State.ENDED, "101", null, null);

        assertThat(calls())
                .hasExactlyElementsOfTypes(Ringing.class, Ended.class, Ringing.class, Answered.class, Ended.class);
        assertThat(calls()).extracting(LineEvent.OfCall::callId).containsExactly("1", "1", "2", "2", "2");
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.COMPLETED);
    }

    @Test
    void theAnswerOfTheNextCallIsNotThatOfTheOneBeforeWhoseEndWasNotTold() {
        report(State.RINGING, "101", null, null);
        now = now.plus(Duration.ofMinutes(6));
        report(State.ANSWERED, "101", null, null);
        report(State.RINGING, "101", null, null);

        assertThat(calls())
                .hasExactlyElementsOfTypes(Ringing.class, Ended.class, Ringing.class, Answered.class, Identified.class);
    }

    @Test
    void whoTalkedAndRingsAgainHasEndedTheCallBefore() {
        report(State.RINGING, "101", null, null);
        report(State.ANSWERED, "101", null, null);
        now = now.plusSeconds(40);
        report(State.RINGING, "101", null, null);

        assertThat(calls()).extracting(LineEvent.OfCall::callId).containsExactly("1", "1", "1", "2");
    }

    @Test
    void aCallThatRingsForMinutesIsOneCall() {
        report(State.RINGING, "101", null, null);
        now = now.plus(Duration.ofMinutes(4));
        report(State.RINGING, "101", null, null);
        now = now.plusSeconds(30);
        report(State.ANSWERED, "101", null, null);
        now = now.plus(Duration.ofHours(2));
        report(State.ENDED, "101", null, null);

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Identified.class, Answered.class, Ended.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "sip:anonymous@anonymous.invalid"})
    void twoCallersWhoWithholdTheirNumbersAreTwoCalls(String nobody) {
        report(State.RINGING, nobody, null, null);
        now = now.plusSeconds(10);
        report(State.RINGING, nobody, null, null);
        report(State.ANSWERED, nobody, null, null);
        report(State.MISSED, nobody, null, null);
        report(State.ENDED, nobody, null, null);

        assertThat(calls())
                .hasExactlyElementsOfTypes(Ringing.class, Ringing.class, Answered.class, Ended.class, Ended.class);
        assertThat(calls()).extracting(LineEvent.OfCall::callId).containsExactly("1", "2", "1", "2", "1");
        assertThat(outcomes()).containsExactly(Outcome.MISSED, Outcome.COMPLETED);
    }

    /** MicroSIP runs one program for the incoming call and one for its ringing. */
    @Test
    void aCallerWithoutANumberWhoIsToldOfTwiceAtOnceIsOneCall() {
        report(State.RINGING, "", null, null);
        now = now.plusMillis(900);
        report(State.RINGING, "", null, null);

        assertThat(calls()).hasExactlyElementsOfTypes(Ringing.class, Identified.class);
    }

    @Test
    void aMissedCallIsOver() {
        report(State.RINGING, "101", null, null);
        report(State.MISSED, "101", null, null);
        report(State.ENDED, "101", null, null);

        assertThat(outcomes()).containsExactly(Outcome.MISSED);
    }

    @Test
    void aCallOfWhichNothingMoreIsHeardIsForgotten() {
        report(State.RINGING, "101", null, null);
        now = now.plus(Duration.ofHours(13));
        report(State.RINGING, "102", null, null);

        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void aThousandCallsThatNeverEndAreNotKept() {
        for (int i = 0; i < 1000; i++) {
            report(State.RINGING, "number", null, "id " + i);
        }

        assertThat(outcomes()).hasSize(1000 - 32).containsOnly(Outcome.UNKNOWN);
    }

    @Test
    void aLineNobodySetUpIsListedOnceItHasTold() {
        HookLine unlisted = new HookLine("Softphone", false, () -> now);
        List<LineEvent> told = new ArrayList<>();
        unlisted.start(told::add);
        assertThat(unlisted.lines()).isEmpty();
        assertThat(told).isEmpty();

        unlisted.report(new CallReport(State.RINGING, "101", null, null));

        assertThat(unlisted.lines()).hasSize(1);
        assertThat(told).hasExactlyElementsOfTypes(Up.class, Ringing.class);
    }

    @Test
    void whatComesBeforeTheStartOrAfterTheEndIsNothing() {
        line.stop();
        events.clear();
        report(State.RINGING, "101", null, null);

        assertThat(events).isEmpty();
        assertThat(line.health().state()).isEqualTo(LineHealth.State.STOPPED);
    }

    @Test
    void textsAreKeptShortAndOnOneLine() {
        CallReport report = new CallReport(State.RINGING, "101\r\n\0", "x".repeat(10_000) + "\uD83D", " ");

        assertThat(report.number()).isEqualTo("101");
        assertThat(report.name()).hasSize(256);
        assertThat(report.id()).isNull();
    }

    private void report(State state, String number, @Nullable String name, @Nullable String id) {
        line.report(new CallReport(state, number, name, id));
    }

    private void report(State state, String number, Instant began) {
        line.report(new CallReport(state, number, null, null).toldAt(began));
    }

    private List<LineEvent.OfCall> calls() {
        return events.stream()
                .filter(LineEvent.OfCall.class::isInstance)
                .map(LineEvent.OfCall.class::cast)
                .toList();
    }

    private List<Outcome> outcomes() {
        return events.stream()
                .filter(Ended.class::isInstance)
                .map(event -> ((Ended) event).outcome())
                .toList();
    }
}
