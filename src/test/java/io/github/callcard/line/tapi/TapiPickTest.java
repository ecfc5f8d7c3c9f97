package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.RecordedEvents;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are watched: the user's own. */
class TapiPickTest extends TapiTest {

    @BeforeEach
    void aSwitchboardWithThreePhones() throws Exception {
        simulator.device(196608, "1001 Jane Doe");
        simulator.device(196609, "1002 Joe Public");
        simulator.device(196610, "1003 Ann Other");
    }

    private RecordedEvents watch(TapiPick... picks) throws Exception {
        probe = new TapiProbe(simulator, List.of(picks), false);
        return probe.watch();
    }

    @Test
    void devicesAreListedWithWhatTellsThemApart() throws Exception {
        simulator.library().sim_add_device(-1, "Modem 56k", "Modem driver", "", Simulator.DATA);
        probe.watch();
        assertThat(probe.lines().devices())
                .contains(
                        new TapiDevice(196608, "1001 Jane Doe", "Example PBX driver", List.of("1001"), true),
                        new TapiDevice(4294967295L, "Modem 56k", "Modem driver", List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"196609", "1002 Joe Public", "1002 joe public", "1002 Joe Public#196609"})
    void aLineIsPickedByItsIdItsNameOrBoth(String device) throws Exception {
        watch(new TapiPick(device, "Desk phone"));
        assertThat(probe.lines().lines()).extracting(Line::name).containsExactly("Desk phone");
        assertThat(simulator.openLines()).isEqualTo(1);
        RecordedEvents events = new RecordedEvents();
        assertThat(events.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002 Joe Public#7", "Renamed#196609"})
    void aLineIsFoundWhenOneOfItsNamesChanged(String device) throws Exception {
        RecordedEvents events = watch(new TapiPick(device, null));
        assertThat(probe.lines().lines()).extracting(Line::name).containsExactly("1002 Joe Public");
        SimulatedCall call = simulator.incoming(1, 7, "+4722334455", null).ring();
        assertThat(events.await(LineEvent.Ringing.class).line().name()).isEqualTo(device);
        call.end();
        events.await(LineEvent.Ended.class);
    }

    @Test
    void aPickThatIsNotThereSaysSoAndIsWatchedWhenItComes() throws Exception {
        RecordedEvents events = watch(new TapiPick("1001 Jane Doe", null), new TapiPick("1004 Late", null));
        Line late = probe.lines().lines().getLast();
        assertThat(late.health().state()).isEqualTo(State.RECONNECTING);
        assertThat(late.health().message().toString()).startsWith("Windows has no telephone line 1004 Late now");
        assertThat(probe.line().health().isReady()).isTrue();
        simulator.device(5, "1004 Late");
        events.awaitLast(LineEvent.Up.class, 2);
        await().until(() -> late.health().isReady());
    }

    @Test
    void withoutAPickEveryVoiceLineIsWatchedButNoModem() throws Exception {
        simulator.library().sim_add_device(9, "Modem 56k", "Modem driver", "", Simulator.DATA);
        probe.watch();
        assertThat(simulator.openLines()).isEqualTo(3);
        assertThat(probe.lines().lines())
                .extracting(line -> line.id().name())
                .containsExactly("1001 Jane Doe#196608", "1002 Joe Public#196609", "1003 Ann Other#196610");
    }

    @Test
    void devicesWithTheSameNameAndIdAreStillTwoLines() throws Exception {
        simulator.device(196608, "1001 Jane Doe");
        probe.watch();
        assertThat(probe.lines().lines())
                .extracting(Line::id)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void whereAServerShowsEverybodysLinesNobodysIsWatchedUntilOneIsPicked() throws Exception {
        IntStream.range(0, 10).forEach(i -> simulator.device(i, "20" + i + " Somebody"));
        probe.watch();
        assertThat(simulator.openLines()).isZero();
        assertThat(probe.lines().lines()).hasSize(13).allSatisfy(line -> {
            assertThat(line.health().state()).isEqualTo(State.STOPPED);
            assertThat(line.health().message().toString()).startsWith("Not watched; write \"device\": \"");
        });
    }
}
