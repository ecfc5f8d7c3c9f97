package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The calls that come of dialling through the user's own telephone: one to the number, whatever the switchboard tells of the way to it. */
class DialledCallsTest {

    /** A dialog that tells neither way nor caller, as Asterisk has it once somebody talks. */
    private static final String UNTOLD = TestedSession.dialog("1001", "confirmed");

    private final TestedPhone phone = new TestedPhone();
    private final TestedSession pbx = phone.pbx;

    @Test
    void whatTheSwitchboardTellsOfItIsOneCallToTheNumber() {
        phone.becomeAble();
        pbx.events.clear();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.tellAll(phone.subscription, UNTOLD);
        pbx.tellAll(phone.subscription, TestedSession.dialog("1001", "early", "1001"));
        assertThat(pbx.events).isEmpty();
        SipRequest refer = phone.pickUp(invite);
        pbx.tellAll(phone.subscription, UNTOLD);
        pbx.answer(refer, 202);
        phone.send(invite, "BYE", 9, "");
        pbx.tellAll(phone.subscription, UNTOLD);
        pbx.tellAll(phone.subscription, TestedSession.dialog("1001", "terminated"));
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        Ringing ringing = (Ringing) pbx.events.getFirst();
        assertThat(ringing.details().direction()).isEqualTo(Direction.OUTGOING);
        assertThat(ringing.details().number()).isEqualTo(TestedPhone.NUMBER);
    }

    @Test
    void thatTheTelephoneWasPickedUpMayBeToldBeforeItAnswers() {
        phone.becomeAble();
        pbx.events.clear();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.tellAll(phone.subscription, UNTOLD);
        phone.pickUp(invite);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void whatIsToldLateOfATelephoneThatWasNotPickedUpIsNoCall() {
        phone.becomeAble();
        pbx.events.clear();
        phone.dial();
        pbx.answer(pbx.connection.takeRequest(), 486);
        pbx.connection.takeSent();
        pbx.tellAll(phone.subscription, UNTOLD);
        assertThat(pbx.events).isEmpty();
        pbx.tellAll(phone.subscription);
        pbx.time.pass(Duration.ofSeconds(3));
        pbx.tellAll(phone.subscription, UNTOLD);
        assertThat(pbx.events)
                .as("a call of the telephone itself")
                .hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void aTalkGoesOnWhileTheTelephoneRingsForTheNextNumber() {
        phone.becomeAble();
        pbx.events.clear();
        pbx.tellAll(phone.subscription, TestedSession.dialog("1001", "confirmed", "5"));
        phone.dial();
        pbx.connection.takeRequest();
        pbx.tellAll(phone.subscription, TestedSession.dialog("1001", "early", "1001"));
        pbx.tellAll(phone.subscription, UNTOLD);
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class, Answered.class);
    }

    @Test
    void aNumberIsForgottenWithItsCall() {
        phone.becomeAble();
        phone.dial();
        SipRequest invite = pbx.connection.takeRequest();
        pbx.answer(phone.pickUp(invite), 202);
        phone.send(invite, "BYE", 9, "");
        pbx.tellAll(phone.subscription, UNTOLD);
        pbx.tellAll(phone.subscription);
        pbx.time.pass(Duration.ofSeconds(3));
        pbx.events.clear();
        pbx.tellAll(phone.subscription, UNTOLD);
        assertThat(((Ringing) pbx.events.getFirst()).details().number()).isEmpty();
    }

    @Test
    void somebodyElsesCallThatRingsMeanwhileIsSeen() {
        phone.becomeAble();
        pbx.events.clear();
        phone.dial();
        pbx.connection.takeRequest();
        pbx.tellAll(phone.subscription, TestedSession.dialog("a", "early", "5"));
        assertThat(pbx.events).hasExactlyElementsOfTypes(Ringing.class);
    }
}
