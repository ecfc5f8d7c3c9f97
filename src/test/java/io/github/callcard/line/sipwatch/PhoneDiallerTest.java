package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Capability;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialling through the user's own telephone, without waiting; the test speaks for switchboard and telephone. */
class PhoneDiallerTest {

    private final TestedPhone phone = new TestedPhone();
    private final TestedSession pbx = phone.pbx;

    @Test
    void theTelephoneIsCalledReferredAndLeft() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        assertThat(invite.startLine()).isEqualTo("INVITE sip:1001@example.com SIP/2.0");
        assertThat(invite.from().displayName()).isEqualTo(TestedPhone.NUMBER);
        assertThat(invite.body().text()).contains("a=inactive\r\n").contains("c=IN IP4 192.0.2.7\r\n");
        pbx.answer(invite, 180);
        pbx.time.pass(Duration.ofSeconds(10));
        assertThat(pbx.connection.takeSent()).isEmpty();
        SipRequest refer = phone.pickUp(invite);
        assertThat(refer.headers().first("Refer-To")).contains("<sip:" + TestedPhone.NUMBER + "@example.com>");
        assertThat(refer.headers().first("Referred-By")).contains("<sip:1001@example.com>");
        pbx.answer(refer, 202);
        assertThat(phone.outcome).isNotDone();
        assertThat(phone.send(invite, "NOTIFY", 1, "SIP/2.0 100 Trying").status())
                .isEqualTo(200);
        assertThat(phone.outcome).isNotDone();
        phone.send(invite, "NOTIFY", 2, "SIP/2.0 200 OK");
        assertThat(phone.outcome).isCompleted();
        pbx.time.pass(Duration.ofMinutes(1));
    }

    @Test
    void itHangsUpWhereTheTelephoneDoesNotAndNotWhereItDoes() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(phone.pickUp(invite), 202);
        pbx.time.pass(Duration.ofSeconds(11));
        assertThat(pbx.connection.takeSent().getFirst().startLine()).startsWith("BYE sip:phone@");
        pbx.answer(invite, 200, TestedPhone.CONTACT);
        assertThat(pbx.connection.takeSent())
                .extracting(SipMessage::startLine)
                .allMatch(line -> !line.startsWith("REFER"));
        phone.dial();
        SipRequest second = (SipRequest) pbx.connection.takeSent().getLast();
        pbx.answer(phone.pickUp(second), 202);
        assertThat(phone.send(second, "BYE", 7, "").status()).isEqualTo(200);
        assertThat(pbx.connection.takeSent()).isEmpty();
    }

    @Test
    void anInviteWithinTheCallIsTurnedDown() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        phone.pickUp(invite);
        assertThat(phone.send(invite, "INVITE", 7, "").status()).isEqualTo(488);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 405, 488, 501})
    void aSwitchboardThatRefusesIsNotAskedAgain(int status) {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(invite, status);
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("ACK");
        assertThat(pbx.line.capabilities()).isEmpty();
        assertThat(phone.outcome)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("does not let this computer dial for 1001; dial at the telephone.");
        assertThat(pbx.line.mayDial()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501, 603})
    void aTelephoneThatKnowsNoReferenceIsHungUp(int status) {
        phone.becomeAble();
        phone.dial();
        pbx.answer(phone.pickUp(pbx.connection.takeRequest()), status);
        assertThat(pbx.connection.takeRequest().method()).isEqualTo("BYE");
        assertThat(phone.outcome).isCompletedExceptionally();
        assertThat(pbx.line.capabilities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 480, 486, 500})
    void aTelephoneThatCannotBeReachedNowMayBeLater(int status) {
        phone.becomeAble();
        phone.dial();
        pbx.answer(pbx.connection.takeRequest(), status);
        assertThat(phone.outcome).isCompletedExceptionally();
        assertThat(pbx.line.capabilities()).containsExactly(Capability.DIAL);
    }

    @Test
    void aTelephoneThatIsNotPickedUpIsLeft() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(invite, 180);
        pbx.time.pass(Duration.ofSeconds(46));
        SipRequest cancel = (SipRequest) pbx.connection.takeSent().getFirst();
        assertThat(cancel.startLine()).isEqualTo("CANCEL sip:1001@example.com SIP/2.0");
        assertThat(cancel.via()).isEqualTo(invite.via());
        pbx.answer(cancel, 200);
        pbx.answer(invite, 487);
        assertThat(pbx.connection.takeSent().getLast().startLine()).startsWith("ACK ");
        assertThat(phone.outcome).isCompleted();
    }

    @Test
    void aTelephoneThatIsPickedUpTooLateIsHungUp() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(invite, 180);
        pbx.time.pass(Duration.ofSeconds(46));
        pbx.connection.takeSent();
        pbx.answer(invite, 200, TestedPhone.CONTACT);
        assertThat(pbx.connection.takeSent())
                .extracting(message -> ((SipRequest) message).method())
                .containsExactly("ACK", "BYE");
        assertThat(phone.outcome).isCompleted();
    }

    @Test
    void aSecondTelephoneThatIsPickedUpAtTheSameTimeIsHungUp() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        phone.pickUp(invite);
        SipResponse other = invite.answer(200, "OK", "other");
        pbx.session.received(other.withHeaders(other.headers().with("Contact", "<sip:other@192.0.2.10>")));
        assertThat(pbx.connection.takeSent())
                .extracting(SipMessage::startLine)
                .containsExactly("ACK sip:other@192.0.2.10 SIP/2.0", "BYE sip:other@192.0.2.10 SIP/2.0");
    }

    @Test
    void aChallengeIsAnswered() {
        phone.becomeAble();
        phone.dial();
        SipRequest first = pbx.connection.takeRequest();
        pbx.answer(first, 407, "Proxy-Authenticate: Digest realm=\"pbx\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"");
        List<SipMessage> sent = pbx.connection.takeSent();
        assertThat(sent.getFirst().startLine()).startsWith("ACK ");
        SipRequest second = (SipRequest) sent.getLast();
        assertThat(second.method()).isEqualTo("INVITE");
        assertThat(second.headers().has("Proxy-Authorization")).isTrue();
        phone.pickUp(second);
    }

    @Test
    void anInviteIsRepeatedUntilThereIsAnAnswer() {
        phone.becomeAble();
        phone.dial();
        pbx.time.pass(Duration.ofMillis(3_400));
        assertThat(pbx.connection.takeSent())
                .hasSize(3)
                .allMatch(message -> message.startLine().startsWith("INVITE"));
        pbx.time.pass(Duration.ofSeconds(40));
        assertThat(phone.outcome)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("does not reach the telephone of 1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITE, ACK, BYE, CANCEL", "REFER", ""})
    void aSwitchboardThatDoesNotSayWhatIsNeededIsNotTried(String allowed) {
        pbx.answer(phone.options(), 200, "Allow: " + allowed);
        assertThat(pbx.line.capabilities()).isEmpty();
    }

    @Test
    void aTelephoneThatIsOffIsLookedForLater() {
        pbx.answer(phone.options(), 480);
        assertThat(pbx.line.capabilities()).isEmpty();
        pbx.time.pass(Duration.ofMinutes(5));
        assertThat(pbx.connection.takeSent())
                .anyMatch(message -> message.startLine().startsWith("OPTIONS"));
    }

    @Test
    void aSubscriptionThatBeginsAnewLeavesACallInPlaceAndAsksForNothingAgain() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(phone.pickUp(invite), 202);
        pbx.tell(phone.subscription, 2, "terminated;reason=deactivated", "");
        SipRequest anew = (SipRequest) pbx.connection.takeSent().getLast();
        assertThat(anew.method()).isEqualTo("SUBSCRIBE");
        pbx.answer(anew, 200, "Expires: 3600", "Contact: <sip:server@192.0.2.1:5060>");
        pbx.tell(anew, 3, "active", TestedSession.nothing(0));
        assertThat(pbx.connection.takeSent())
                .noneMatch(message -> message.startLine().startsWith("OPTIONS"));
        assertThat(phone.send(invite, "NOTIFY", 4, "SIP/2.0 200 OK").status()).isEqualTo(200);
        assertThat(phone.outcome).isCompleted();
    }

    @Test
    void stoppingLeavesTheTelephone() {
        phone.becomeAble();
        phone.dial();
        pbx.answer(pbx.connection.takeRequest(), 180);
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        assertThat(pbx.connection.takeSent())
                .anyMatch(message -> message.startLine().startsWith("CANCEL "));
        assertThat(phone.outcome).isCompleted();
        assertThat(pbx.line.capabilities()).isEmpty();
    }

    @Test
    void noTelephoneRingsWhereTheSignInIsAskedForAfterTheLineWasLeft() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        pbx.answer(invite, 401, "WWW-Authenticate: Digest realm=\"pbx\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"");
        assertThat(pbx.connection.takeSent())
                .extracting(message -> ((SipRequest) message).method())
                .contains("ACK")
                .doesNotContain("INVITE");
        assertThat(phone.outcome).isCompleted();
    }

    @Test
    void noTelephoneRingsForAClickThatComesWhileTheLineIsLeft() {
        phone.becomeAble();
        phone.outcome = pbx.line.dial(TestedPhone.NUMBER).toCompletableFuture();
        pbx.session.leave(Duration.ofSeconds(2), () -> {});
        pbx.time.settle();
        assertThat(pbx.connection.takeSent())
                .noneMatch(message -> message.startLine().startsWith("INVITE"));
        assertThat(phone.outcome)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("has just ended; try again when the line is ready.");
    }

    @Test
    void aLineThatIsLeftOffersToDialNoMore() {
        SipRequest options = phone.options();
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
