package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.Appender;
import com.sun.jna.Native;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.peer.Rounds;
import io.github.callcard.peer.WindowsJava;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The tests of TAPI lines on the Windows ABI: a Windows Java, a Windows library, Windows' handles and calling convention. */
@Tag("peer")
class WindowsAbiPeerTest {

    private static final List<Class<?>> LIBRARIES = List.of(
            Native.class,
            Assertions.class,
            Awaitility.class,
            Matchers.class,
            NullMarked.class,
            LoggerFactory.class,
            Logger.class,
            Appender.class);

    private static final List<Class<?>> TESTS = List.of(
            LayoutTest.class,
            StructureBytesTest.class,
            TapiLinesTest.class,
            TapiHealingTest.class,
            TapiPickTest.class,
            TapiControlTest.class,
            TapiInterleavingTest.class);

    private static final Path LAUNCHER = WindowsJava.home().resolve("junit-platform-console-standalone.jar");

    private static @Nullable WindowsJava windows;

    @BeforeAll
    static void installWindows() throws Exception {
        windows = WindowsJava.install();
    }

    @AfterAll
    static void shutWindowsDown() throws Exception {
        if (windows != null) {
            windows.close();
        }
    }

    private static WindowsJava windows() {
        return Objects.requireNonNull(windows);
    }

    @Test
    void everyTestOfTapiLinesPassesThere() throws Exception {
        Peers.require(Files.exists(LAUNCHER), "JUnit's console launcher in target/windows (.ci/windows)");
        Path folder = SimulatorBuild.forWindows();
        Path simulator = folder.resolve("tapi32.dll");
        List<String> arguments = new ArrayList<>(List.of(
                "-D" + Simulator.LIBRARY_PROPERTY + "=" + WindowsJava.path(simulator),
                "-Djna.library.path=" + WindowsJava.path(folder),
                "-Duser.dir=" + WindowsJava.path(Path.of("")),
                "-Dcallcard.tapi.calls=" + Integer.getInteger("callcard.tapi.calls", Rounds.of(10_000)),
                "-cp",
                WindowsJava.classPath(LIBRARIES) + ";" + WindowsJava.path(LAUNCHER),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-banner",
                "--disable-ansi-colors",
                "--details=summary"));
        TESTS.forEach(test -> arguments.add("--select-class=" + test.getName()));
        try (PeerProcess tests = windows().start("abi", "n", Map.of(), arguments)) {
            int status = tests.await(1_800);
            String output = tests.output();
            assertThat(status).as(output).isZero();
            assertThat(count(output, "tests successful")).as(output).isGreaterThan(100);
            assertThat(count(output, "tests failed")).isZero();
            assertThat(count(output, "tests skipped")).isZero();
        }
    }

    private static int count(String output, String what) {
        Matcher summary = Pattern.compile("(\\d+) " + what).matcher(output);
        assertThat(summary.find()).as(output).isTrue();
        return Integer.parseInt(summary.group(1));
    }

    @Test
    void aServiceOnTheLibraryPathIsWatchedThere() throws Exception {
        Path folder = SimulatorBuild.forWindows();
        List<String> arguments = List.of(
                "-Djna.library.path=" + WindowsJava.path(folder),
                "-cp",
                WindowsJava.classPath(LIBRARIES),
                ServiceProbe.class.getName(),
                "300",
                "2");
        Map<String, String> scenario = Map.of("TAPI_SIMULATOR_SCENARIO", WindowsJava.path(TapiScenarioTest.SCENARIO));
        try (PeerProcess probe = windows().start("scenario", "n", scenario, arguments)) {
            int status = probe.await(400);
            assertThat(status).as(probe.output()).isZero();
            TapiScenarioTest.assertWatched(probe.output());
        }
    }

    @Test
    void winesOwnStubIsCalledUnusableAndIsNotAskedAgainAndAgain() throws Exception {
        List<String> arguments =
                List.of("-cp", WindowsJava.classPath(LIBRARIES), ServiceProbe.class.getName(), "5", "1");
        try (PeerProcess probe = windows().start("stub", "b", Map.of(), arguments)) {
            int status = probe.await(400);
            assertThat(status).as(probe.output()).isZero();
            assertThat(probe.output())
                    .contains("lines: 1")
                    .contains(
                            "FAILED tapi32 lacks lineGetAddressCapsW; it is no telephone service of TAPI 2.0 or later:"
                                    + " lines need Windows with a working tapi32.dll.")
                    .contains("threads left: 0");
            Matcher cpu = Pattern.compile("processor time: (\\d+) ms").matcher(probe.output());
            assertThat(cpu.find()).isTrue();
            assertThat(Long.parseLong(cpu.group(1)))
                    .as("processor time within five seconds of watching a stub")
                    .isLessThan(1_500);
        }
    }
}
