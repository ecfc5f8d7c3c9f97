package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.ChildJava;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the program as its user does: each command a process of its own, in one session and with one profile. */
final class ProgramRuns {

    private final Path folder;
    private final Path profile;
    private final Map<String, String> session;

    /** @param session the variables of the user's session; an empty one is not set there */
    ProgramRuns(Path folder, Path profile, Map<String, String> session) {
        this.folder = folder;
        this.profile = profile;
        this.session = session;
    }

    /** A profile in the folder with the settings, whose secrets are in the variables of the session. */
    static ProgramRuns unattended(Path folder, String settings, String javaOptions) throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(profile.resolve("settings.json"), settings);
        return new ProgramRuns(
                folder,
                profile,
                Map.of(
                        "CALLCARD_PASSWORD", "demo",
                        "CALLCARD_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere",
                        "JDK_JAVA_OPTIONS", javaOptions));
    }

    Path profile() {
        return profile;
    }

    void awaitLog(String words) {
        await().atMost(Duration.ofMinutes(4)).until(() -> log().contains(words));
    }

    String log() throws IOException {
        Path log = profile.resolve("logs/callcard.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /**
     * Starts a command.
     *
     * @param name what its output is asked for by
     * @param variables besides those of the session
     */
    Process start(String name, Map<String, String> variables, String... arguments) throws IOException {
        List<String> flags = new ArrayList<>(ChildJava.flagsOfTheTests());
        // The product's own logging, not that of the tests.
        flags.add("-Dlogback.configurationFile=logback.xml");
        flags.add("-Djava.awt.headless=" + !variables.containsKey("DISPLAY"));
        List<String> command =
                new ArrayList<>(ChildJava.command(flags, Main.class, "--profile", profile.toString(), "--verbose"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        Map<String, String> all = new HashMap<>(session);
        all.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        all.putAll(variables);
        all.forEach((variable, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(variable);
            } else {
                builder.environment().put(variable, value);
            }
        });
        return builder.start();
    }

    /** Types a line and waits for the end, which has to be a good one. */
    void finish(String name, Process process, String input) throws Exception {
        try (OutputStream keyboard = process.getOutputStream()) {
            keyboard.write((input + "\n").getBytes(StandardCharsets.UTF_8));
        }
        finish(name, process);
    }

    void finish(String name, Process process) throws Exception {
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            end(process);
        }
        assertThat(process.exitValue()).as("%s: %s", name, errors(name)).isZero();
    }

    static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".out"));
    }

    String errors(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".err"));
    }
}
