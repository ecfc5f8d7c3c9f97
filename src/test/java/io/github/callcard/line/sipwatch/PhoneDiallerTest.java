package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialling through the user's own telephone, without waiting; the test speaks for switchboard and telephone. */
class PhoneDiallerTest {

    private static final String NUMBER = "+4722334455";
    private static final String CONTACT = "Contact: <sip:phone@192.0.2.9:5060>";

    private final TestedSession pbx = new TestedSession(Transport.UDP, true, new SipWishes(List.of(), false, true));

    private CompletableFuture<Void> outcome = new CompletableFuture<>();

    @SuppressWarnings("NullAway.Init") // each test subscribes first
    private SipRequest subscription;

    private void becomeAble() {
        SipRequest options = options();
        pbx.answer(options, 200, "Allow: INVITE, ACK, BYE, CANCEL", "Allow: REFER");
        assertThat(pbx.line.capabilities()).containsExactly(Capability.DIAL);
    }

    private SipRequest options() {
        subscription = pbx.acceptSubscription(3600);
        pbx.tell(subscription, 1, "active", TestedSession.nothing(0));
        List<SipMessage> sent = pbx.connection.takeSent();
        SipRequest options = (SipRequest) sent.stream()
                .filter(message -> message.startLine().startsWith("OPTIONS"))
                .findFirst()
                .orElseThrow();
        assertThat(options.startLine()).isEqualTo("OPTIONS sip:1001@example.com SIP/2.0");
        return options;
    }

    private void dial() {
        outcome = pbx.line.dial(NUMBER).toCompletableFuture();
        pbx.time.settle();
    }

    /** The telephone is picked up; answers the REFER that follows, and looks at the ACK before it. */
    private SipRequest pickUp(SipRequest invite) {
        pbx.answer(invite, 200, CONTACT, "Record-Route: <sip:proxy-b;lr>", "Record-Route: <sip:proxy-a;lr>");
        List<SipMessage> sent = pbx.connection.takeSent();
        assertThat(sent)
                .extracting(SipMessage::startLine)
                .containsExactly("ACK sip:phone@192.0.2.9:5060 SIP/2.0", "REFER sip:phone@192.0.2.9:5060 SIP/2.0");
        SipRequest ack = (SipRequest) sent.getFirst();
        assertThat(ack.cSeq().number()).isEqualTo(invite.cSeq().number());
        assertThat(ack.headers().all("Route")).containsExactly("<sip:proxy-a;lr>", "<sip:proxy-b;lr>");
        return (SipRequest) sent.getLast();
    }

    /** The telephone sends something within the call; answers what it was answered. */
    private SipResponse send(SipRequest invite, String method, int number, String body) {
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

    @Test
    void theTelephoneIsCalledReferredAndLeft() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        assertThat(invite.startLine()).isEqualTo("INVITE sip:1001@example.com SIP/2.0");
        assertThat(invite.from().displayName()).isEqualTo(NUMBER);
        assertThat(invite.body().text()).contains("a=inactive\r\n").contains("c=IN IP4 192.0.2.7\r\n");
        pbx.answer(invite, 180);
        pbx.time.pass(Duration.ofSeconds(10));
        assertThat(pbx.connection.takeSent()).isEmpty();
        SipRequest refer = pickUp(invite);
        assertThat(refer.headers().first("Refer-To")).contains("<sip:" + NUMBER + "@example.com>");
        assertThat(refer.headers().first("Referred-By")).contains("<sip:1001@example.com>");
        pbx.answer(refer, 202);
        assertThat(outcome).isNotDone();
        assertThat(send(invite, "NOTIFY", 1, "SIP/2.0 100 Trying").status()).isEqualTo(200);
        assertThat(outcome).isNotDone();
        send(invite, "NOTIFY", 2, "SIP/2.0 200 OK");
        assertThat(outcome).isCompleted();
        pbx.time.pass(Duration.ofMinutes(1));
    }

    @Test
    void itHangsUpWhereTheTelephoneDoesNotAndNotWhereItDoes() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(pickUp(invite), 202);
        pbx.time.pass(Duration.ofSeconds(11));
        assertThat(pbx.connection.takeSent().getFirst().startLine()).startsWith("BYE sip:phone@");
        pbx.answer(invite, 200, CONTACT);
        assertThat(pbx.connection.takeSent())
                .extracting(SipMessage::startLine)
                .allMatch(line -> !line.startsWith("REFER"));
        dial();
        SipRequest second = (SipRequest) pbx.connection.takeSent().getLast();
        pbx.answer(pickUp(second), 202);
        assertThat(send(second, "BYE", 7, "").status()).isEqualTo(200);
        assertThat(pbx.connection.takeSent()).isEmpty();
    }

    @Test
    void anInviteWithinTheCallIsTurnedDown() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pickUp(invite);
        assertThat(send(invite, "INVITE", 7, "").status()).isEqualTo(488);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 405, 488, 501})
    void aSwitchboardThatRefusesIsNotAskedAgain(int status) {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(invite, status);
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("ACK");
        assertThat(pbx.line.capabilities()).isEmpty();
        assertThat(outcome)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("does not let this computer dial for 1001; dial at the telephone.");
        assertThat(pbx.line.mayDial()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501, 603})
    void aTelephoneThatKnowsNoReferenceIsHungUp(int status) {
        becomeAble();
        dial();
        pbx.answer(pickUp(pbx.connection.takeRequest()), status);
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("BYE");
        assertThat(outcome).isCompletedExceptionally();
        assertThat(pbx.line.capabilities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 480, 486, 500})
    void aTelephoneThatCannotBeReachedNowMayBeLater(int status) {
        becomeAble();
        dial();
        pbx.answer(pbx.connection.takeRequest(), status);
        assertThat(outcome).isCompletedExceptionally();
        assertThat(pbx.line.capabilities()).containsExactly(Capability.DIAL);
    }

    @Test
    void aTelephoneThatIsNotPickedUpIsLeft() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(invite, 180);
        pbx.time.pass(Duration.ofSeconds(46));
        SipRequest cancel = (SipRequest) pbx.connection.takeSent().getFirst();
        assertThat(cancel.startLine()).isEqualTo("CANCEL sip:1001@example.com SIP/2.0");
        assertThat(cancel.via()).isEqualTo(invite.via());
        pbx.answer(cancel, 200);
        pbx.answer(invite, 487);
        assertThat(pbx.connection.takeSent().getLast().startLine()).startsWith("ACK ");
        assertThat(outcome).isCompleted();
    }

    @Test
    void aTelephoneThatIsPickedUpTooLateIsHungUp() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(invite, 180);
        pbx.time.pass(Duration.ofSeconds(46));
        pbx.connection.takeSent();
        pbx.answer(invite, 200, CONTACT);
        assertThat(pbx.connection.takeSent())
                .extracting(message -> ((SipRequest) message).method())
                .containsExactly("ACK", "BYE");
        assertThat(outcome).isCompleted();
    }

    @Test
    void aSecondTelephoneThatIsPickedUpAtTheSameTimeIsHungUp() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pickUp(invite);
        SipResponse other = invite.answer(200, "OK", "other");
        pbx.session.received(other.withHeaders(other.headers().with("Contact", "<sip:other@192.0.2.10>")));
        assertThat(pbx.connection.takeSent())
                .extracting(SipMessage::startLine)
                .containsExactly("ACK sip:other@192.0.2.10 SIP/2.0", "BYE sip:other@192.0.2.10 SIP/2.0");
    }

    @Test
    void aChallengeIsAnswered() {
        becomeAble();
        dial();
        SipRequest first = pbx.connection.takeRequest();
        pbx.answer(first, 407, "Proxy-Authenticate: Digest realm=\"pbx\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"");
        List<SipMessage> sent = pbx.connection.takeSent();
        assertThat(sent.getFirst().startLine()).startsWith("ACK ");
        SipRequest second = (SipRequest) sent.getLast();
        assertThat(second.method()).isEqualTo("INVITE");
        assertThat(second.headers().has("Proxy-Authorization")).isTrue();
        pickUp(second);
    }

    @Test
    void anInviteIsRepeatedUntilThereIsAnAnswer() {
        becomeAble();
        dial();
        pbx.time.pass(Duration.ofMillis(3_400));
        assertThat(pbx.connection.takeSent())
                .hasSize(3)
                .allMatch(message -> message.startLine().startsWith("INVITE"));
        pbx.time.pass(Duration.ofSeconds(40));
        assertThat(outcome)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("does not reach the telephone of 1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITE, ACK, BYE, CANCEL", "REFER", ""})
    void aSwitchboardThatDoesNotSayWhatIsNeededIsNotTried(String allowed) {
        pbx.answer(options(), 200, "Allow: " + allowed);
        assertThat(pbx.line.capabilities()).isEmpty();
    }

    @Test
    void aTelephoneThatIsOffIsLookedForLater() {
        pbx.answer(options(), 480);
        assertThat(pbx.line.capabilities()).isEmpty();
        pbx.time.pass(Duration.ofMinutes(5));
        assertThat(pbx.connection.takeSent())
                .anyMatch(message -> message.startLine().startsWith("OPTIONS"));
    }

    @Test
    void whatTheSwitchboardTellsOfItIsOneCallToTheNumber() {
        becomeAble();
        pbx.events.clear();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        String untold = "<dialog id=\"1001\"><state>confirmed</state></dialog>";
        pbx.notify(subscription, 2, "active", TestedSession.document(1, "full", untold));
        pbx.notify(
                subscription,
                3,
                "active",
                TestedSession.document(2, "full", TestedSession.dialog("1001", "early", "1001")));
        assertThat(pbx.events).isEmpty();
        SipRequest refer = pickUp(invite);
        pbx.notify(subscription, 4, "active", TestedSession.document(3, "full", untold));
        pbx.answer(refer, 202);
        send(invite, "BYE", 9, "");
        pbx.notify(subscription, 5, "active", TestedSession.document(4, "full", untold));
        pbx.notify(
                subscription,
                6,
                "active",
                TestedSession.document(5, "full", "<dialog id=\"1001\"><state>terminated</state></dialog>"));
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        Ringing ringing = (Ringing) pbx.events.getFirst();
        assertThat(ringing.details().direction()).isEqualTo(Direction.OUTGOING);
        assertThat(ringing.details().number()).isEqualTo(NUMBER);
    }

    @Test
    void thatTheTelephoneWasPickedUpMayBeToldBeforeItAnswers() {
        becomeAble();
        pbx.events.clear();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        String untold = "<dialog id=\"1001\"><state>confirmed</state></dialog>";
        pbx.notify(subscription, 2, "active", TestedSession.document(1, "full", untold));
        pickUp(invite);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void whatIsToldLateOfATelephoneThatWasNotPickedUpIsNoCall() {
        becomeAble();
        pbx.events.clear();
        dial();
        pbx.answer(pbx.connection.takeRequest(), 486);
        pbx.connection.takeSent();
        String untold = "<dialog id=\"1001\"><state>confirmed</state></dialog>";
        pbx.notify(subscription, 2, "active", TestedSession.document(1, "full", untold));
        assertThat(pbx.events).isEmpty();
        pbx.notify(subscription, 3, "active", TestedSession.nothing(2));
        pbx.time.pass(Duration.ofSeconds(3));
        pbx.notify(subscription, 4, "active", TestedSession.document(3, "full", untold));
        assertThat(pbx.events)
                .as("a call of the telephone itself")
                .hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void aTalkGoesOnWhileTheTelephoneRingsForTheNextNumber() {
        becomeAble();
        pbx.events.clear();
        pbx.notify(
                subscription,
                2,
                "active",
                TestedSession.document(1, "full", TestedSession.dialog("1001", "confirmed", "5")));
        dial();
        pbx.connection.takeRequest();
        pbx.notify(
                subscription,
                3,
                "active",
                TestedSession.document(2, "full", TestedSession.dialog("1001", "early", "1001")));
        String untold = "<dialog id=\"1001\"><state>confirmed</state></dialog>";
        pbx.notify(subscription, 4, "active", TestedSession.document(3, "full", untold));
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void aNumberIsForgottenWithItsCall() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(pickUp(invite), 202);
        send(invite, "BYE", 9, "");
        String untold = "<dialog id=\"1001\"><state>confirmed</state></dialog>";
        pbx.notify(subscription, 2, "active", TestedSession.document(1, "full", untold));
        pbx.notify(subscription, 3, "active", TestedSession.nothing(2));
        pbx.time.pass(Duration.ofSeconds(3));
        pbx.events.clear();
        pbx.notify(subscription, 4, "active", TestedSession.document(3, "full", untold));
        assertThat(((Ringing) pbx.events.getFirst()).details().number()).isEmpty();
    }

    @Test
    void aSubscriptionThatBeginsAnewLeavesACallInPlaceAndAsksForNothingAgain() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(pickUp(invite), 202);
        pbx.tell(subscription, 2, "terminated;reason=deactivated", "");
        SipRequest anew = (SipRequest) pbx.connection.takeSent().getLast();
        assertThat(anew.method()).isEqualTo("SUBSCRIBE");
        pbx.answer(anew, 200, "Expires: 3600", "Contact: <sip:server@192.0.2.1:5060>");
        pbx.tell(anew, 3, "active", TestedSession.nothing(0));
        assertThat(pbx.connection.takeSent())
                .noneMatch(message -> message.startLine().startsWith("OPTIONS"));
        assertThat(send(invite, "NOTIFY", 4, "SIP/2.0 200 OK").status()).isEqualTo(200);
        assertThat(outcome).isCompleted();
    }

    @Test
    void somebodyElsesCallThatRingsMeanwhileIsSeen() {
        becomeAble();
        pbx.events.clear();
        dial();
        pbx.connection.takeRequest();
        pbx.notify(
                subscription, 2, "active", TestedSession.document(1, "full", TestedSession.dialog("a", "early", "5")));
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class);
    }

    @Test
    void stoppingLeavesTheTelephone() {
        becomeAble();
        dial();
        pbx.answer(pbx.connection.takeRequest(), 180);
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        assertThat(pbx.connection.takeSent())
                .anyMatch(message -> message.startLine().startsWith("CANCEL "));
        assertThat(outcome).isCompleted();
        assertThat(pbx.line.capabilities()).isEmpty();
    }

    @Test
    void noTelephoneRingsWhereTheSignInIsAskedForAfterTheLineWasLeft() {
        becomeAble();
        dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        pbx.answer(invite, 401, "WWW-Authenticate: Digest realm=\"pbx\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"");
        assertThat(pbx.connection.takeSent())
                .extracting(message -> ((SipRequest) message).method())
                .contains("ACK")
                .doesNotContain("INVITE");
        assertThat(outcome).isCompleted();
    }

    @Test
    void noTelephoneRingsForAClickThatComesWhileTheLineIsLeft() {
        becomeAble();
        outcome = pbx.line.dial(NUMBER).toCompletableFuture();
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        pbx.time.settle();
        assertThat(pbx.connection.takeSent())
                .noneMatch(message -> message.startLine().startsWith("INVITE"));
        assertThat(outcome)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("has just ended; try again when the line is ready.");
    }

    @Test
    void aLineThatIsLeftOffersToDialNoMore() {
        SipRequest options = options();
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        pbx.answer(options, 200, "Allow: INVITE, REFER");
        assertThat(pbx.line.capabilities()).isEmpty();
    }

    @Test
    void aLineThatIsNotWantedToDialAsksForNothing() {
        TestedSession other = new TestedSession(Transport.UDP);
        other.becomeWatched();
        assertThat(other.events).hasOnlyElementsOfType(Up.class);
        assertThat(other.line.capabilities()).isEmpty();
    }
}
