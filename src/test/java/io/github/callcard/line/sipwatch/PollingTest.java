package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A switchboard that takes no lasting subscription is asked for the dialogs every five seconds (RFC 6665, section 4.4.3). */
class PollingTest {

    private static final String CALL = "a";
    private static final String CALLER = "+4722334455";

    private final TestedSession pbx = new TestedSession(Transport.UDP);

    @ParameterizedTest
    @ValueSource(ints = {403, 423, 486, 603})
    void whoRefusesToTellForLongIsAskedOnceBeforeThisComputerRingsAlong(int status) {
        SipRequest lasting = pbx.connection.takeRequest();
        pbx.answer(lasting, status);
        SipRequest fetch = pbx.connection.takeRequest();
        assertThat(fetch.startLine()).isEqualTo("SUBSCRIBE sip:1001@example.com SIP/2.0");
        assertThat(fetch.headers().first("Event")).contains("dialog");
        assertThat(fetch.headers().first("Expires")).contains("0");
        assertThat(fetch.callId()).as("a dialog of its own").isNotEqualTo(lasting.callId());
        pbx.answer(fetch, status);
        assertThat(pbx.connection.takeRequest().method()).as("it rings along").isEqualTo("REGISTER");
        assertThat(pbx.ends).isEmpty();
    }

    @Test
    void callsAreFoundAndFollowedByOneQuestionAfterTheOther() {
        becomePolled();
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class);
        assertThat(pbx.line.health().message())
                .hasToString(
                        "Ready, but pbx.example.com has to be asked for the calls of 1001 every five seconds, so a card may"
                                + " be as much late; ask the switchboard's administrator for a hint (BLF rights) of 1001.");
        fetched(TestedSession.dialog(CALL, "early", CALLER));
        fetched(TestedSession.dialog(CALL, "early", CALLER));
        fetched(TestedSession.dialog(CALL, "confirmed", CALLER));
        fetched();
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
        assertThat(((Ringing) pbx.events.get(1)).details().number()).isEqualTo(CALLER);
        assertThat(((Ended) pbx.events.getLast()).outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void aCallThatRingsAlreadyComesWithTheLine() {
        pbx.answer(pbx.connection.takeRequest(), 403);
        takeFetch(TestedSession.dialog(CALL, "early", CALLER));
        assertThat(((Up) pbx.events.getFirst()).calls()).hasSize(1);
        fetched();
        assertThat(((Ended) pbx.events.getLast()).outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void anEmptyAnswerLaterTellsThatThereIsNoCallAnyMore() {
        becomePolled();
        fetched(TestedSession.dialog(CALL, "early", CALLER));
        pbx.time.pass(Polling.PAUSE);
        SipRequest fetch = pbx.connection.takeRequest();
        pbx.answer(fetch, 200, "Expires: 0");
        pbx.notify(fetch, "terminated;reason=timeout", "");
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ended.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminated;reason=timeout", "terminated;reason=rejected", "pending"})
    void whoTakesTheQuestionAndTellsNothingDoesNotTell(String state) {
        pbx.answer(pbx.connection.takeRequest(), 403);
        SipRequest fetch = pbx.connection.takeRequest();
        pbx.answer(fetch, 200, "Expires: 0");
        pbx.tell(fetch, state, "");
        assertThat(((SipRequest) pbx.connection.takeSent().getLast()).method())
                .as("it rings along")
                .isEqualTo("REGISTER");
        assertThat(pbx.events).isEmpty();
    }

    @Test
    void whoTakesTheQuestionAndAnswersNothingDoesNotTell() {
        pbx.answer(pbx.connection.takeRequest(), 403);
        pbx.answer(pbx.connection.takeRequest(), 200, "Expires: 0");
        pbx.time.pass(Duration.ofSeconds(32));
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("REGISTER");
    }

    @Test
    void whoGrantsNoTimeIsPolled() {
        SipRequest lasting = pbx.connection.takeRequest();
        pbx.answer(lasting, 200, "Expires: 0");
        takeFetch();
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void whoEndsEachSubscriptionAsSoonAsItHasBegunIsPolled() {
        SipRequest first = pbx.becomeWatched();
        pbx.tell(first, "terminated;reason=timeout", "");
        SipRequest anew = (SipRequest) pbx.connection.takeSent().getLast();
        pbx.tellAll(anew);
        pbx.tell(anew, "terminated;reason=timeout", "");
        SipRequest fetch = (SipRequest) pbx.connection.takeSent().getLast();
        assertThat(fetch.headers().first("Expires")).contains("0");
        pbx.answer(fetch, 200);
        pbx.tellOnce(fetch);
        assertThat(pbx.events).hasOnlyElementsOfType(Up.class);
        assertThat(pbx.line.health().message().toString()).contains("every five seconds");
    }

    @Test
    void aDocumentThatOvertakesTheAnswerIsTaken() {
        becomePolled();
        pbx.time.pass(Polling.PAUSE);
        SipRequest fetch = pbx.connection.takeRequest();
        pbx.tellOnce(fetch, TestedSession.dialog(CALL, "early", CALLER));
        pbx.answer(fetch, 200, "Expires: 0");
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class);
        fetched();
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ended.class);
    }

    @Test
    void nothingIsAskedWhileAQuestionIsUnanswered() {
        becomePolled();
        pbx.time.pass(Polling.PAUSE);
        SipRequest fetch = pbx.connection.takeRequest();
        pbx.answer(fetch, 200);
        pbx.time.pass(Polling.PAUSE.multipliedBy(3));
        assertThat(pbx.connection.takeSent()).isEmpty();
    }

    @Test
    void whoHasToldAndRefusesLaterIsAskedAgainAfterAWhileAndTheLineSaysSo() {
        becomePolled();
        pbx.time.pass(Polling.PAUSE);
        pbx.answer(pbx.connection.takeRequest(), 403);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Down.class);
        assertThat(pbx.connection.takeSent()).as("it does not ring along").isEmpty();
        assertThat(pbx.ends).containsExactly("watched", "ended, again in 10 s");
    }

    @Test
    void anUnreadableDocumentIsPassedOver() {
        becomePolled();
        pbx.time.pass(Polling.PAUSE);
        SipRequest fetch = pbx.connection.takeRequest();
        pbx.answer(fetch, 200, "Expires: 0");
        pbx.notify(fetch, "terminated;reason=timeout", "<dialog-info");
        fetched(TestedSession.dialog(CALL, "early", CALLER));
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class);
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void whoForgotTheQuestionIsWatchedAnewAndPolledAgainWhereThatIsRefused() {
        becomePolled();
        pbx.time.pass(Polling.PAUSE);
        pbx.answer(pbx.connection.takeRequest(), 481);
        pbx.answer(pbx.connection.takeRequest(), 403);
        takeFetch(TestedSession.dialog(CALL, "early", CALLER));
        fetched();
        assertThat(pbx.events.getLast()).isInstanceOf(Ended.class);
        assertThat(pbx.line.health().message().toString()).contains("every five seconds");
    }

    @Test
    void troubleThatPassesIsWaitedFor() {
        becomePolled();
        pbx.time.pass(Polling.PAUSE);
        pbx.answer(pbx.connection.takeRequest(), 503, "Retry-After: 30");
        assertThat(pbx.ends).containsExactly("watched", "ended, again in 30 s");
        assertThat(pbx.time.timers()).as("nothing is asked meanwhile").isZero();
    }

    @Test
    void everyFiveMinutesASubscriptionIsTriedWhichTakesThePlaceOfPolling() {
        becomePolled();
        for (Duration past = Duration.ZERO;
                past.compareTo(Duration.ofMinutes(5)) < 0;
                past = past.plus(Polling.PAUSE)) {
            assertThat(pbx.connection.takeSent()).isEmpty();
            pbx.time.pass(Polling.PAUSE);
            takeFetchLeaving();
        }
        SipRequest trial = pbx.acceptSubscription(60);
        pbx.tell(trial, "active;expires=60", TestedSession.nothing(0));
        pbx.connection.takeAnswers();
        pbx.time.pass(Polling.PAUSE);
        takeFetchLeaving();
        pbx.time.pass(Polling.PAUSE);
        SipRequest end = pbx.connection.takeSent().stream()
                .filter(SipRequest.class::isInstance)
                .map(SipRequest.class::cast)
                .filter(request -> request.callId().equals(trial.callId()))
                .findFirst()
                .orElseThrow();
        assertThat(end.headers().first("Expires")).as("the trial ends in order").contains("0");
        pbx.answer(end, 200);
        assertThat(pbx.ends).containsExactly("watched", "told by now");
    }

    @Test
    void aSubscriptionThatIsTriedAndEndsAtOnceChangesNothing() {
        becomePolled();
        for (int fetch = 0; fetch < 60; fetch++) {
            pbx.time.pass(Polling.PAUSE);
            takeFetchLeaving();
        }
        SipRequest trial = pbx.acceptSubscription(60);
        pbx.tell(trial, "active;expires=60", TestedSession.nothing(0));
        pbx.tell(trial, "terminated;reason=timeout", "");
        pbx.connection.takeSent();
        for (int fetch = 0; fetch < 5; fetch++) {
            pbx.time.pass(Polling.PAUSE);
            takeFetchLeaving();
        }
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void leavingNeedsNoGoodbye() {
        boolean[] done = {false};
        becomePolled();
        pbx.session.leave(Duration.ofSeconds(2), () -> done[0] = true);
        assertThat(done[0]).isTrue();
        assertThat(pbx.connection.takeSent()).isEmpty();
        pbx.time.pass(Duration.ofMinutes(1));
        assertThat(pbx.time.timers()).isZero();
    }

    private void becomePolled() {
        pbx.answer(pbx.connection.takeRequest(), 403);
        takeFetch();
        assertThat(pbx.ends).containsExactly("watched");
    }

    /** The next question is asked when it is time, and answered by all dialogs there are. */
    private void fetched(String... dialogs) {
        pbx.time.pass(Polling.PAUSE.minusSeconds(1));
        assertThat(pbx.connection.takeSent()).isEmpty();
        pbx.time.pass(Duration.ofSeconds(1));
        takeFetch(dialogs);
    }

    private void takeFetch(String... dialogs) {
        SipRequest fetch = pbx.connection.takeRequest();
        pbx.answer(fetch, 200, "Expires: 0", "Contact: <sip:server@192.0.2.1:5060>");
        assertThat(pbx.tellOnce(fetch, dialogs).status()).isEqualTo(200);
    }

    /** The same without a look at what is sent then. */
    private void takeFetchLeaving() {
        SipRequest fetch = pbx.connection.takeRequest();
        pbx.answer(fetch, 200, "Expires: 0");
        pbx.tell(fetch, "terminated;reason=timeout", TestedSession.nothing(0));
        pbx.connection.takeAnswers();
    }
}
