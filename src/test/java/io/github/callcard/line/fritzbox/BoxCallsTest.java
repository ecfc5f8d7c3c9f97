package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.fritzbox.BoxReport.Connect;
import io.github.callcard.line.fritzbox.BoxReport.Dial;
import io.github.callcard.line.fritzbox.BoxReport.Disconnect;
import io.github.callcard.line.fritzbox.BoxReport.Ring;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.peer.Rounds;
import io.github.callcard.peer.TestClock;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calls made of the reports of a box whose user has the number 876543 and the telephone **620. */
class BoxCallsTest {

    private static final LineId LINE = new LineId("fritzbox", "fritz.box");
    private static final String MINE = "876543";
    private static final String CALLER = "0301234567";
    private static final Extension MY_PHONE = new Extension(20);
    private static final Extension OTHER_PHONE = new Extension(11);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final List<LineEvent> events = new ArrayList<>();
    private final BoxCalls calls;

    BoxCallsTest() throws SentenceException {
        calls = new BoxCalls(LINE, WatchedPhones.of(List.of(MINE), List.of("**620")), clock, events::add);
    }

    @Test
    void anAnsweredCallRingsTalksAndEnds() {
        report(new Ring(0, CALLER, MINE), new Connect(0, MY_PHONE), new Disconnect(0, 47));

        assertThat(events)
                .containsExactly(
                        new Ringing(
                                LINE,
                                "1",
                                clock.instant(),
                                new CallDetails(Direction.INCOMING, CALLER, null, MINE, null, null)),
                        new Answered(LINE, "1", clock.instant(), AnsweredWhere.HERE),
                        new Ended(LINE, "1", clock.instant(), Outcome.COMPLETED));
    }

    @Test
    void aCallThatNobodyAnsweredIsMissed() {
        report(new Ring(0, CALLER, MINE), new Disconnect(0, 0));

        assertThat(outcomes()).containsExactly(Outcome.MISSED);
    }

    @Test
    void aCallThatAnotherPhoneTookWasAnsweredElsewhere() {
        report(new Ring(0, CALLER, MINE), new Connect(0, OTHER_PHONE), new Disconnect(0, 47));

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Ended.class);
        assertThat(outcomes()).containsExactly(Outcome.ANSWERED_ELSEWHERE);
    }

    @Test
    void aCallThatTheAnsweringMachineTookIsMissed() {
        report(new Ring(0, CALLER, MINE), new Connect(0, new Extension(40)), new Disconnect(0, 47));

        assertThat(outcomes()).containsExactly(Outcome.MISSED);
    }

    @Test
    void callsOfOthersInTheHouseAreNone() {
        report(new Ring(0, CALLER, "111111"), new Connect(0, MY_PHONE), new Disconnect(0, 47));
        report(new Dial(1, OTHER_PHONE, MINE, CALLER), new Connect(1, OTHER_PHONE), new Disconnect(1, 47));

        assertThat(events).isEmpty();
    }

    @Test
    void aCallFromTheUsersPhoneGoesOut() {
        report(new Dial(1, MY_PHONE, MINE, CALLER), new Connect(1, MY_PHONE), new Disconnect(1, 47));

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        assertThat(((Ringing) events.getFirst()).details())
                .isEqualTo(new CallDetails(Direction.OUTGOING, CALLER, null, null, null, null));
        assertThat(outcomes()).containsExactly(Outcome.COMPLETED);
    }

    @Test
    void aCallToSomebodyWhoDoesNotAnswerComesToNothing() {
        report(new Dial(1, MY_PHONE, MINE, CALLER), new Disconnect(1, 0));

        assertThat(outcomes()).containsExactly(Outcome.MISSED);
    }

    /** The extension in the report of an outgoing call's answer says nothing about who answered. */
    @Test
    void aCallToAnAnsweringMachineIsTalking() {
        report(new Dial(1, MY_PHONE, MINE, CALLER), new Connect(1, new Extension(40)));

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void aHiddenNumberIsEmpty() {
        report(new Ring(0, "", MINE));

        assertThat(((Ringing) events.getFirst()).details().number()).isEmpty();
    }

    @Test
    void aCallFromWithinTheHouseHasItsCodeForANumber() {
        report(new Ring(0, "**611", "**620"));

        String number = ((Ringing) events.getFirst()).details().number();
        assertThat(number).isEqualTo("**611");
        assertThat(NumberPlan.international().read(number).isWithheld()).isFalse();
    }

    @Test
    void aSecondCallerWaitsWhileTheUserTalks() {
        report(
                new Ring(0, CALLER, MINE),
                new Connect(0, MY_PHONE),
                new Ring(1, "0401234567", MINE),
                new Disconnect(1, 0),
                new Disconnect(0, 47));

        assertThat(callIds()).containsExactly("1", "1", "2", "2", "1");
        assertThat(outcomes()).containsExactly(Outcome.MISSED, Outcome.COMPLETED);
    }

    @Test
    void theBoxUsesItsNumbersAgainAndCallsStayApart() {
        report(new Ring(0, CALLER, MINE), new Disconnect(0, 0), new Ring(0, CALLER, MINE), new Disconnect(0, 0));

        assertThat(callIds()).containsExactly("1", "1", "2", "2");
    }

    @Test
    void aCallWhoseEndWasNeverToldIsOverWhenItsNumberComesAgain() {
        report(new Ring(0, CALLER, MINE), new Connect(0, MY_PHONE), new Ring(0, "0401234567", "111111"));

        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN);

        report(new Connect(0, MY_PHONE), new Disconnect(0, 47));

        assertThat(events).as("the other call is not the user's").hasSize(3);
    }

    @Test
    void reportsOfCallsThatNobodyHeardOfAreNothing() {
        report(new Connect(0, MY_PHONE), new Disconnect(0, 47), new Disconnect(7, 0));

        assertThat(events).isEmpty();
    }

    @Test
    void aCallWhoseAnswerWasNotHeardIsNotMissed() {
        report(new Ring(0, CALLER, MINE), new Disconnect(0, 47));

        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void anAnswerThatIsToldTwiceHappensOnce() {
        report(new Ring(0, CALLER, MINE), new Connect(0, MY_PHONE), new Connect(0, OTHER_PHONE), new Disconnect(0, 47));

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void afterAShortSilenceCallsGoOn() {
        report(new Ring(0, CALLER, MINE), new Connect(0, MY_PHONE), new Ring(1, "0401234567", MINE));
        clock.pass(Duration.ofMinutes(1));

        assertThat(calls.afterSilence())
                .extracting(LiveCall::callId, LiveCall::answered)
                .containsExactly(tuple("1", true), tuple("2", false));
    }

    @Test
    void afterALongSilenceNobodyRingsAnyMoreButMayTalk() {
        report(new Ring(0, CALLER, MINE), new Connect(0, MY_PHONE), new Ring(1, "0401234567", MINE));
        clock.pass(Duration.ofMinutes(4));

        assertThat(calls.afterSilence()).extracting(LiveCall::callId).containsExactly("1");
        report(new Disconnect(1, 0));
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void callsThatNeverEndAreNotKept() {
        for (int connection = 0; connection < 1000; connection++) {
            report(new Ring(connection, CALLER, MINE));
        }

        assertThat(outcomes()).hasSize(1000 - 32).containsOnly(Outcome.UNKNOWN);
    }

    @Test
    void aCallOfYesterdayIsForgotten() {
        report(new Ring(0, CALLER, MINE), new Connect(0, MY_PHONE));
        clock.pass(Duration.ofHours(13));
        report(new Ring(1, CALLER, MINE));

        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void howeverReportsAreMixedEachCallRingsOnceAndEndsOnce() {
        for (int round = 0; round < Rounds.of(1000); round++) {
            events.clear();
            Random random = new Random(round);
            for (int i = 0; i < 100; i++) {
                int connection = random.nextInt(4);
                Extension extension = random.nextBoolean() ? MY_PHONE : OTHER_PHONE;
                report(
                        switch (random.nextInt(4)) {
                            case 0 -> new Ring(connection, CALLER, random.nextBoolean() ? MINE : "111111");
                            case 1 -> new Dial(connection, extension, MINE, CALLER);
                            case 2 -> new Connect(connection, extension);
                            default -> new Disconnect(connection, random.nextInt(3));
                        });
            }
            for (int connection = 0; connection < 4; connection++) {
                report(new Disconnect(connection, 0));
            }

            Map<String, List<Class<?>>> byCall = new HashMap<>();
            for (LineEvent event : events) {
                byCall.computeIfAbsent(((LineEvent.OfCall) event).callId(), id -> new ArrayList<>())
                        .add(event.getClass());
            }
            assertThat(byCall.values())
                    .as("round " + round)
                    .isSubsetOf(
                            List.of(Ringing.class, Ended.class), List.of(Ringing.class, Answered.class, Ended.class));
        }
    }

    private void report(BoxReport... reports) {
        for (BoxReport report : reports) {
            calls.on(report);
        }
    }

    private List<String> callIds() {
        return events.stream().map(event -> ((LineEvent.OfCall) event).callId()).toList();
    }

    private List<Outcome> outcomes() {
        return events.stream()
                .filter(Ended.class::isInstance)
                .map(event -> ((Ended) event).outcome())
                .toList();
    }
}
