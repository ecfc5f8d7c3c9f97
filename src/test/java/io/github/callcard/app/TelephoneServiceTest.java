package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.Appender;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.sun.jna.Native;
import io.github.callcard.line.tapi.SimulatorBuild;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.WindowsJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands with a telephone service on the library path: our simulator, which is found by the name tapi32. */
@Timeout(900)
class TelephoneServiceTest {

    private static final Path SCENARIO = Path.of("src", "test", "c", "tapi", "two-calls.scenario");

    private static final List<Class<?>> LIBRARIES = List.of(
            Native.class,
            CommandLine.class,
            JsonMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            PhoneNumberUtil.class,
            NullMarked.class,
            LoggerFactory.class,
            Logger.class,
            Appender.class);

    @TempDir
    private Path profile;

    @Test
    void theCommandsListItsLinesAndPrintItsCalls() throws Exception {
        Path library = SimulatorBuild.forThisSystem();

        assertLines(printed(onThisSystem(library, "lines", "--json")));
        assertCalls(watched(onThisSystem(library, "watch", "--json")));
    }

    @Test
    @Tag("peer")
    void theSameHappensOnTheWindowsAbi() throws Exception {
        Path library = SimulatorBuild.forWindows();
        try (WindowsJava windows = WindowsJava.install()) {
            assertLines(printed(onWindows(windows, library, "lines", "--json")));
            assertCalls(watched(onWindows(windows, library, "watch", "--json")));
        }
    }

    private static void assertLines(List<JsonNode> lines) {
        assertThat(lines)
                .extracting(
                        line -> line.get("line").asString(),
                        line -> line.get("state").asString())
                .containsExactly(
                        tuple("tapi:1001 Jane Doe#196609", "ready"),
                        tuple("tapi:1002 Joe Public#196610", "reconnecting"));
    }

    private static void assertCalls(List<JsonNode> events) {
        List<JsonNode> calls = events.stream()
                .filter(event -> event.get("type").asString().equals("call"))
                .toList();
        assertThat(calls)
                .extracting(call -> call.get("event").asString())
                .containsExactly("ringing", "answered", "ended", "ringing", "updated", "missed");
        assertThat(calls.getFirst().get("number").asString()).isEqualTo("+4722334455");
        assertThat(calls.getFirst().get("displayName").asString()).isEqualTo("Jørgen Ødegård");
        assertThat(calls.getLast().get("number").asString()).isEqualTo("+4799887766");
    }

    private PeerProcess onThisSystem(Path library, String... command) throws IOException {
        List<String> flags = List.of("--enable-native-access=ALL-UNNAMED", "-Djna.library.path=" + library);
        List<String> whole = ChildJava.command(
                flags, Main.class, arguments(profile().toString(), command).toArray(String[]::new));
        return PeerProcess.start(
                profile,
                "callcard",
                whole,
                Map.of("TAPI_SIMULATOR_SCENARIO", SCENARIO.toAbsolutePath().toString()));
    }

    private PeerProcess onWindows(WindowsJava windows, Path library, String... command) throws IOException {
        List<String> whole = new ArrayList<>(List.of(
                "-Djna.library.path=" + WindowsJava.path(library),
                "-cp",
                WindowsJava.classPath(LIBRARIES),
                Main.class.getName()));
        whole.addAll(arguments(WindowsJava.path(profile()), command));
        return windows.start("callcard", "n", Map.of("TAPI_SIMULATOR_SCENARIO", WindowsJava.path(SCENARIO)), whole);
    }

    private Path profile() throws IOException {
        Files.writeString(
                profile.resolve("settings.json"), "{ \"region\": \"NO\", \"lines\": [ { \"type\": \"tapi\" } ] }");
        return profile;
    }

    private static List<String> arguments(String profile, String... command) {
        List<String> arguments = new ArrayList<>(List.of("--profile", profile));
        arguments.addAll(List.of(command));
        return arguments;
    }

    private static List<JsonNode> printed(PeerProcess started) throws InterruptedException {
        try (PeerProcess callcard = started) {
            int status = callcard.await(300);
            assertThat(status).as(callcard.output()).isZero();
            return objects(callcard.output());
        }
    }

    /** The lines printed up to the end of the last call of the scenario; the program is ended then. */
    private static List<JsonNode> watched(PeerProcess started) {
        try (PeerProcess callcard = started) {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> callcard.output().contains("\"missed\"") || !callcard.isAlive());
            return objects(callcard.output());
        }
    }

    private static List<JsonNode> objects(String output) {
        return output.lines()
                .filter(line -> line.startsWith("{") && line.endsWith("}"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
