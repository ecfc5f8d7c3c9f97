package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watching by a subscription to the dialogs of the own extension (RFC 6665, RFC 4235), without waiting. */
class SubscriptionTest {

    private final TestedSession pbx = new TestedSession(Transport.UDP);

    @Test
    void theOwnExtensionsDialogsAreAskedFor() {
        SipRequest subscribe = pbx.connection.takeRequest();
        assertThat(subscribe.startLine()).isEqualTo("SUBSCRIBE sip:1001@example.com SIP/2.0");
        assertThat(subscribe.headers().first("Event")).contains("dialog");
        assertThat(subscribe.headers().first("Accept")).contains("application/dialog-info+xml");
        assertThat(subscribe.headers().first("Expires")).contains("60");
        assertThat(subscribe.headers().first("Contact").orElseThrow()).endsWith("@192.0.2.7:40000>");
    }

    @Test
    void theLineIsUpWithTheFirstDocumentAndTheCallsInIt() {
        SipRequest subscribe = pbx.acceptSubscription(60);
        assertThat(pbx.events).isEmpty();
        SipResponse answer = pbx.tellAll(subscribe, TestedSession.dialog("a", "confirmed", "+4722334455"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(pbx.ends).containsExactly("watched");
        assertThat(((Up) pbx.events.getFirst()).calls())
                .singleElement()
                .satisfies(call -> assertThat(call.answered()).isTrue());
    }

    @Test
    void aDocumentThatOvertakesTheAnswerIsTaken() {
        SipRequest subscribe = pbx.connection.takeRequest();
        assertThat(pbx.notify(subscribe, "active", TestedSession.nothing(0)).status())
                .isEqualTo(200);
        assertThat(pbx.ends).containsExactly("watched");
        pbx.answer(subscribe, 200, "Expires: 60");
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void aChallengeIsAnsweredWithAHigherNumber() {
        SipRequest first = pbx.connection.takeRequest();
        pbx.answer(first, 401, "WWW-Authenticate: Digest realm=\"pbx\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"");
        SipRequest second = pbx.connection.takeRequest();
        assertThat(second.headers().first("Authorization").orElseThrow()).startsWith("Digest ");
        assertThat(second.cSeq().number()).isGreaterThan(first.cSeq().number());
        assertThat(second.callId()).isEqualTo(first.callId());
        assertThat(second.via().branch()).isNotEqualTo(first.via().branch());
        pbx.answer(second, 200, "Expires: 60");
        assertThat(pbx.ends).isEmpty();
    }

    @Test
    void aPasswordThatIsRefusedIsNotTriedAgain() {
        String challenge = "WWW-Authenticate: Digest realm=\"pbx\", nonce=\"%s\", algorithm=MD5, qop=\"auth\"";
        pbx.answer(pbx.connection.takeRequest(), 401, challenge.formatted("n1"));
        pbx.answer(pbx.connection.takeRequest(), 401, challenge.formatted("n2"));
        assertThat(pbx.ends)
                .singleElement()
                .asString()
                .startsWith("refused: The server refuses user name and password");
        pbx.time.pass(Duration.ofHours(1));
        assertThat(pbx.connection.takeSent()).isEmpty();
    }

    @Test
    void aLongerTimeIsAskedForWhereTheServerWantsIt() {
        pbx.answer(pbx.connection.takeRequest(), 423, "Min-Expires: 300");
        assertThat(pbx.connection.takeRequest().headers().first("Expires")).contains("300");
    }

    @Test
    void aServerThatAlwaysWantsTheSameLongerTimeIsNotAskedForEver() {
        pbx.answer(pbx.connection.takeRequest(), 423, "Min-Expires: 300");
        pbx.answer(pbx.connection.takeRequest(), 423, "Min-Expires: 300");
        assertThat(pbx.connection.takeRequest().headers().first("Expires"))
                .as("it is asked once")
                .contains("0");
    }

    @Test
    void itIsRenewedBeforeItRunsOutInTheSameDialog() {
        SipRequest first = pbx.becomeWatched();
        pbx.time.pass(Duration.ofSeconds(49));
        assertThat(pbx.connection.takeSent()).isEmpty();
        pbx.time.pass(Duration.ofSeconds(1));
        SipRequest renewal = pbx.acceptSubscription(60);
        assertThat(renewal.uri()).hasToString("sip:server@192.0.2.1:5060");
        assertThat(renewal.callId()).isEqualTo(first.callId());
        assertThat(renewal.to().tag()).contains("server");
        pbx.time.pass(Duration.ofSeconds(50));
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("SUBSCRIBE");
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void aServerThatForgotItIsAskedAnewAtOnce() {
        SipRequest first = pbx.becomeWatched();
        pbx.time.pass(Duration.ofSeconds(50));
        pbx.answer(pbx.connection.takeRequest(), 481);
        SipRequest anew = pbx.acceptSubscription(60);
        assertThat(anew.callId()).isNotEqualTo(first.callId());
        assertThat(anew.to().tag()).isEmpty();
        pbx.tellAll(anew);
        assertThat(pbx.events).hasOnlyElementsOfType(Up.class).hasSize(2);
    }

    @Test
    void aServerThatAnswersNothingIsLost() {
        pbx.time.pass(Duration.ofSeconds(33));
        assertThat(pbx.ends).containsExactly("lost");
        assertThat(pbx.connection.isClosed()).isTrue();
        assertThat(pbx.time.timers()).isZero();
    }

    @Test
    void aServerThatAcceptsAndTellsNothingIsLost() {
        pbx.acceptSubscription(60);
        pbx.time.pass(Duration.ofSeconds(33));
        assertThat(pbx.ends).containsExactly("lost");
    }

    @ParameterizedTest
    @CsvSource({"503,30", "500,10"})
    void troubleThatPassesIsWaitedFor(int status, int seconds) {
        String[] headers = status == 503 ? new String[] {"Retry-After: 30 (maintenance)"} : new String[0];
        pbx.answer(pbx.connection.takeRequest(), status, headers);
        assertThat(pbx.ends).containsExactly("ended, again in " + seconds + " s");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 480, 491})
    void aRenewalThatDoesNotGetThroughIsTriedAgain(int status) {
        pbx.becomeWatched();
        pbx.time.pass(Duration.ofSeconds(50));
        pbx.answer(pbx.connection.takeRequest(), status);
        assertThat(pbx.ends).containsExactly("watched", "ended, again in 10 s");
    }

    @ParameterizedTest
    @CsvSource({"probation;retry-after=20,20", "giveup,10", "giveup;retry-after=999999,600", "unheard-of,10"})
    void anEndSaysWhenItMayBeAskedForAgain(String reason, int seconds) {
        SipRequest subscribe = pbx.becomeWatched();
        pbx.notify(subscribe, "terminated;reason=" + reason, "");
        assertThat(pbx.ends).containsExactly("watched", "ended, again in " + seconds + " s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deactivated", "timeout"})
    void anEndThatMeansNothingIsAskedForAgainAtOnce(String reason) {
        SipRequest subscribe = pbx.becomeWatched();
        pbx.tell(subscribe, 7, "terminated;reason=" + reason, "");
        assertThat(pbx.connection.takeSent())
                .extracting(
                        message -> message.startLine().split(" ", 2)[0],
                        message -> message.callId().equals(subscribe.callId()))
                .containsExactly(tuple("SIP/2.0", true), tuple("SUBSCRIBE", false));
        assertThat(pbx.ends).containsExactly("watched");
    }

    @Test
    void aServerThatTellsNothingReadableDoesNotTell() {
        SipRequest subscribe = pbx.acceptSubscription(3600);
        pbx.notify(subscribe, "active", "nonsense");
        pbx.time.pass(Duration.ofSeconds(32));
        assertThat(pbx.connection.takeRequest().method()).as("it rings along").isEqualTo("REGISTER");
    }

    @Test
    void aServerThatWaitsForConsentDoesNotTell() {
        SipRequest subscribe = pbx.acceptSubscription(3600);
        pbx.notify(subscribe, "pending", "");
        pbx.time.pass(Duration.ofSeconds(32));
        assertThat(pbx.connection.takeRequest().method()).as("it rings along").isEqualTo("REGISTER");
    }

    @Test
    void aNotifyOfAnotherSubscriptionIsRefused() {
        SipRequest subscribe = pbx.becomeWatched();
        SipRequest stranger = subscribe.withHeaders(subscribe.headers().replacing("Call-ID", "guessed"));
        assertThat(pbx.notify(stranger, "active", TestedSession.nothing(1)).status())
                .isEqualTo(481);
        SipRequest otherTag =
                subscribe.withHeaders(subscribe.headers().replacing("From", "<sip:1001@example.com>;tag=guessed"));
        assertThat(pbx.notify(otherTag, "active", TestedSession.nothing(1)).status())
                .isEqualTo(481);
        assertThat(pbx.events).hasSize(1);
    }

    @Test
    void aNotifyThatWasOvertakenIsAnsweredAndLeftOut() {
        SipRequest subscribe = pbx.becomeWatched();
        String ringing = TestedSession.document(2, "full", TestedSession.dialog("a", "early", "+4722334455"));
        pbx.notify(subscribe, 9, "active", TestedSession.nothing(3));
        assertThat(pbx.notify(subscribe, 8, "active", ringing).status()).isEqualTo(200);
        assertThat(pbx.events).hasOnlyElementsOfType(Up.class);
    }

    @Test
    void changesAreToldByPartialDocuments() {
        SipRequest subscribe = pbx.becomeWatched();
        pbx.tellChanges(subscribe, TestedSession.dialog("a", "Early", "+4722334455"));
        pbx.tellChanges(subscribe, TestedSession.dialog("a", "terminated", "+4722334455"));
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ended.class);
        assertThat(((Ringing) pbx.events.get(1)).details().number()).isEqualTo("+4722334455");
        assertThat(((Ringing) pbx.events.get(1)).details().displayName()).isEqualTo("Kari");
    }

    @Test
    void aCallOfWhichNeitherRingingNorCallerWasToldIsOneThatTheExtensionMakes() {
        SipRequest subscribe = pbx.becomeWatched();
        String confirmed = TestedSession.dialog("1001", "confirmed");
        pbx.tellAll(subscribe, confirmed);
        assertThat(((Ringing) pbx.events.get(1)).details().direction()).isEqualTo(Direction.OUTGOING);
    }

    @Test
    void aCallThatRangStaysIncomingWhereItsAnswerTellsNoMore() {
        SipRequest subscribe = pbx.becomeWatched();
        String confirmed = TestedSession.dialog("a", "confirmed");
        pbx.tellAll(subscribe, TestedSession.dialog("a", "early", "+4722334455"));
        pbx.tellAll(subscribe, confirmed);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class);
        assertThat(pbx.dialogs.alive().getFirst().details().direction()).isEqualTo(Direction.INCOMING);
    }

    @Test
    void whereAPartialDocumentIsMissingAllOfItIsAskedFor() {
        SipRequest subscribe = pbx.becomeWatched();
        String later = TestedSession.document(5, "partial", TestedSession.dialog("a", "early", "+4722334455"));
        pbx.tell(subscribe, 7, "active", later);
        assertThat(pbx.connection.takeSent())
                .extracting(message -> message.startLine().split(" ", 2)[0])
                .containsExactly("SIP/2.0", "SUBSCRIBE");
        assertThat(pbx.events).hasOnlyElementsOfType(Up.class);
    }

    @Test
    void afterASleepAllOfItIsAskedForAgain() {
        pbx.becomeWatched();
        pbx.sleep(Duration.ofMinutes(10));
        pbx.time.pass(Duration.ofSeconds(20));
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("SUBSCRIBE");
    }

    @Test
    void addressTranslatorsAreKeptFromForgetting() {
        pbx.becomeWatched();
        pbx.time.pass(Duration.ofSeconds(45));
        assertThat(pbx.connection.keepAlives()).isEqualTo(2);
    }

    @Test
    void leavingEndsItInOrder() {
        boolean[] done = {false};
        pbx.becomeWatched();
        pbx.session.leave(Duration.ofSeconds(2), () -> done[0] = true);
        SipRequest last = pbx.connection.takeRequest();
        assertThat(last.headers().first("Expires")).contains("0");
        assertThat(done[0]).isFalse();
        pbx.answer(last, 200, "Expires: 0");
        assertThat(done[0]).isTrue();
        assertThat(pbx.connection.isClosed()).isTrue();
    }

    @Test
    void leavingASilentServerTakesTwoSeconds() {
        int[] done = {0};
        pbx.becomeWatched();
        pbx.session.leave(Duration.ofSeconds(2), () -> done[0]++);
        pbx.time.pass(Duration.ofMillis(1900));
        assertThat(done[0]).isZero();
        pbx.time.pass(Duration.ofMinutes(1));
        assertThat(done[0]).isEqualTo(1);
        assertThat(pbx.time.timers()).isZero();
    }
}
