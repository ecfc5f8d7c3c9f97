package io.github.callcard.call;

import static io.github.callcard.call.CallState.ANSWERED;
import static io.github.callcard.call.CallState.ANSWERED_ELSEWHERE;
import static io.github.callcard.call.CallState.DECLINED;
import static io.github.callcard.call.CallState.ENDED;
import static io.github.callcard.call.CallState.FAILED;
import static io.github.callcard.call.CallState.LOST;
import static io.github.callcard.call.CallState.MERGED;
import static io.github.callcard.call.CallState.MISSED;
import static io.github.callcard.call.CallState.RINGING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallTrackerTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final LineId DESK = new LineId("tapi", "desk");
    private static final LineId SOFTPHONE = new LineId("sip", "1001");
    private static final String OLA = "+4722123456";

    private Directory directory = directoryWith("Ola Nordmann");
    private final CallTracker tracker =
            new CallTracker(() -> directory, new CallLimits(Duration.ofMinutes(5), Duration.ofHours(12)));
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aRingingCallIsMatchedWithTheDirectory() {
        Call call = rings(DESK, "1", "22 12 34 56");

        assertThat(call.state()).isEqualTo(RINGING);
        assertThat(call.match().callers()).extracting("personName").containsExactly("Ola Nordmann");
        assertThat(call.startedAt()).isEqualTo(now);
        assertThat(call.answeredAt()).isNull();
    }

    @Test
    void everyOutcomeOfAnUnansweredCallHasItsState() {
        assertThat(ends(rings(DESK, "1", OLA), "1", Outcome.MISSED).state()).isEqualTo(MISSED);
        assertThat(ends(rings(DESK, "2", OLA), "2", Outcome.DECLINED).state()).isEqualTo(DECLINED);
        assertThat(ends(rings(DESK, "3", OLA), "3", Outcome.ANSWERED_ELSEWHERE).state())
                .isEqualTo(ANSWERED_ELSEWHERE);
        assertThat(ends(rings(DESK, "4", OLA), "4", Outcome.FAILED).state()).isEqualTo(FAILED);
        assertThat(ends(rings(DESK, "5", OLA), "5", Outcome.UNKNOWN).state()).isEqualTo(LOST);
    }

    @Test
    void anAnsweredCallEndsAsAConversationWhateverTheLineCallsIt() {
        rings(DESK, "1", OLA);
        Call talking = only(tracker.on(new LineEvent.Answered(DESK, "1", later(4), AnsweredWhere.UNKNOWN)));
        Call over = only(tracker.on(new LineEvent.Ended(DESK, "1", later(60), Outcome.UNKNOWN)));

        assertThat(talking.state()).isEqualTo(ANSWERED);
        assertThat(over.state()).isEqualTo(ENDED);
        assertThat(over.answeredAt()).isEqualTo(talking.answeredAt());
        assertThat(over.endedAt()).isEqualTo(now);
    }

    @Test
    void aCallTakenByAnotherDeviceIsOverForThisUser() {
        rings(DESK, "1", OLA);
        Call taken = only(tracker.on(new LineEvent.Answered(DESK, "1", later(4), AnsweredWhere.ELSEWHERE)));

        assertThat(taken.state()).isEqualTo(ANSWERED_ELSEWHERE);
        assertThat(tracker.on(new LineEvent.Ended(DESK, "1", later(60), Outcome.COMPLETED)))
                .isEmpty();
    }

    @Test
    void theSameNumberOnTwoLinesAtOnceIsOneCall() {
        Call desk = rings(DESK, "1", "22123456");
        later(1);
        Call both = rings(SOFTPHONE, "x", "+47 22 12 34 56");

        assertThat(both.id()).isEqualTo(desk.id());
        assertThat(both.lines()).containsExactly(DESK, SOFTPHONE);
    }

    @Test
    void aCallGoesOnWhileOneOfItsLinesDoes() {
        rings(DESK, "1", OLA);
        rings(SOFTPHONE, "x", OLA);
        Call stillRinging = only(tracker.on(new LineEvent.Ended(SOFTPHONE, "x", later(1), Outcome.UNKNOWN)));
        Call missed = only(tracker.on(new LineEvent.Ended(DESK, "1", later(9), Outcome.MISSED)));

        assertThat(stillRinging.state()).isEqualTo(RINGING);
        assertThat(missed.state()).isEqualTo(MISSED);
    }

    @Test
    void answeredOnOneLineAndElsewhereForTheOtherIsAnswered() {
        rings(DESK, "1", OLA);
        rings(SOFTPHONE, "x", OLA);
        tracker.on(new LineEvent.Answered(DESK, "1", later(2), AnsweredWhere.HERE));
        Call call = only(tracker.on(new LineEvent.Ended(SOFTPHONE, "x", now, Outcome.ANSWERED_ELSEWHERE)));

        assertThat(call.state()).isEqualTo(ANSWERED);
    }

    @Test
    void aLineThatMissedTheEndDoesNotKeepAFinishedConversationRinging() {
        rings(DESK, "1", OLA);
        rings(SOFTPHONE, "x", OLA);
        tracker.on(new LineEvent.Answered(DESK, "1", later(2), AnsweredWhere.HERE));
        Call call = only(tracker.on(new LineEvent.Ended(DESK, "1", later(60), Outcome.COMPLETED)));

        assertThat(call.state()).isEqualTo(ENDED);
    }

    @Test
    void theSameNumberLaterOrOnTheSameLineIsAnotherCall() {
        Call first = rings(DESK, "1", OLA);
        Call waiting = rings(DESK, "2", OLA);
        later(30);
        Call secondLine = rings(SOFTPHONE, "x", OLA);

        assertThat(List.of(first.id(), waiting.id(), secondLine.id())).doesNotHaveDuplicates();
    }

    @Test
    void aSwitchboardThatCallsEachDeviceByItselfStillMakesOneCall() {
        Call desk = rings(DESK, "1", sip(OLA, "leg-a@pbx"));
        later(2);
        Call softphone = rings(SOFTPHONE, "x", sip("22 12 34 56", "leg-b@pbx"));
        Call second = rings(new LineId("sip", "1002"), "y", sip("anonymous", "leg-b@pbx"));

        assertThat(softphone.id()).isEqualTo(desk.id());
        assertThat(second.id())
                .as("the same Call-ID, whatever the line says of the caller")
                .isEqualTo(desk.id());
        assertThat(second.match().isKnown())
                .as("the line that knows the number decides")
                .isTrue();
    }

    @Test
    void callsOfTwoNumbersAreTwoCallsHoweverCloseTheyAre() {
        Call ola = rings(DESK, "1", sip(OLA, "a@pbx"));
        Call other = rings(SOFTPHONE, "x", sip("+4755123456", "b@pbx"));

        assertThat(other.id()).isNotEqualTo(ola.id());
    }

    @Test
    void aNumberThatComesLateOnBothLinesMakesOneCallOfTwo() {
        Call desk = rings(DESK, "1", "");
        Call softphone = rings(SOFTPHONE, "x", "");
        identified(DESK, "1", OLA);
        List<Call> changes =
                tracker.on(new LineEvent.Identified(SOFTPHONE, "x", later(1), CallDetails.incoming("22 12 34 56")));

        assertThat(changes).extracting(Call::id).containsExactly(softphone.id(), desk.id());
        assertThat(changes).extracting(Call::state).containsExactly(MERGED, RINGING);
        assertThat(changes.getLast().lines()).containsExactly(DESK, SOFTPHONE);
        assertThat(tracker.on(new LineEvent.Ended(SOFTPHONE, "x", later(1), Outcome.MISSED)))
                .extracting(Call::state)
                .containsExactly(RINGING);
        assertThat(only(tracker.on(new LineEvent.Answered(DESK, "1", later(1), AnsweredWhere.HERE)))
                        .state())
                .isEqualTo(ANSWERED);
    }

    @Test
    void theCardWithTheNameStaysWhenTheOtherLineLearnsItLate() {
        Call desk = rings(DESK, "1", "");
        Call softphone = rings(SOFTPHONE, "x", OLA);
        List<Call> changes = tracker.on(new LineEvent.Identified(DESK, "1", later(2), CallDetails.incoming(OLA)));

        assertThat(changes).extracting(Call::id).containsExactly(desk.id(), softphone.id());
        assertThat(changes).extracting(Call::state).containsExactly(MERGED, RINGING);
    }

    @Test
    void aLateNumberDoesNotMakeOneCallOfTwoThatBeganApart() {
        rings(DESK, "1", OLA);
        later(4);
        rings(SOFTPHONE, "x", "");

        assertThat(identified(SOFTPHONE, "x", OLA)).extracting(Call::state).containsExactly(RINGING);
    }

    @Test
    void aCallThatWasAnsweredBeforeItsNumberCameIsNotMissedOnTheOtherLine() {
        Call desk = rings(DESK, "1", "");
        Call softphone = rings(SOFTPHONE, "x", OLA);
        tracker.on(new LineEvent.Answered(DESK, "1", later(2), AnsweredWhere.HERE));
        assertThat(tracker.on(new LineEvent.Ended(SOFTPHONE, "x", now, Outcome.MISSED)))
                .as("kept back: the desk phone may have the same caller")
                .isEmpty();
        List<Call> changes = tracker.on(new LineEvent.Identified(DESK, "1", later(1), CallDetails.incoming(OLA)));

        assertThat(changes).extracting(Call::id).containsExactly(desk.id(), softphone.id());
        assertThat(changes).extracting(Call::state).containsExactly(MERGED, ANSWERED);
        assertThat(only(tracker.on(new LineEvent.Ended(DESK, "1", later(60), Outcome.COMPLETED)))
                        .state())
                .isEqualTo(ENDED);
        assertThat(tracker.nextExpiry()).isEmpty();
    }

    @Test
    void aCallWhoseNumberNeverCameIsNotMissedWhereTheOtherLineAnsweredIt() {
        rings(DESK, "1", "");
        rings(SOFTPHONE, "x", OLA);
        tracker.on(new LineEvent.Ended(DESK, "1", later(2), Outcome.MISSED));
        tracker.on(new LineEvent.Answered(SOFTPHONE, "x", now, AnsweredWhere.HERE));
        Instant until = now.plusSeconds(3);

        assertThat(tracker.nextExpiry()).contains(until);
        Call desk = only(tracker.expire(until));
        assertThat(desk.state()).isEqualTo(ANSWERED_ELSEWHERE);
        assertThat(desk.endedAt()).isEqualTo(now);
    }

    @Test
    void aCallThatEndsUnansweredBesideAConversationOfSomebodyElseIsMissed() {
        rings(DESK, "1", "");
        rings(SOFTPHONE, "x", OLA);
        tracker.on(new LineEvent.Answered(DESK, "1", later(2), AnsweredWhere.HERE));
        tracker.on(new LineEvent.Ended(SOFTPHONE, "x", later(20), Outcome.MISSED));

        assertThat(tracker.expire(now.plusSeconds(3)))
                .extracting(Call::state)
                .as("the answer was twenty seconds ago: no phone rings on beside it for so long")
                .containsExactly(MISSED);
    }

    @Test
    void aCallerWhoGaveUpOnBothLinesIsMissedAtOnce() {
        rings(DESK, "1", "");
        rings(SOFTPHONE, "x", OLA);
        tracker.on(new LineEvent.Ended(SOFTPHONE, "x", later(9), Outcome.MISSED));
        List<Call> changes = tracker.on(new LineEvent.Ended(DESK, "1", now, Outcome.MISSED));

        assertThat(changes).extracting(Call::state).containsExactly(MISSED, MISSED);
    }

    @Test
    void whoeverIsPutThroughDoesNotInheritTheNameOfTheColleagueWhoDidIt() {
        rings(DESK, "1", new CallDetails(Direction.INCOMING, "1002", "Kari, Reception", null, null, null));
        tracker.on(new LineEvent.Answered(DESK, "1", later(2), AnsweredWhere.HERE));
        Call call = only(identified(DESK, "1", OLA));

        assertThat(call.match().callers()).extracting("personName").containsExactly("Ola Nordmann");
        assertThat(call.details().displayName()).isNull();
    }

    @Test
    void aNumberThatComesAgainInAnotherFormKeepsItsName() {
        rings(DESK, "1", new CallDetails(Direction.INCOMING, "22123456", "Ola", null, null, null));

        assertThat(only(identified(DESK, "1", OLA)).details().displayName()).isEqualTo("Ola");
    }

    @Test
    void withheldCallersAreNeverTakenForEachOther() {
        assertThat(rings(DESK, "1", "").id())
                .isNotEqualTo(rings(SOFTPHONE, "x", "").id());
    }

    @Test
    void aNumberThatComesLateNamesTheCall() {
        rings(DESK, "1", "");
        Call named = only(tracker.on(new LineEvent.Identified(DESK, "1", later(1), CallDetails.incoming(OLA))));

        assertThat(named.match().isKnown()).isTrue();
    }

    @Test
    void aLateReportThatKnowsLessTakesNothingAway() {
        rings(DESK, "1", OLA);

        assertThat(tracker.on(new LineEvent.Identified(DESK, "1", later(1), CallDetails.incoming(""))))
                .isEmpty();
    }

    @Test
    void eventsOfACallThatNeverBeganAreIgnored() {
        assertThat(tracker.on(new LineEvent.Answered(DESK, "9", now, AnsweredWhere.HERE)))
                .isEmpty();
        assertThat(tracker.on(new LineEvent.Ended(DESK, "9", now, Outcome.MISSED)))
                .isEmpty();
    }

    @Test
    void aCallThatEndedWhileItsLineWasAwayIsLost() {
        rings(DESK, "1", OLA);
        rings(DESK, "2", "+4755123456");
        tracker.on(new LineEvent.Down(DESK, later(1), Sentence.of("The network is gone.")));
        List<Call> changed = tracker.on(new LineEvent.Up(
                DESK, later(20), List.of(new LiveCall("2", CallDetails.incoming("+4755123456"), true))));

        assertThat(changed).extracting(Call::state).containsExactly(LOST, ANSWERED);
    }

    @Test
    void aCallThatAlreadyRingsWhenTheLineComesUpIsShown() {
        List<Call> changed =
                tracker.on(new LineEvent.Up(DESK, now, List.of(new LiveCall("7", CallDetails.incoming(OLA), false))));

        assertThat(changed).extracting(Call::state).containsExactly(RINGING);
    }

    @Test
    void aCallThatNeverEndsIsGivenUp() {
        rings(DESK, "1", OLA);
        rings(DESK, "2", OLA);
        tracker.on(new LineEvent.Answered(DESK, "2", now, AnsweredWhere.HERE));

        assertThat(tracker.nextExpiry()).contains(now.plus(Duration.ofMinutes(5)));
        assertThat(tracker.expire(now.plus(Duration.ofMinutes(4)))).isEmpty();
        assertThat(tracker.expire(now.plus(Duration.ofMinutes(5))))
                .extracting(Call::state)
                .containsExactly(LOST);
        assertThat(tracker.expire(now.plus(Duration.ofHours(12))))
                .extracting(Call::state)
                .containsExactly(ENDED);
        assertThat(tracker.nextExpiry()).isEmpty();
    }

    @Test
    void aCallerUnknownSoFarIsNamedWhenTheDirectoryArrivesAndAKnownOneKeepsTheName() {
        directory = Directory.empty(NORWAY);
        Call unknown = rings(DESK, "1", OLA);
        directory = directoryWith("Ola Nordmann");
        List<Call> named = tracker.directoryChanged();
        directory = directoryWith("Somebody Else");

        assertThat(unknown.match().isKnown()).isFalse();
        assertThat(named).hasSize(1).allMatch(call -> call.match().isKnown());
        assertThat(tracker.directoryChanged()).isEmpty();
    }

    @Test
    void textsOfTheNetworkAreCleanedBeforeAnybodySeesThem() {
        Call call = rings(
                DESK, "1", new CallDetails(Direction.INCOMING, OLA, "Evil\u202Egro.knab\u0007", "\u0000", "", null));

        assertThat(call.details().displayName()).isEqualTo("Evilgro.knab");
        assertThat(call.details().calledNumber()).isNull();
        assertThat(call.details().diversion()).isNull();
    }

    private Call rings(LineId line, String callId, String number) {
        return rings(line, callId, CallDetails.incoming(number));
    }

    private Call rings(LineId line, String callId, CallDetails details) {
        return only(tracker.on(new LineEvent.Ringing(line, callId, now, details)));
    }

    private List<Call> identified(LineId line, String callId, String number) {
        return tracker.on(new LineEvent.Identified(line, callId, now, CallDetails.incoming(number)));
    }

    private Call ends(Call call, String callId, Outcome outcome) {
        return only(tracker.on(new LineEvent.Ended(call.line(), callId, later(1), outcome)));
    }

    private Instant later(int seconds) {
        now = now.plusSeconds(seconds);
        return now;
    }

    private static CallDetails sip(String number, @Nullable String callId) {
        return new CallDetails(Direction.INCOMING, number, null, null, null, callId);
    }

    private static Call only(List<Call> calls) {
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }

    private static Directory directoryWith(String name) {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        assertThat(builder.add(4722123456L, 0, 7, name, 1, "Fjord AS", "")).isNull();
        return builder.build();
    }
}
