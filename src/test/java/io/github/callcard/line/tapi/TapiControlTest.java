package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.RecordedEvents;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialling, answering and hanging up, where the line can and the user wants to. */
class TapiControlTest extends TapiTest {

    private int phone;

    @BeforeEach
    void aDeskPhoneThatCanBeControlled() throws Exception {
        phone = simulator.device(196609, "1001 Jane Doe");
        probe = new TapiProbe(simulator, List.of(), true);
    }

    private static void succeeds(CompletionStage<Void> command) throws Exception {
        command.toCompletableFuture().get(2, TimeUnit.MINUTES);
    }

    private static void fails(CompletionStage<Void> command, String sentence) {
        assertThatThrownBy(() -> succeeds(command)).cause().hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Simulator.EARLY_REPLY, Simulator.NEGATIVE_HANDLES | Simulator.EARLY_REPLY})
    void aCallIsDialledAndHungUp(int quirks) throws Exception {
        simulator.library().sim_quirks(quirks);
        RecordedEvents events = probe.watch();
        Line line = probe.line();
        assertThat(line.capabilities())
                .containsExactlyInAnyOrder(Capability.DIAL, Capability.ANSWER, Capability.HANG_UP);
        succeeds(line.dial("+4722334455"));
        LineEvent.Ringing ringing = events.await(LineEvent.Ringing.class);
        assertThat(ringing.details().direction()).isEqualTo(Direction.OUTGOING);
        assertThat(ringing.details().number()).isEqualTo("+4722334455");
        succeeds(line.hangUp(ringing.callId()));
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Ended 1");
    }

    @Test
    void aCallIsAnsweredAndHungUp() throws Exception {
        RecordedEvents events = probe.watch();
        simulator.incoming(phone, 7, "+4722334455", null).ring();
        String call = events.await(LineEvent.Ringing.class).callId();
        succeeds(probe.line().answer(call));
        events.await(LineEvent.Answered.class);
        succeeds(probe.line().hangUp(call));
        assertThat(events.await(LineEvent.Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        fails(probe.line().hangUp(call), "The call on 1001 Jane Doe is over.");
    }

    @Test
    void whatCannotBeDoneSaysWhy() throws Exception {
        probe.watch();
        Line line = probe.line();
        fails(line.dial(" "), "There is no number to dial.");
        fails(line.dial("nobody"), "The line 1001 Jane Doe cannot dial this number.");
        fails(line.answer("99"), "The call on 1001 Jane Doe is over.");
        simulator.library().sim_fail("lineMakeCallW", 0x80000049, 1);
        fails(line.dial("1002"), "The line 1001 Jane Doe refused the request (LINEERR_OPERATIONUNAVAIL).");
        simulator.library().sim_fail("reply", 0x80000048, 1);
        fails(line.dial("1002"), "The line 1001 Jane Doe refused the request (LINEERR_OPERATIONFAILED).");
    }

    @Test
    void aLineThatMayOnlyBeWatchedIsWatched() throws Exception {
        simulator.library().sim_device_errors(phone, 0, 0x80000036);
        RecordedEvents events = probe.watch();
        assertThat(probe.line().capabilities()).isEmpty();
        assertThat(probe.line().health().message())
                .hasToString("Ready; its telephone driver lets Callcard watch, but not dial, answer or hang up.");
        fails(probe.line().dial("1002"), "1001 Jane Doe cannot dial from here.");
        simulator.incoming(phone, 7, "+4722334455", null).ring().end();
        events.await(LineEvent.Ended.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ", "8, 0, DIAL", "0, 4, ANSWER", "0, 128, HANG_UP"})
    void aLineOffersWhatItsDriverCanDo(int features, int callFeatures, @Nullable Capability only) throws Exception {
        simulator.library().sim_device_features(phone, features, callFeatures);
        probe.watch();
        assertThat(probe.line().capabilities())
                .containsExactlyInAnyOrderElementsOf(only == null ? List.of() : List.of(only));
    }

    @Test
    void whoDidNotAskForControlOnlyWatches() throws Exception {
        probe = new TapiProbe(simulator);
        RecordedEvents events = probe.watch();
        simulator.incoming(phone, 7, "+4722334455", null).ring();
        String call = events.await(LineEvent.Ringing.class).callId();
        fails(probe.line().answer(call), "1001 Jane Doe cannot answer from here.");
        probe.stop();
        assertThat(simulator.droppedCalls()).isZero();
    }

    @Test
    void aLineThatWentDownCannotBeAsked() throws Exception {
        probe.watch();
        Line line = probe.line();
        probe.stop();
        assertThat(line.capabilities()).isEmpty();
        fails(line.dial("1002"), "1001 Jane Doe cannot dial from here.");
    }
}
