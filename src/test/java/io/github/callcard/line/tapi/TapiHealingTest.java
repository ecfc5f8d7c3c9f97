package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.RecordedEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of lines: each says so in one sentence, the others go on, and what can heal heals. */
class TapiHealingTest extends TapiTest {

    private static final int INUSE = 0x8000000F;
    private static final int INVALPRIVSELECT = 0x80000036;
    private static final int NOMEM = 0x80000044;
    private static final int OPERATIONFAILED = 0x80000048;

    private int phone;
    private int other;

    @BeforeEach
    void twoDeskPhones() throws Exception {
        phone = simulator.device(1, "1001 Jane Doe");
        other = simulator.device(2, "1002 Joe Public");
    }

    private Line line(int index) {
        return probe.lines().lines().get(index);
    }

    private void awaitReady(Line line) {
        await().until(() -> line.health().isReady());
    }

    /** A call on the line rings: it is really watched. */
    private void assertRings(RecordedEvents events, int device, int driverId) {
        int before = events.of(LineEvent.Ringing.class).size();
        SimulatedCall call =
                simulator.incoming(device, driverId, "+4722334455", null).ring();
        events.awaitLast(LineEvent.Ringing.class, before + 1);
        int ended = events.of(LineEvent.Ended.class).size();
        call.end();
        events.awaitLast(LineEvent.Ended.class, ended + 1);
    }

    @Test
    void aBusyLineSaysSoAndIsWatchedWhenItIsFree() throws Exception {
        simulator.library().sim_device_errors(phone, INUSE, 0);
        RecordedEvents events = probe.watch();
        assertThat(line(0).health().state()).isEqualTo(State.RECONNECTING);
        assertThat(line(0).health().message())
                .hasToString(
                        "The line 1001 Jane Doe is in use by another program that does not share it; Callcard tries"
                                + " again.");
        assertRings(events, other, 1);
        simulator.library().sim_device_errors(phone, 0, 0);
        awaitReady(line(0));
        assertRings(events, phone, 2);
    }

    @Test
    void aLineThatRefusesToBeWatchedFailsAndTheOtherGoesOn() throws Exception {
        simulator.library().sim_device_errors(phone, INVALPRIVSELECT, 0);
        RecordedEvents events = probe.watch();
        assertThat(line(0).health().state()).isEqualTo(State.FAILED);
        assertThat(line(0).health().message())
                .hasToString("The telephone driver of the line 1001 Jane Doe does not let its calls be watched; pick"
                        + " another line.");
        assertRings(events, other, 1);
    }

    @Test
    void aLineThatIsRemovedSaysSoAndIsWatchedWhenItComesBack() throws Exception {
        RecordedEvents events = probe.watch();
        simulator.library().sim_remove_device(phone);
        await().until(() -> line(0).health().message().toString().contains("was removed from this computer"));
        assertThat(line(0).health().state()).isEqualTo(State.RECONNECTING);
        assertRings(events, other, 1);
        int again = simulator.device(1, "1001 Jane Doe");
        awaitReady(line(0));
        assertThat(probe.lines().lines()).hasSize(2);
        assertRings(events, again, 2);
    }

    @Test
    void aLineThatArrivesIsWatched() throws Exception {
        RecordedEvents events = probe.watch();
        int third = simulator.device(3, "1003 Ann Other");
        await().until(() -> probe.lines().lines().size() == 3);
        awaitReady(line(2));
        assertRings(events, third, 1);
    }

    @Test
    void aLineThatIsClosedIsOpenedAgainAndItsCallGoesOn() throws Exception {
        RecordedEvents events = probe.watch();
        SimulatedCall call = simulator.incoming(phone, 7, "+4722334455", null).ring();
        LineEvent.Ringing ringing = events.await(LineEvent.Ringing.class);
        simulator.library().sim_close_line(phone);
        events.await(LineEvent.Down.class);
        LineEvent.Up again = events.awaitLast(LineEvent.Up.class, 3);
        assertThat(again.calls()).extracting(LineEvent.LiveCall::callId).containsExactly(ringing.callId());
        call.connect().end();
        events.await(LineEvent.Ended.class);
        assertThat(events.calls()).containsExactly("Ringing 1", "Answered 1", "Ended 1");
    }

    @Test
    void aCallThatEndedWhileItsLineWasClosedEnds() throws Exception {
        RecordedEvents events = probe.watch();
        SimulatedCall call = simulator.incoming(phone, 7, "+4722334455", null).ring();
        events.await(LineEvent.Ringing.class);
        simulator.library().sim_device_errors(phone, INUSE, 0);
        simulator.library().sim_close_line(phone);
        events.await(LineEvent.Down.class);
        call.end();
        simulator.library().sim_device_errors(phone, 0, 0);
        events.await(LineEvent.Ended.class);
        assertThat(events.awaitLast(LineEvent.Up.class, 3).calls()).isEmpty();
    }

    @Test
    void aNewDriverMakesEveryProgramConnectAgain() throws Exception {
        RecordedEvents events = probe.watch();
        simulator.library().sim_reinit(3);
        events.awaitLast(LineEvent.Up.class, 4);
        assertThat(events.of(LineEvent.Down.class))
                .extracting(LineEvent.Down::reason)
                .allMatch(reason -> reason.toString().startsWith("Windows' telephone service is loading a new driver"))
                .hasSize(2);
        assertThat(simulator.shutdowns()).isEqualTo(1);
        assertRings(events, phone, 1);
    }

    @Test
    void aLineThatIsOutOfServiceComesBack() throws Exception {
        RecordedEvents events = probe.watch();
        simulator.library().sim_line_state(phone, DeviceState.OUT_OF_SERVICE);
        assertThat(events.await(LineEvent.Down.class).reason().toString()).contains("is out of service");
        simulator.library().sim_line_state(phone, DeviceState.IN_SERVICE);
        events.awaitLast(LineEvent.Up.class, 3);
        assertRings(events, phone, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lineInitializeExW",
                "lineNegotiateAPIVersion",
                "lineGetDevCapsW",
                "lineGetAddressCapsW",
                "lineOpenW",
                "lineSetStatusMessages",
                "lineGetNewCalls",
                "lineGetCallInfoW",
                "lineGetCallStatus",
                "lineDeallocateCall"
            })
    void whicheverFunctionFailsNowAndThenCallsAreSeen(String function) throws Exception {
        boolean describesDevices =
                List.of("lineNegotiateAPIVersion", "lineGetDevCapsW").contains(function);
        simulator.library().sim_fail(function, OPERATIONFAILED, describesDevices ? 0 : 2);
        RecordedEvents events = probe.watch();
        await().until(() -> probe.lines().lines().size() == 2);
        awaitReady(line(0));
        awaitReady(line(1));
        simulator.library().sim_fail(function, OPERATIONFAILED, 1);
        assertRings(events, phone, 1);
        assertRings(events, other, 2);
        await().until(() -> simulator.callHandles() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lineNegotiateAPIVersion", "lineGetDevCapsW"})
    void aDeviceThatCannotBeDescribedIsLeftOutAndTheOtherGoesOn(String function) throws Exception {
        simulator.library().sim_fail(function, OPERATIONFAILED, 1);
        RecordedEvents events = probe.watch();
        assertThat(probe.lines().lines()).extracting(Line::name).containsExactly("1002 Joe Public");
        assertRings(events, other, 1);
    }

    @Test
    void aServiceThatBreaksOffIsConnectedAgain() throws Exception {
        RecordedEvents events = probe.watch();
        simulator.library().sim_fail("lineGetMessage", NOMEM, 1);
        simulator.library().sim_line_state(phone, DeviceState.IN_SERVICE);
        events.awaitLast(LineEvent.Up.class, 4);
        assertThat(events.of(LineEvent.Down.class))
                .extracting(down -> down.reason().toString())
                .containsOnly(
                        "The connection to Windows' telephone service was lost (0x80000044); Callcard tries again.");
        assertRings(events, phone, 1);
    }

    @Test
    void withoutAServiceOneLineSaysWhatToDo() throws Exception {
        Path nowhere = Path.of("target", "no-such-folder", "tapi32");
        TapiLines lines = new TapiLines(new TapiSettings(Optional.of(nowhere), List.of(), null, false));
        lines.start(new RecordedEvents()).toCompletableFuture().get(2, TimeUnit.MINUTES);
        Line service = lines.lines().getFirst();
        assertThat(lines.lines()).hasSize(1);
        assertThat(service.health().state()).isEqualTo(State.FAILED);
        assertThat(service.health().message())
                .hasToString(
                        nowhere + " could not be loaded as Windows' telephone service; remove \"library\" of the TAPI"
                                + " line to use the system's own.");
        lines.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {Simulator.STUB, Simulator.EMPTY_MESSAGES})
    void aServiceThatOnlyPretendsIsGivenUpInsteadOfAskedForEver(int quirk) throws Exception {
        simulator.library().sim_quirks(quirk);
        probe.watch();
        await().until(() -> line(0).health().state() == State.FAILED);
        assertThat(line(0).health().message())
                .hasToString(
                        "The telephone service of this computer answers but does nothing; lines need Windows with a"
                                + " working tapi32.dll.");
        assertThat(simulator.messagesFetched()).isLessThanOrEqualTo(10);
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("callcard-tapi")));
    }

    @Test
    void aServiceWithoutVoiceLinesSaysSo() throws Exception {
        simulator.library().sim_reset();
        simulator.library().sim_add_device(9, "Modem 56k", "Modem driver", "", Simulator.DATA);
        probe.watch();
        assertThat(probe.lines().lines()).hasSize(1);
        assertThat(line(0).health().state()).isEqualTo(State.FAILED);
        assertThat(line(0).health().message())
                .hasToString("The only line of Windows' telephone service carries no voice calls; install the telephone"
                        + " driver of your switchboard.");
        assertThat(probe.lines().devices()).extracting(TapiDevice::voice).containsExactly(false);
    }

    @Test
    void whenAVoiceLineArrivesTheServiceIsNoLongerShown() throws Exception {
        simulator.library().sim_reset();
        RecordedEvents events = probe.watch();
        assertThat(line(0).health().message().toString()).contains("has no lines");
        phone = simulator.device(1, "1001 Jane Doe");
        events.await(LineEvent.Up.class);
        assertThat(probe.lines().lines()).extracting(Line::name).containsExactly("1001 Jane Doe");
        assertRings(events, phone, 1);
    }
}
