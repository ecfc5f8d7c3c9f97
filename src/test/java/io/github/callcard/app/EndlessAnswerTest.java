package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.EndlessServer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program with little memory and a server whose answers have no end: the answer is refused, and everything goes on. */
@Timeout(600)
class EndlessAnswerTest {

    private static final String KEPT = "The 2 numbers from";

    @TempDir
    private Path folder;

    private Path profile;
    private EndlessServer server;
    private ProgramRuns runs;

    @BeforeEach
    void open() throws IOException {
        server = new EndlessServer();
        profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" }, \"region\": \"NO\" }"
                        .formatted(server.address()));
        runs = new ProgramRuns(
                folder,
                profile,
                Map.of(
                        "CALLCARD_PASSWORD", "demo",
                        "CALLCARD_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere",
                        "JDK_JAVA_OPTIONS", "-Xmx48m -XX:+UseSerialGC"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everyEndlessAnswerIsRefusedInOneSentenceAndTheLastSetStays() throws Exception {
        Answer[] endless = Arrays.stream(Answer.values())
                .filter(answer -> answer != Answer.TWO_ROWS)
                .toArray(Answer[]::new);
        runs.finish("first", runs.start("first", Map.of(), "sync"), "");
        server.give(endless);

        Process sync =
                runs.start("sync", Map.of(), "sync", "--every", "0", "--times", Integer.toString(endless.length + 1));
        assertThat(sync.waitFor()).as(runs.errors("sync")).isZero();

        List<String> said = (runs.output("sync") + runs.errors("sync"))
                .lines()
                .filter(line -> line.contains(KEPT))
                .filter(line -> line.contains("The answer of"))
                .toList();
        assertThat(said).hasSize(endless.length);
        assertThat(said)
                .allSatisfy(
                        line -> assertThat(line).containsAnyOf("larger than anything", "more caller ids", "more than"));
        assertThat(runs.errors("sync")).doesNotContain("OutOfMemoryError");
        assertThat(runs.output("sync")).as("when the server is itself again").contains("Unchanged: 2 numbers");
    }

    @Test
    void theProgramGoesOnHearingOthersAndKnowingCallers() throws Exception {
        runs.finish("first", runs.start("first", Map.of(), "sync"), "");
        server.give(Answer.TEN_MILLION_ROWS);
        Process program = runs.start("program", Map.of("JDK_JAVA_OPTIONS", "-Xmx64m -XX:+UseSerialGC"));
        try {
            awaitLog("Synchronisation: FAILED");

            runs.finish("call", runs.start("call", Map.of(), "call", "+4722123456", "--id", "1"));

            awaitLog("card of call 1 is painted");
            assertThat(log())
                    .contains("more caller ids than there is memory for")
                    .doesNotContain("OutOfMemoryError");
            assertThat(threads(program))
                    .contains(
                            "\"instance\"",
                            "\"calls\"",
                            "\"callcard-sync\"",
                            "\"JavaFX Application Thread\"",
                            "\"pulse\"");
        } finally {
            ProgramRuns.end(program);
        }
        server.close();
        runs.finish("lookup", runs.start("lookup", Map.of(), "lookup", "22 12 34 56"));
        assertThat(runs.output("lookup")).as("the last set").contains("Kari Nordmann");
    }

    private void awaitLog(String words) {
        await().atMost(Duration.ofMinutes(4)).until(() -> log().contains(words));
    }

    private String log() throws IOException {
        Path log = profile.resolve("logs/callcard.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static String threads(Process program) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(program.pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
