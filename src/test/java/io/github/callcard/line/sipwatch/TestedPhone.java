package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Capability;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The user's own telephone at a tested session: it is asked to dial, rings, is picked up, and tells of it as the test says. */
@SuppressWarnings("NullAway.Init") // subscription and outcome are there once the line is watched and dialled
final class TestedPhone {

    static final String NUMBER = "+4722334455";
    static final String CONTACT = "Contact: <sip:phone@192.0.2.9:5060>";

    final TestedSession pbx =
            new TestedSession(Transport.UDP, true, new SipWishes(List.of(), false, true, RingingAlong.THROUGHOUT));

    /** The subscription to the calls of the extension. */
    SipRequest subscription;

    /** The outcome of what was dialled last. */
    CompletableFuture<Void> outcome;

    /** The switchboard says that it knows what is needed for dialling. */
    void becomeAble() {
        SipRequest options = options();
        pbx.answer(options, 200, "Allow: INVITE, ACK, BYE, CANCEL", "Allow: REFER");
        assertThat(pbx.line.capabilities()).containsExactly(Capability.DIAL);
    }

    /** The line is watched, and asks whether it can dial. */
    SipRequest options() {
        subscription = pbx.acceptSubscription(3600);
        pbx.tell(subscription, "active", TestedSession.nothing(0));
        List<SipMessage> sent = pbx.connection.takeSent();
        SipRequest options = (SipRequest) sent.stream()
                .filter(message -> message.startLine().startsWith("OPTIONS"))
                .findFirst()
                .orElseThrow();
        assertThat(options.startLine()).isEqualTo("OPTIONS sip:1001@example.com SIP/2.0");
        return options;
    }

    /** The user dials {@link #NUMBER}. */
    void dial() {
        outcome = pbx.line.dial(NUMBER).toCompletableFuture();
        pbx.time.settle();
    }

    /** The telephone is picked up; answers the REFER that follows, and looks at the ACK before it. */
    SipRequest pickUp(SipRequest invite) {
        pbx.answer(invite, 200, CONTACT, "Record-Route: <sip:proxy-b;lr>", "Record-Route: <sip:proxy-a;lr>");
        SipRequest ack = pbx.connection.takeRequest();
        assertThat(ack.startLine()).isEqualTo("ACK sip:phone@192.0.2.9:5060 SIP/2.0");
        assertThat(ack.cSeq().number()).isEqualTo(invite.cSeq().number());
        assertThat(ack.headers().all("Route")).containsExactly("<sip:proxy-a;lr>", "<sip:proxy-b;lr>");
        pbx.time.pass(PhoneCall.JOINED);
        SipRequest refer = pbx.connection.takeRequest();
        assertThat(refer.startLine()).isEqualTo("REFER sip:phone@192.0.2.9:5060 SIP/2.0");
        return refer;
    }

    /** The telephone sends something within the call; answers what it was answered. */
    SipResponse send(SipRequest invite, String method, int number, String body) {
        pbx.session.received(Wire.message(
                """
                %s sip:watcher@192.0.2.7:40000 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-phone-%d
                From: <sip:1001@example.com>;tag=server
                To: %s
                Call-ID: %s
                CSeq: %d %s
                Event: refer
                Content-Type: message/sipfrag
                Content-Length: %d

                %s""".formatted(method, number, invite.from(), invite.callId(), number, method, body.length(), body)));
        return (SipResponse) pbx.connection.takeSent().getFirst();
    }
}
