package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.ToldDialog.Ending;
import io.github.callcard.line.sipwatch.ToldDialog.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From what a switchboard tells of an extension's dialogs to what a line reports. */
class DialogCallsTest {

    private static final CallDetails KARI =
            new CallDetails(Direction.INCOMING, "+4722334455", "Kari", null, null, null);
    private static final CallDetails PER = new CallDetails(Direction.INCOMING, "+4722999999", "Per", null, null, null);
    private static final CallDetails NOBODY = new CallDetails(Direction.INCOMING, "", null, null, null, null);
    private static final CallDetails TO_KARI =
            new CallDetails(Direction.OUTGOING, "+4722334455", null, null, null, null);

    private final List<LineEvent> events = new ArrayList<>();
    private final WatchLine line = new WatchLine(
            SipAccounts.of("1001", "example.com", "sip:pbx.example.com"),
            SipWishes.NONE,
            () -> Instant.EPOCH,
            events::add);
    private final DialogCalls calls = new DialogCalls(line);

    @Test
    void aCallRingsIsAnsweredAndEnds() {
        watchFromNow();
        calls.takeAll(List.of(ringing("a", KARI)));
        calls.takeAll(List.of(talking("a", KARI)));
        calls.takeAll(List.of(over("a")));
        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        assertThat(((Ringing) events.get(0)).details()).isEqualTo(KARI);
        assertThat(((Answered) events.get(1)).where()).isEqualTo(AnsweredWhere.HERE);
        assertThat(((Ended) events.get(2)).outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(events)
                .extracting(event -> ((LineEvent.OfCall) event).callId())
                .containsOnly("1");
    }

    @Test
    void whatIsRepeatedIsReportedOnce() {
        watchFromNow();
        calls.takeAll(List.of(over("old"), ringing("a", KARI)));
        calls.takeAll(List.of(over("old"), ringing("a", KARI)));
        calls.takeAll(List.of(over("old"), over("a")));
        calls.takeAll(List.of(over("old"), over("a")));
        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Ended.class);
    }

    @Test
    void aSwitchboardThatNeverTellsAnEndFillsNothing() {
        watchFromNow();
        for (int i = 0; i < 1000; i++) {
            calls.take(ringing("another " + i, KARI));
            calls.take(talking("the same", KARI));
            calls.take(ringing("the same", PER));
            calls.take(talking("the same", PER));
        }
        assertThat(calls.alive()).hasSizeLessThan(200);
    }

    @Test
    void aCallThatNobodyAnsweredWasMissed() {
        assertThat(endOf(KARI, Ending.UNTOLD)).isEqualTo(Outcome.MISSED);
        assertThat(endOf(KARI, Ending.FAILED)).isEqualTo(Outcome.MISSED);
    }

    @Test
    void aCallThatTheTelephoneRejectedWasDeclined() {
        assertThat(endOf(KARI, Ending.REJECTED)).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void aCallThatAnotherTookWasAnsweredElsewhere() {
        assertThat(endOf(KARI, Ending.TAKEN_ELSEWHERE)).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
    }

    @Test
    void anOutgoingCallThatWasTurnedDownDidNotComeAbout() {
        assertThat(endOf(TO_KARI, Ending.REJECTED)).isEqualTo(Outcome.FAILED);
        assertThat(endOf(TO_KARI, Ending.UNTOLD)).isEqualTo(Outcome.MISSED);
    }

    private Outcome endOf(CallDetails details, Ending ending) {
        watchFromNow();
        calls.take(ringing("a", details));
        calls.take(new ToldDialog("a", Stage.OVER, NOBODY, ending));
        return ((Ended) events.getLast()).outcome();
    }

    @Test
    void aDialogThatIsMissingFromAWholeDocumentIsOver() {
        watchFromNow();
        calls.takeAll(List.of(ringing("a", KARI), talking("b", PER)));
        calls.takeAll(List.of());
        assertThat(events.stream().filter(Ended.class::isInstance).map(Ended.class::cast))
                .extracting(Ended::outcome)
                .containsExactly(Outcome.MISSED, Outcome.COMPLETED);
    }

    @Test
    void aDialogThatIsMissingFromAPartialDocumentGoesOn() {
        watchFromNow();
        calls.takeAll(List.of(ringing("a", KARI)));
        calls.take(ringing("b", PER));
        calls.take(over("b"));
        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Ringing.class, Ended.class);
        assertThat(calls.alive()).containsExactly(new LiveCall("1", KARI, false));
    }

    @Test
    void aCallerWhoIsToldLateIsIdentified() {
        watchFromNow();
        calls.take(ringing("a", NOBODY));
        calls.take(ringing("a", KARI));
        calls.take(talking("a", NOBODY));
        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Identified.class, Answered.class);
        assertThat(((Identified) events.get(1)).details()).isEqualTo(KARI);
    }

    @Test
    void anIdThatIsUsedAgainIsAnotherCall() {
        watchFromNow();
        calls.take(ringing("1001", KARI));
        calls.take(over("1001"));
        calls.take(ringing("1001", KARI));
        assertThat(events.stream().filter(Ringing.class::isInstance).map(Ringing.class::cast))
                .extracting(Ringing::callId)
                .containsExactly("1", "2");
    }

    @Test
    void aSecondCallUnderTheSameIdRingsBesideTheOneThatIsTalkedOn() {
        watchFromNow();
        calls.take(talking("1001", KARI));
        calls.take(ringing("1001", PER));
        calls.take(talking("1001", KARI));
        calls.take(over("1001"));
        assertThat(events)
                .hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ringing.class, Ended.class, Ended.class);
        assertThat(((Ended) events.get(3)).callId()).isEqualTo("2");
        assertThat(((Ended) events.get(3)).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(((Ended) events.get(4)).callId()).isEqualTo("1");
        assertThat(((Ended) events.get(4)).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void bothCallsUnderOneIdEndWithIt() {
        watchFromNow();
        calls.take(talking("1001", KARI));
        calls.take(ringing("1001", PER));
        calls.take(talking("1001", PER));
        calls.take(over("1001"));
        assertThat(events.stream().filter(Ended.class::isInstance).map(Ended.class::cast))
                .extracting(Ended::outcome)
                .containsExactly(Outcome.COMPLETED, Outcome.COMPLETED);
        assertThat(calls.alive()).isEmpty();
    }

    @Test
    void noCallUnderOneIdIsForgottenWithoutAnEnd() {
        watchFromNow();
        calls.take(talking("1001", KARI));
        calls.take(ringing("1001", PER));
        calls.take(talking("1001", PER));
        calls.take(ringing("1001", KARI));
        calls.take(over("1001"));
        assertThat(events.stream().filter(Ended.class::isInstance).map(Ended.class::cast))
                .extracting(Ended::callId)
                .containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void aWholeDocumentAfterAPartialOneEndsWhatItHasNotGot() {
        calls.beginAnew();
        calls.take(ringing("a", KARI));
        calls.takeAll(List.of());
        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Ended.class);
    }

    @Test
    void callsOfTheFirstLookComeWithTheLine() {
        calls.beginAnew();
        calls.takeAll(List.of(talking("a", KARI), over("b"), ringing("c", PER)));
        assertThat(events).isEmpty();
        assertThat(calls.alive()).containsExactly(new LiveCall("1", KARI, true), new LiveCall("2", PER, false));
    }

    @Test
    void aCallThatGoesOnWhenTheLineIsBackIsTheSame() {
        watchFromNow();
        calls.take(ringing("a", KARI));
        calls.take(talking("b", PER));
        calls.beginAnew();
        calls.takeAll(List.of(talking("a", KARI)));
        line.up(HealthSentences.READY, calls.alive());
        assertThat(((Up) events.getLast()).calls()).containsExactly(new LiveCall("1", KARI, true));
    }

    @Test
    void aCallThatGoesOnKeepsItsCallerWhereTheFirstLookTellsNobody() {
        watchFromNow();
        calls.take(ringing("1001", KARI));
        calls.take(talking("1001", NOBODY));
        calls.beginAnew();
        calls.takeAll(List.of(talking("1001", NOBODY)));
        assertThat(calls.alive()).containsExactly(new LiveCall("1", KARI, true));
    }

    @Test
    void aWithheldCallerWhoRingsNowIsNotTheOneOfBefore() {
        watchFromNow();
        calls.take(ringing("1001", KARI));
        calls.beginAnew();
        calls.takeAll(List.of(ringing("1001", NOBODY)));
        assertThat(calls.alive()).containsExactly(new LiveCall("2", NOBODY, false));
    }

    @Test
    void anotherCallUnderTheIdOfOneBeforeIsNotTakenForIt() {
        watchFromNow();
        calls.take(talking("1001", KARI));
        calls.beginAnew();
        calls.takeAll(List.of(ringing("1001", PER)));
        assertThat(calls.alive()).containsExactly(new LiveCall("2", PER, false));
    }

    private void watchFromNow() {
        calls.beginAnew();
        calls.takeAll(List.of());
        events.clear();
    }

    private static ToldDialog ringing(String id, CallDetails details) {
        return new ToldDialog(id, Stage.RINGING, details, Ending.UNTOLD);
    }

    private static ToldDialog talking(String id, CallDetails details) {
        return new ToldDialog(id, Stage.TALKING, details, Ending.UNTOLD);
    }

    private static ToldDialog over(String id) {
        return new ToldDialog(id, Stage.OVER, NOBODY, Ending.UNTOLD);
    }
}
