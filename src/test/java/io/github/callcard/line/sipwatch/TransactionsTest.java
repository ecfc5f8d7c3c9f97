package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Transactions by RFC 3261, section 17, without waiting: time passes when a test says so. */
class TransactionsTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final VirtualTime time = new VirtualTime();
    private final List<ServerTransaction> came = new ArrayList<>();
    private final List<Optional<SipResponse>> outcomes = new ArrayList<>();
    private int words;
    private NotedConnection connection = new NotedConnection(Transport.UDP);
    private Transactions transactions = over(Transport.UDP);

    private Transactions over(Transport transport) {
        connection = new NotedConnection(transport);
        return new Transactions(connection, time, () -> "word" + ++words, came::add);
    }

    @Test
    void anUnansweredRequestIsRepeatedInGrowingPausesAndGivenUpAfterHalfAMinute() {
        transactions.send(options(), outcomes::add);
        assertThat(connection.takeSent()).hasSize(1);

        List<Integer> repeatedAfter = new ArrayList<>();
        for (int half = 1; half <= 70; half++) {
            time.pass(Duration.ofMillis(500));
            if (!connection.takeSent().isEmpty()) {
                repeatedAfter.add(half);
            }
        }

        assertThat(repeatedAfter).containsExactly(1, 3, 7, 15, 23, 31, 39, 47, 55, 63);
        assertThat(outcomes).containsExactly(Optional.empty());
        assertThat(time.timers()).isZero();
    }

    @Test
    void aRequestOverAStreamIsSentOnce() {
        transactions = over(Transport.TCP);
        transactions.send(options(), outcomes::add);
        time.pass(LONG);
        assertThat(connection.takeSent()).hasSize(1);
        assertThat(outcomes).containsExactly(Optional.empty());
    }

    @Test
    void anAnswerIsToldOnceHoweverOftenItComes() {
        transactions.send(options(), outcomes::add);
        SipResponse answer = connection.takeRequest().answer(200, "OK", "theirs");
        transactions.received(answer);
        transactions.received(answer);
        time.pass(LONG);
        assertThat(outcomes).hasSize(1);
        assertThat(connection.takeSent()).isEmpty();
        assertThat(time.timers()).isZero();
    }

    @Test
    void aProvisionalAnswerMakesTheRepetitionsRare() {
        transactions.send(options(), outcomes::add);
        transactions.received(connection.takeRequest().answer(100, "Trying", null));
        time.pass(Duration.ofMillis(500));
        connection.takeSent();
        time.pass(Duration.ofMillis(3900));
        assertThat(connection.takeSent()).isEmpty();
        time.pass(Duration.ofMillis(100));
        assertThat(connection.takeSent()).hasSize(1);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void anAnswerToAnotherRequestIsNotTakenForThisOne() {
        transactions.send(options(), outcomes::add);
        transactions.received(Wire.message("""
                SIP/2.0 200 OK
                Via: SIP/2.0/UDP 192.0.2.7:40000;branch=z9hG4bKguessed
                From: <sip:1001@pbx.example.com>;tag=ours
                To: <sip:1001@pbx.example.com>;tag=theirs
                Call-ID: call
                CSeq: 1 OPTIONS

                """));
        assertThat(outcomes).isEmpty();
    }

    @Test
    void thisSideIsKnownByTheAddressThatTheServerSees() {
        assertThat(transactions.address()).isEqualTo("192.0.2.7:40000");
        transactions.send(options(), outcomes::add);
        SipRequest sent = connection.takeRequest();
        assertThat(sent.via().parameters().has("rport")).isTrue();
        String via = sent.via().toString().replace(";rport", ";rport=1234;received=203.0.113.9");
        SipResponse answer = sent.answer(200, "OK", "theirs");
        transactions.received(answer.withHeaders(answer.headers().replacing("Via", via)));
        assertThat(transactions.address()).isEqualTo("203.0.113.9:1234");
    }

    @Test
    void aRepeatedRequestIsHandedOnOnceAndGetsTheSameAnswer() {
        SipRequest notify = request("NOTIFY", "1", "1");
        transactions.received(notify);
        transactions.received(notify);
        assertThat(connection.takeSent()).as("nothing is answered yet").isEmpty();
        came.getFirst().answer(notify.answer(200, "OK", "ours"));
        SipMessage answer = connection.takeResponse();

        transactions.received(notify);

        assertThat(connection.takeSent()).containsExactly(answer);
        assertThat(came).hasSize(1);
        time.pass(LONG);
        assertThat(time.timers()).isZero();
        transactions.received(notify);
        assertThat(came).as("after half a minute it is a new one").hasSize(2);
    }

    @Test
    void aRefusedInviteIsRefusedAgainUntilItIsAcknowledged() {
        SipRequest invite = request("INVITE", "1", "1");
        transactions.received(invite);
        came.getFirst().answer(invite.answer(180, "Ringing", "ours"));
        assertThat(connection.takeResponse().status()).isEqualTo(180);
        time.pass(LONG);
        assertThat(connection.takeSent()).as("ringing may take long").isEmpty();

        came.getFirst().answer(invite.answer(487, "Request Terminated", "ours"));
        time.pass(Duration.ofMillis(3600));
        assertThat(connection.takeSent())
                .as("at once and after 0.5, 1.5 and 3.5 s")
                .hasSize(4)
                .allMatch(message -> ((SipResponse) message).status() == 487);

        transactions.received(request("ACK", "1", "1"));
        time.pass(LONG);
        assertThat(connection.takeSent()).isEmpty();
        assertThat(time.timers()).isZero();
        assertThat(came).as("an ACK is nothing to answer").hasSize(1);
    }

    @Test
    void withoutAnAckARefusalIsGivenUpAfterHalfAMinute() {
        SipRequest invite = request("INVITE", "1", "1");
        transactions.received(invite);
        came.getFirst().answer(invite.answer(480, "Temporarily Unavailable", "ours"));
        time.pass(LONG);
        assertThat(connection.takeSent()).hasSize(11);
        assertThat(time.timers()).isZero();
    }

    @Test
    void afterAFinalAnswerNothingElseIsAnswered() {
        SipRequest invite = request("INVITE", "1", "1");
        transactions.received(invite);
        came.getFirst().answer(invite.answer(487, "Request Terminated", "ours"));
        came.getFirst().answer(invite.answer(180, "Ringing", "ours"));
        assertThat(connection.takeResponse().status()).isEqualTo(487);
    }

    @Test
    void aCancelFindsItsInvite() {
        transactions.received(request("INVITE", "1", "1"));
        SipRequest cancel = request("CANCEL", "1", "1");
        transactions.received(cancel);
        assertThat(came).hasSize(2);
        assertThat(transactions.cancelled(cancel)).isSameAs(came.getFirst());
        assertThat(transactions.cancelled(request("CANCEL", "other", "1"))).isNull();
    }

    @Test
    void aRequestThatComesOnASecondWayIsAnsweredWith482() {
        transactions.received(request("OPTIONS", "1", "1"));
        transactions.received(request("OPTIONS", "2", "1"));
        assertThat(came).hasSize(1);
        assertThat(connection.takeResponse().status()).isEqualTo(482);
        transactions.received(request("OPTIONS", "3", "2"));
        assertThat(came).as("another number is another request").hasSize(2);
    }

    @Test
    void aCallThatComesOnASecondWayGetsTheAnswerThatNoCallerHears() {
        transactions.received(request("INVITE", "1", "1"));
        transactions.received(request("INVITE", "2", "1"));
        assertThat(came).hasSize(1);
        assertThat(connection.takeResponse().status())
                .as("of 482 and a telephone's 486 a proxy may take the lower")
                .isEqualTo(504);
    }

    @Test
    void aFloodIsNotRemembered() {
        for (int i = 0; i < 2000; i++) {
            transactions.received(request("OPTIONS", "b" + i, Integer.toString(i)));
        }
        assertThat(came).hasSize(512);
    }

    /** A switchboard that tells more than 512 changes within half a minute was not heard any more. */
    @Test
    void ofManyRequestsTheOldestAnswersAreForgotten() {
        transactions = new Transactions(connection, time, () -> "word" + ++words, request -> {
            came.add(request);
            request.answer(request.request().answer(200, "OK", "ours"));
        });
        for (int i = 0; i < 2000; i++) {
            transactions.received(request("OPTIONS", "b" + i, Integer.toString(i)));
        }
        assertThat(came).hasSize(2000);
        assertThat(connection.takeSent()).hasSize(2000);
        assertThat(time.timers()).as("what is remembered").isEqualTo(512);
        transactions.received(request("OPTIONS", "b1999", "1999"));
        assertThat(came).as("a repetition of the latest").hasSize(2000);
    }

    @Test
    void whatIsAbandonedTellsAndSendsNothing() {
        transactions.send(options(), outcomes::add);
        SipRequest invite = request("INVITE", "1", "1");
        transactions.received(invite);
        came.getFirst().answer(invite.answer(480, "Temporarily Unavailable", "ours"));
        connection.takeSent();
        transactions.abandon();
        time.pass(LONG);
        assertThat(outcomes).isEmpty();
        assertThat(connection.takeSent()).isEmpty();
        assertThat(time.timers()).isZero();
    }

    private static SipRequest options() {
        return new SipRequest(
                "OPTIONS",
                SipUri.sip("", "pbx.example.com"),
                SipHeaders.NONE
                        .with("From", "<sip:1001@pbx.example.com>;tag=ours")
                        .with("To", "<sip:1001@pbx.example.com>")
                        .with("Call-ID", "call")
                        .with("CSeq", "1 OPTIONS"));
    }

    private static SipRequest request(String method, String branch, String number) {
        return Wire.request("""
                %s sip:watcher@192.0.2.7:40000 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-%s
                From: <sip:+4722334455@pbx.example.com>;tag=theirs
                To: <sip:1001@pbx.example.com>
                Call-ID: call
                CSeq: %s %s

                """.formatted(method, branch, number, method));
    }
}
