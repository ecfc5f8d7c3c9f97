package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that the system puts to sleep, in a process of its own, as a laptop's lid or want of memory does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such signals")
class SleepingProgramTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aCallThatWasSaidToHaveFailedDoesNotAppearWhenTheProgramWakes() throws Exception {
        Profile profile = new Profile(folder.resolve("profile"));
        Path log = folder.resolve("log");
        Process program = start(profile, log);
        try {
            await().atMost(TIMEOUT).until(() -> Files.readString(log).contains("first"));
            signal("-STOP", program);
            assertThatExceptionOfType(SentenceException.class)
                    .isThrownBy(() -> new InstanceClient(profile, Duration.ofMillis(100), TIMEOUT)
                            .send(new Command.Open("tel:1")))
                    .withMessageContaining("does not answer");
            signal("-CONT", program);

            assertThat(new InstanceClient(profile, TIMEOUT, TIMEOUT).send(new Command.Open("tel:2")))
                    .contains(Reply.ok());
            await().atMost(TIMEOUT).until(() -> Files.readString(log).contains("heard Open[url=tel:2]"));
            assertThat(log).content().doesNotContain("tel:1");
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static Process start(Profile profile, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ChildJava.command(
                        List.of("-Xmx64m"),
                        InstanceProgram.class,
                        profile.folder().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("XDG_RUNTIME_DIR", "");
        return builder.start();
    }

    private static void signal(String name, Process program) throws Exception {
        assertThat(new ProcessBuilder("kill", name, Long.toString(program.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
