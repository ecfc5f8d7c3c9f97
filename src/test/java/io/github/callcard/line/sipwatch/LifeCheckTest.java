package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A network that swallows everything, and a translator that forgets, are noticed without a message of theirs. */
class LifeCheckTest {

    private final TestedSession pbx = new TestedSession(Transport.UDP);
    private final SipRequest subscription = pbx.becomeWatched();

    @Test
    void aServerThatAnsweredAndFallsSilentIsSaidWithinHalfAMinute() {
        answered();
        pbx.time.pass(Duration.ofSeconds(20));
        assertThat(pbx.line.health().isReady()).isTrue();
        pbx.time.pass(Duration.ofSeconds(6));
        assertThat(pbx.line.health().state()).isEqualTo(State.RECONNECTING);
        assertThat(pbx.line.health().message()).hasToString("pbx.example.com does not answer; trying again.");
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Down.class);
    }

    @Test
    void whenItAnswersAgainEverythingIsToldAnew() {
        answered();
        pbx.time.pass(Duration.ofSeconds(26));
        pbx.connection.takeSent();
        pbx.answer(pbx.connection.takeQuestions().getLast(), 200);
        SipRequest refresh = pbx.connection.takeRequest();
        assertThat(refresh.method()).isEqualTo("SUBSCRIBE");
        pbx.answer(refresh, 200, "Expires: 60");
        pbx.notify(subscription, 7, "active;expires=60", TestedSession.document(9, "full", ""));
        assertThat(pbx.line.health().isReady()).isTrue();
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Down.class, Up.class);
        assertThat(pbx.ends).containsExactly("watched", "watched");
    }

    @Test
    void aConnectionThatIsLostWhileItIsKeptAliveLeavesNothingRunning() {
        answered();
        pbx.connection.whenKeptAlive(() -> pbx.session.lost("the test says so"));
        pbx.time.pass(LifeCheck.PAUSE);
        assertThat(pbx.ends).containsExactly("watched", "lost");
        pbx.time.pass(LifeCheck.PATIENCE);
        assertThat(pbx.time.timers()).isZero();
    }

    @Test
    void aServerThatStaysSilentIsLookedForAnew() {
        answered();
        pbx.time.pass(Duration.ofSeconds(80));
        assertThat(pbx.ends).containsExactly("watched", "lost");
        assertThat(pbx.connection.isClosed()).isTrue();
    }

    @Test
    void aServerThatNeverAnswersSuchQuestionsIsNotJudgedByIt() {
        for (int minute = 0; minute < 10; minute++) {
            pbx.time.pass(Duration.ofSeconds(30));
            pbx.connection.takeSent().forEach(sent -> pbx.answer((SipRequest) sent, 200, "Expires: 60"));
        }
        assertThat(pbx.line.health().isReady()).isTrue();
    }

    @Test
    void anythingThatComesIsALifeSign() {
        answered();
        pbx.time.pass(Duration.ofSeconds(21));
        pbx.notify(subscription, 7, "active;expires=60", TestedSession.document(1, "full", ""));
        pbx.time.pass(Duration.ofSeconds(10));
        assertThat(pbx.line.health().isReady()).isTrue();
    }

    @Test
    void anotherAddressThatTheServerSeesIsToldToIt() {
        answered();
        pbx.time.pass(Duration.ofSeconds(20));
        pbx.connection.takeSent();
        SipRequest question = pbx.connection.takeQuestions().getLast();
        pbx.session.received(Wire.message("""
                SIP/2.0 200 OK
                Via: %s;received=198.51.100.9;rport=4711
                From: %s
                To: %s;tag=server
                Call-ID: %s
                CSeq: %s
                Content-Length: 0

                """.formatted(
                        question.headers().first("Via").orElseThrow().replace(";rport", ""),
                        question.headers().first("From").orElseThrow(),
                        question.headers().first("To").orElseThrow(),
                        question.callId(),
                        question.headers().first("CSeq").orElseThrow())));
        SipRequest refresh = pbx.connection.takeRequest();
        assertThat(refresh.method()).isEqualTo("SUBSCRIBE");
        assertThat(refresh.headers().first("Contact").orElseThrow()).contains("@198.51.100.9:4711>");
    }

    /** The first question is answered. */
    private void answered() {
        pbx.time.pass(Duration.ofSeconds(20));
        pbx.answer(pbx.connection.takeQuestions().getFirst(), 405);
        pbx.connection.takeSent();
    }
}
