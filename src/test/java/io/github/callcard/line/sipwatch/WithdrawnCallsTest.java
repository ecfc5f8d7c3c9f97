package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that the switchboard does not tell: seen when they begin, and left to the telephones at once. */
class WithdrawnCallsTest {

    private static final String DESK = "<sip:1001@192.0.2.50:5060>;expires=3600";
    private static final String KARI = "From: \"Kari\" <sip:+4722334455@example.com>;tag=";
    private static final String WITHHELD = "From: <sip:anonymous@anonymous.invalid>;tag=";

    private final TestedSession pbx = new TestedSession(Transport.UDP);
    private String own = "";

    @BeforeEach
    void ringAlong() throws Exception {
        pbx.answer(pbx.connection.takeRequest(), 404);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK);
        SipRequest add = pbx.connection.takeRequest();
        own = NameAddress.parse(add.headers().first("Contact").orElseThrow())
                .uri()
                .toString();
        pbx.answer(add, 200);
        pbx.answer(pbx.connection.takeRequest(), 200, "Contact: " + DESK, "Contact: <" + own + ">;expires=3600");
        assertThat(pbx.ends).containsExactly("watched");
        pbx.connection.takeSent();
    }

    @Test
    void theLineSaysThatEndsAreNotKnown() {
        assertThat(pbx.line.health().message())
                .hasToString(
                        "Ready, but pbx.example.com does not tell the calls of 1001: a card comes when one rings, and"
                                + " how it ends is not known; ask the switchboard's administrator for a hint (BLF rights) of 1001.");
    }

    @Test
    void aCallIsToldAndTheCallerHearsNothingOfIt() {
        invite("call", KARI);
        assertThat(pbx.connection.takeSent())
                .as("no ringing, and the answer that loses against every telephone's")
                .extracting(answer -> ((SipResponse) answer).status())
                .containsExactly(504);
        Ringing told = (Ringing) pbx.events.getLast();
        assertThat(told.details().number()).isEqualTo("+4722334455");
        assertThat(told.details().displayName()).isEqualTo("Kari");
    }

    @Test
    void itIsBelievedToRingForAMinuteAndThenNobodyKnows() {
        invite("call", KARI);
        Ringing told = (Ringing) pbx.events.getLast();
        pass(59);
        assertThat(pbx.events).last().isSameAs(told);
        pass(1);
        Ended end = (Ended) pbx.events.getLast();
        assertThat(end.callId()).isEqualTo(told.callId());
        assertThat(end.outcome()).as("neither missed nor answered").isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aQueueThatRingsAgainGoesOnWithTheSameCall() {
        invite("first", KARI);
        pass(40);
        invite("second", "P-Asserted-Identity: \"Kari Nordmann\" <sip:+4722334455@example.com>\n" + KARI);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Identified.class);
        pass(40);
        assertThat(pbx.events).hasSize(3);
        pass(20);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Identified.class, Ended.class);
    }

    @Test
    void theSameCallerAfterAnUntoldEndIsAnotherCall() {
        invite("first", KARI);
        pass(360);
        invite("second", KARI);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ended.class, Ringing.class);
    }

    @Test
    void callersWhoWithholdTheirNumbersAreTwo() {
        invite("first", WITHHELD);
        invite("by another way", WITHHELD);
        pass(4);
        invite("second", WITHHELD);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ringing.class);
    }

    @Test
    void aFloodOfCallersEndsTheOldest() {
        for (int caller = 0; caller < 100; caller++) {
            invite("call" + caller, "From: <sip:+47223344" + (10 + caller) + "@example.com>;tag=");
        }
        assertThat(pbx.events.stream().filter(Ringing.class::isInstance)).hasSize(100);
        assertThat(pbx.events.stream().filter(Ended.class::isInstance)).hasSize(68);
    }

    @Test
    void aCancelThatComesAfterwardsChangesNothing() {
        invite("call", KARI);
        pbx.connection.takeSent();
        send("CANCEL", "call", KARI);
        assertThat(pbx.connection.takeResponse().status()).isEqualTo(481);
        assertThat(pbx.events).last().isInstanceOf(Ringing.class);
    }

    @Test
    void stoppingTakesTheDeviceAwayAndReportsNoEnd() {
        invite("call", KARI);
        pbx.connection.takeSent();
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        List<SipMessage> sent = pbx.connection.takeSent();
        assertThat(sent)
                .singleElement()
                .satisfies(
                        removal -> assertThat(removal.headers().first("Contact").orElseThrow())
                                .contains(";expires=0"));
        invite("late", KARI);
        assertThat(pbx.connection.takeResponse().status()).isEqualTo(504);
        assertThat(pbx.events).last().isInstanceOf(Ringing.class);
    }

    @Test
    void whereTheUserDoesNotWantItNothingIsRegistered() {
        TestedSession off =
                new TestedSession(Transport.UDP, true, new SipWishes(List.of(), false, false, RingingAlong.OFF));
        off.answer(off.connection.takeRequest(), 404);
        assertThat(off.connection.takeSent()).isEmpty();
        assertThat(off.ends)
                .containsExactly(
                        "untold: pbx.example.com does not tell the calls of 1001, and ringing along is switched off"
                                + " in the settings of this line; ask the switchboard's administrator for a hint (BLF rights) of"
                                + " 1001.");
    }

    /** Lets time pass in which the switchboard answers what it is asked, and tells no dialogs. */
    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            pbx.time.pass(Duration.ofSeconds(1));
            List<SipMessage> sent = pbx.connection.takeSent();
            while (!sent.isEmpty()) {
                for (SipMessage message : sent) {
                    if (message instanceof SipRequest request) {
                        pbx.answer(
                                request,
                                request.method().equals("SUBSCRIBE") ? 404 : 200,
                                "Contact: " + DESK,
                                "Contact: <" + own + ">");
                    }
                }
                sent = pbx.connection.takeSent();
            }
        }
    }

    private void invite(String callId, String headers) {
        send("INVITE", callId, headers);
    }

    private void send(String method, String callId, String headers) {
        pbx.session.received(Wire.message("""
                %s %s SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-%s
                To: <sip:1001@example.com>
                Call-ID: %s
                CSeq: 1 %s
                %s%s

                """.formatted(
                        method,
                        own,
                        callId.replace(' ', '-'),
                        callId.replace(' ', '-'),
                        method,
                        headers,
                        callId.replace(' ', '-'))));
    }
}
