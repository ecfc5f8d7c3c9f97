package io.github.callcard.line.tapi;

import static io.github.callcard.line.tapi.SimulatedCall.ACCEPTED;
import static io.github.callcard.line.tapi.SimulatedCall.CONFERENCED;
import static io.github.callcard.line.tapi.SimulatedCall.CONNECTED;
import static io.github.callcard.line.tapi.SimulatedCall.DIALING;
import static io.github.callcard.line.tapi.SimulatedCall.DIALTONE;
import static io.github.callcard.line.tapi.SimulatedCall.IDLE;
import static io.github.callcard.line.tapi.SimulatedCall.ONHOLDPENDCONF;
import static io.github.callcard.line.tapi.SimulatedCall.PROCEEDING;
import static io.github.callcard.line.tapi.SimulatedCall.RINGBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a call goes and who is at its other end, where drivers say it late, one digit at a time or of the wrong handle. */
class TapiPartiesTest extends TapiTest {

    private int phone;

    @BeforeEach
    void aDeskPhone() throws Exception {
        phone = simulator.device(196609, "1001 Jane Doe");
    }

    @ParameterizedTest
    @ValueSource(ints = {SimulatedCall.OFFERING, ACCEPTED})
    void aCallThatProceedsBeforeItRingsIsIncoming(int rings) throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall call = simulator
                .incoming(phone, 7, "+4722334455", null)
                .state(PROCEEDING)
                .state(rings);
        CallDetails details = events.await(LineEvent.Ringing.class).details();
        assertThat(details.direction()).isEqualTo(Direction.INCOMING);
        assertThat(details.number()).isEqualTo("+4722334455");
        call.connect().end();
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @Test
    void aCallThatProceedsAndIsAnsweredByItselfIsIncoming() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall call = simulator
                .incoming(phone, 7, "+4722334455", null)
                .state(PROCEEDING)
                .connect();
        assertThat(events.await(LineEvent.Ringing.class).details()).isEqualTo(CallDetails.incoming("+4722334455"));
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Simulator.OUTBOUND, Simulator.INBOUND})
    void aCallToSomebodyThatOnlyProceedsIsOutgoing(int origin) throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall call = simulator
                .call(phone, 7, 0, origin)
                .party(Simulator.CALLED, "+4722334455", null)
                .state(PROCEEDING)
                .connect();
        CallDetails details = events.await(LineEvent.Ringing.class).details();
        assertThat(details.direction()).isEqualTo(Direction.OUTGOING);
        assertThat(details.number()).isEqualTo("+4722334455");
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @Test
    void aNumberThatIsDialledDigitByDigitIsShownAsAWhole() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall call = simulator
                .call(phone, 7, 0, Simulator.OUTBOUND)
                .state(DIALTONE)
                .party(Simulator.CALLED, "2", null)
                .state(DIALING);
        for (int digits = 2; digits <= 8; digits++) {
            call.party(Simulator.CALLED, "22334455".substring(0, digits), null).info();
        }
        simulator.awaitQuiet();
        assertThat(events.calls()).isEmpty();

        call.state(RINGBACK).connect().end();
        events.await(LineEvent.Ended.class);
        assertThat(events.of(LineEvent.Ringing.class))
                .extracting(event -> event.details().number())
                .containsExactly("22334455");
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @Test
    void aDriverThatOnlyEverSaysDialingShowsTheCallWhenNoDigitFollows() throws Exception {
        RecordedEvents events = probe.watch();
        SimulatedCall call = simulator
                .call(phone, 7, 0, Simulator.OUTBOUND)
                .party(Simulator.CALLED, "22334455", null)
                .state(DIALING);
        assertThat(events.await(LineEvent.Ringing.class).details().number()).isEqualTo("22334455");
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @Test
    void aCallThatIsPutThroughIsTheCallersFromThenOn() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall call =
                simulator.incoming(phone, 7, "1002", "Reception").ring().connect();
        events.await(LineEvent.Answered.class);
        call.party(Simulator.CONNECTED, "+4799887766", "Kari Nordmann").info();
        CallDetails customer = events.await(LineEvent.Identified.class).details();
        assertThat(customer.number()).isEqualTo("+4799887766");
        assertThat(customer.displayName()).isEqualTo("Kari Nordmann");

        call.party(Simulator.CONNECTED, 0, null, null).end();
        events.await(LineEvent.Ended.class);
        assertThat(events.of(LineEvent.Identified.class))
                .as("a driver that forgets at the end changes nobody's name")
                .hasSize(1);
    }

    @Test
    void aDialledCallThatSomebodyElsePicksUpIsTheirs() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall call =
                simulator.outgoing(phone, 7, "2000").state(RINGBACK).connect();
        events.await(LineEvent.Answered.class);
        call.party(Simulator.CONNECTED, "2005", "Ola Nordmann").info();
        assertThat(events.await(LineEvent.Identified.class).details().number()).isEqualTo("2005");
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @ParameterizedTest
    @CsvSource({"1001", "4722101001", "+4722334455", "blocked"})
    void aDriverThatNamesThisPhoneOrTheCallerAsConnectedChangesNothing(String connected) throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall call = simulator
                .incoming(phone, 7, "+4722334455", "Jane Doe")
                .party(Simulator.CALLED, "22101001", null)
                .ring()
                .connect();
        events.await(LineEvent.Answered.class);
        call.party(Simulator.CONNECTED, connected, null).info().end();
        events.await(LineEvent.Ended.class);
        assertThat(events.of(LineEvent.Identified.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x40, Simulator.INBOUND, Simulator.OUTBOUND})
    void aConferenceIsNoCaller(int origin) throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall first =
                simulator.incoming(phone, 7, "+4722334455", null).ring().connect();
        SimulatedCall conference = simulator.call(phone, 8, 7, origin).state(ONHOLDPENDCONF);
        first.state(CONFERENCED);
        SimulatedCall second = simulator
                .call(phone, 9, 8, Simulator.OUTBOUND)
                .party(Simulator.CALLED, "+4799887766", null)
                .state(DIALING)
                .state(RINGBACK)
                .connect();
        second.state(CONFERENCED);
        conference.state(CONNECTED, 1);
        conference.end();
        first.end();
        second.end();
        events.awaitLast(LineEvent.Ended.class, 2);
        assertThat(events.of(LineEvent.Ringing.class))
                .extracting(event -> event.details().number())
                .containsExactly("+4722334455", "+4799887766");
    }

    @Test
    void aConferenceThatBeginsConnectedIsNoCallerEither() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall first =
                simulator.incoming(phone, 7, "+4722334455", null).ring().connect();
        SimulatedCall conference =
                simulator.call(phone, 8, 0, Simulator.INBOUND).connect();
        first.state(CONFERENCED).end();
        conference.end();
        events.await(LineEvent.Ended.class);
        simulator.awaitQuiet();
        assertThat(events.of(LineEvent.Ringing.class)).hasSize(1);
    }

    @Test
    void aConversationThatGoesOnUnderAnotherHandleIsOneCall() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall first =
                simulator.incoming(phone, 7, "+4722334455", null).ring().connect();
        SimulatedCall second = simulator.incoming(phone, 8, "+4722334455", null).connect();
        first.state(IDLE);
        second.end();
        events.await(LineEvent.Ended.class);
        simulator.awaitQuiet();
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }
}
