package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.PeerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A program that knows nothing of the simulator finds it by the name {@code tapi32} and sees the scenario it plays. */
class TapiScenarioTest {

    static final Path SCENARIO = Path.of("src", "test", "c", "tapi", "two-calls.scenario");

    @Test
    void aServiceOnTheLibraryPathIsWatched() throws Exception {
        Path library = SimulatorBuild.forThisSystem();
        List<String> flags = List.of(
                "--enable-native-access=ALL-UNNAMED", "-Djna.library.path=" + library, "-Dstdout.encoding=UTF-8");
        List<String> command = ChildJava.command(flags, ServiceProbe.class, "300", "2");
        Map<String, String> environment =
                Map.of("TAPI_SIMULATOR_SCENARIO", SCENARIO.toAbsolutePath().toString());
        try (PeerProcess probe = PeerProcess.start(library, "scenario", command, environment)) {
            assertThat(probe.await(400)).as(probe.output()).isZero();
            assertWatched(probe.output());
        }
    }

    static void assertWatched(String output) {
        assertThat(output)
                .contains("lines: 2")
                .contains("tapi:1001 Jane Doe#196609 READY Ready.")
                .contains("tapi:1002 Joe Public#196610 RECONNECTING The line 1002 Joe Public is in use")
                .contains("number=+4722334455, displayName=Jørgen Ødegård, calledNumber=1001")
                .contains("number=+4799887766")
                .contains("outcome=COMPLETED")
                .contains("outcome=MISSED")
                .contains("threads left: 0");
        assertThat(output.lines().filter(line -> line.startsWith("Ringing"))).hasSize(2);
        assertThat(output.lines().filter(line -> line.startsWith("Ended"))).hasSize(2);
    }
}
