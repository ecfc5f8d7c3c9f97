package io.github.callcard.line.tapi;

import static io.github.callcard.line.tapi.SimulatedCall.BUSY;
import static io.github.callcard.line.tapi.SimulatedCall.CONNECTED;
import static io.github.callcard.line.tapi.SimulatedCall.DIALING;
import static io.github.callcard.line.tapi.SimulatedCall.DIALTONE;
import static io.github.callcard.line.tapi.SimulatedCall.DISCONNECTED;
import static io.github.callcard.line.tapi.SimulatedCall.IDLE;
import static io.github.callcard.line.tapi.SimulatedCall.OFFERING;
import static io.github.callcard.line.tapi.SimulatedCall.RINGBACK;
import static io.github.callcard.line.tapi.SimulatedCall.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.RecordedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls of a desk phone are seen through the telephone service, and through what drivers make of them. */
class TapiLinesTest extends TapiTest {

    private int phone;

    @BeforeEach
    void aDeskPhone() throws Exception {
        phone = simulator.device(196609, "1001 Jane Doe");
    }

    private RecordedEvents watch() throws Exception {
        return probe.watch();
    }

    @Test
    void aCallRingsIsAnsweredAndEnds() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator
                .incoming(phone, 7, "+4722334455", "Jørgen Ødegård")
                .party(Simulator.CALLED, "1001", null)
                .ring();
        LineEvent.Ringing ringing = events.await(LineEvent.Ringing.class);
        assertThat(ringing.details())
                .isEqualTo(new CallDetails(Direction.INCOMING, "+4722334455", "Jørgen Ødegård", "1001", null, null));
        call.connect();
        assertThat(events.await(LineEvent.Answered.class).where()).isEqualTo(AnsweredWhere.HERE);
        call.end();
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @ParameterizedTest
    @CsvSource({"1, MISSED", "4, DECLINED", "8, ANSWERED_ELSEWHERE", "64, MISSED"})
    void anUnansweredCallTellsWhyItEnded(int disconnectMode, Outcome outcome) throws Exception {
        RecordedEvents events = watch();
        simulator
                .incoming(phone, 7, "+4722334455", null)
                .ring()
                .state(DISCONNECTED, disconnectMode)
                .state(IDLE);
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(outcome);
    }

    @Test
    void theNumberMayComeAfterTheRinging() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator
                .incoming(phone, 7, null, null)
                .party(Simulator.CALLER, 0x20, null, null)
                .ring();
        assertThat(events.await(LineEvent.Ringing.class).details().number()).isEmpty();
        call.party(Simulator.CALLER, "+4722334455", "Jane Doe").info();
        assertThat(events.await(LineEvent.Identified.class).details().number()).isEqualTo("+4722334455");
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @Test
    void theNumberMayComeWithTheNextStateWithoutAnyWord() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator.incoming(phone, 7, null, null).ring();
        events.await(LineEvent.Ringing.class);
        call.party(Simulator.CALLER, 0, "+4722334455", null).connect();
        assertThat(events.await(LineEvent.Identified.class).details().number()).isEqualTo("+4722334455");
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @ParameterizedTest
    @CsvSource({"1, blocked,", "2, out of area, Out of area"})
    void aCallerWhoIsNotShownIsShownAsSuch(int flags, String number, @Nullable String name) throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator
                .incoming(phone, 7, null, null)
                .party(Simulator.CALLER, flags, null, null)
                .ring();
        CallDetails details = events.await(LineEvent.Ringing.class).details();
        assertThat(details.number()).isEqualTo(number);
        assertThat(details.displayName()).isEqualTo(name);
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @Test
    void aDivertedCallTellsFromWhere() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator
                .incoming(phone, 7, "+4722334455", null)
                .party(Simulator.CALLED, "1001", null)
                .party(Simulator.REDIRECTING, "2000", "Reception")
                .party(Simulator.REDIRECTION, "1001", null)
                .ring();
        assertThat(events.await(LineEvent.Ringing.class).details().diversion()).isEqualTo("2000");
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @Test
    void aDriverThatNeverSaysOfferingStillShowsTheCall() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator.incoming(phone, 7, "+4722334455", null).connect();
        events.await(LineEvent.Answered.class);
        call.end();
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @Test
    void aDriverThatNeverSaysIdleStillEndsTheCallAndItsHandleIsGivenBack() throws Exception {
        RecordedEvents events = watch();
        simulator.incoming(phone, 7, "+4722334455", null).ring().connect().state(DISCONNECTED, 1);
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        await().until(() -> simulator.callHandles() == 0);
    }

    @Test
    void aDriverThatFallsSilentIsAskedAndTheCallEnds() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator.incoming(phone, 7, "+4722334455", null).ring();
        events.await(LineEvent.Ringing.class);
        simulator.library().sim_silent_state(call.id(), IDLE);
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void aDriverThatForgetsACallEndsIt() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator.incoming(phone, 7, "+4722334455", null).ring();
        events.await(LineEvent.Ringing.class);
        simulator.library().sim_forget(call.id());
        events.await(LineEvent.Ended.class);
    }

    @Test
    void aCallThatNobodyEverEndsIsLost() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.FORGETFUL);
        SimulatedCall call = simulator.incoming(phone, 7, "+4722334455", null).ring();
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(Outcome.UNKNOWN);

        call.end();

        // The service hands the call over anew for its end; who has not heard of a handle cannot give it back.
        simulator.awaitQuiet();
        assertThat(events.calls()).containsExactly("Ringing 1", "Ended 1");
    }

    @Test
    void aCallThatGoesOnUnderAnotherIdIsOneCall() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall ringing =
                simulator.incoming(phone, 7, "+4722334455", "Jane Doe").ring();
        events.await(LineEvent.Ringing.class);
        ringing.state(IDLE);
        SimulatedCall talking =
                simulator.incoming(phone, 8, "+4722334455", "Jane Doe").connect();
        events.await(LineEvent.Answered.class);
        talking.end();
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @Test
    void aCallThatIsRelatedToTheRingingOneIsTheSame() throws Exception {
        RecordedEvents events = probe.watch(TapiProbe.PATIENT);
        SimulatedCall ringing =
                simulator.incoming(phone, 7, "+4722334455", null).ring();
        SimulatedCall other = simulator.call(phone, 9, 7, Simulator.INBOUND).ring();
        other.connect();
        ringing.state(IDLE);
        other.end();
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @Test
    void twoCallersAtOnceAreTwoCalls() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall one =
                simulator.incoming(phone, 7, "+4722334455", null).ring().connect();
        SimulatedCall other = simulator.incoming(phone, 8, "+4799887766", null).ring();
        other.end();
        one.end();
        events.awaitLast(LineEvent.Ended.class, 2);
        assertThat(events.of(LineEvent.Ringing.class)).hasSize(2);
    }

    @Test
    void aConsultationIsACallOfItsOwn() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall customer =
                simulator.incoming(phone, 7, "+4722334455", null).ring().connect();
        SimulatedCall colleague = simulator
                .call(phone, 8, 7, Simulator.OUTBOUND)
                .party(Simulator.CALLED, "1002", "Colleague")
                .state(DIALING)
                .connect();
        colleague.end();
        customer.end();
        events.awaitLast(LineEvent.Ended.class, 2);
        assertThat(events.of(LineEvent.Ringing.class))
                .extracting(event -> event.details().direction())
                .containsExactly(Direction.INCOMING, Direction.OUTGOING);
    }

    @ParameterizedTest
    @ValueSource(ints = {Simulator.OUTBOUND, Simulator.INBOUND})
    void aCallFromHereIsOutgoingWhateverTheDriverSaysOfItsOrigin(int origin) throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call = simulator
                .call(phone, 7, 0, origin)
                .party(Simulator.CALLED, "+4722334455", null)
                .state(DIALTONE)
                .state(DIALING)
                .state(RINGBACK);
        CallDetails details = events.await(LineEvent.Ringing.class).details();
        assertThat(details.direction()).isEqualTo(Direction.OUTGOING);
        assertThat(details.number()).isEqualTo("+4722334455");
        call.state(BUSY).end();
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aReceiverThatIsLiftedAndPutBackIsNoCall() throws Exception {
        RecordedEvents events = watch();
        simulator
                .call(phone, 7, 0, Simulator.OUTBOUND)
                .state(UNKNOWN)
                .state(DIALTONE)
                .state(IDLE);
        simulator.incoming(phone, 8, "+4722334455", null).ring().end();
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Ended 1");
    }

    @Test
    void aCallThatSomebodyElseOnTheLineTookIsAnsweredElsewhere() throws Exception {
        RecordedEvents events = watch();
        SimulatedCall call =
                simulator.incoming(phone, 7, "+4722334455", null).ring().state(CONNECTED, 2);
        assertThat(events.await(LineEvent.Answered.class).where()).isEqualTo(AnsweredWhere.ELSEWHERE);
        call.end();
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
    }

    @Test
    void callsThatExistWhenTheLineIsOpenedAreThere() throws Exception {
        SimulatedCall ringing =
                simulator.incoming(phone, 7, "+4722334455", null).ring();
        SimulatedCall talking =
                simulator.incoming(phone, 8, "+4799887766", null).connect();
        RecordedEvents events = watch();
        LineEvent.Up up = events.await(LineEvent.Up.class);
        assertThat(up.calls()).extracting(LineEvent.LiveCall::answered).containsExactlyInAnyOrder(false, true);
        assertThat(up.calls())
                .extracting(call -> call.details().number())
                .containsExactlyInAnyOrder("+4722334455", "+4799887766");
        ringing.end();
        talking.end();
        events.awaitLast(LineEvent.Ended.class, 2);
        assertThat(events.of(LineEvent.Ringing.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Simulator.NO_NUL,
                Simulator.JUNK,
                Simulator.ODD_OFFSET,
                Simulator.ZERO_SIZE_OFFSET,
                Simulator.GROWING_SIZES,
                Simulator.NEGATIVE_HANDLES,
                0x7f
            })
    void whateverADriverDoesToItsTextsTheyAreRead(int quirks) throws Exception {
        simulator.library().sim_quirks(quirks);
        RecordedEvents events = watch();
        SimulatedCall call = simulator
                .incoming(phone, 7, "+4722334455", "Zoë 🎺")
                .party(Simulator.CALLED, "1001", null)
                .ring();
        CallDetails details = events.await(LineEvent.Ringing.class).details();
        assertThat(details.number()).isEqualTo("+4722334455");
        assertThat(details.displayName()).isEqualTo("Zoë 🎺");
        assertThat(details.diversion()).isNull();
        call.connect().end();
        events.await(LineEvent.Ended.class);
    }

    @Test
    void aDriverOfTheOldestTapiIsWatched() throws Exception {
        simulator.library().sim_device_versions(phone, 0x00010003, 0x00010004);
        RecordedEvents events = watch();
        simulator.incoming(phone, 7, "+4722334455", null).ring().connect().end();
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @Test
    void stoppingLeavesARingingCallAloneAndGivesItsHandleBack() throws Exception {
        RecordedEvents events = watch();
        simulator.incoming(phone, 7, "+4722334455", null).state(OFFERING);
        events.await(LineEvent.Ringing.class);
        probe.stop();
        assertThat(simulator.leaked()).isZero();
        assertThat(simulator.droppedCalls()).isZero();
        assertThat(events.of(LineEvent.Ended.class)).isEmpty();
        assertThat(events.of(LineEvent.Down.class)).hasSize(1);
    }
}
