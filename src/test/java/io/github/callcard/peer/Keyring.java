package io.github.callcard.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A gnome-keyring of its own on a D-Bus session of its own; what it keeps lies in the given folder. */
public final class Keyring implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> environment;
    private final PeerProcess bus;
    private @Nullable PeerProcess daemon;

    private Keyring(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        Path run = Files.createDirectory(
                this.folder.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String address = "unix:path=" + this.folder.resolve("bus");
        this.environment = Map.of(
                "HOME", this.folder.toString(),
                "XDG_DATA_HOME", this.folder.resolve("data").toString(),
                "XDG_RUNTIME_DIR", run.toString(),
                "DBUS_SESSION_BUS_ADDRESS", address,
                "DISPLAY", "");
        this.bus = PeerProcess.start(
                this.folder,
                "dbus",
                List.of("dbus-daemon", "--session", "--nofork", "--address=" + address),
                environment);
        await("the bus listens").until(() -> Files.exists(this.folder.resolve("bus")));
    }

    /** Starts it unlocked; skips the test where it is not installed. */
    public static Keyring start(Path folder) throws IOException, InterruptedException {
        Peers.requirePrograms("dbus-daemon", "gnome-keyring-daemon", "secret-tool");
        Keyring keyring = new Keyring(folder);
        Path password = Files.writeString(folder.resolve("password"), "pw");
        keyring.start("exec gnome-keyring-daemon --foreground --unlock --components=secrets < " + password);
        return keyring;
    }

    /** Starts again with what it keeps, as after a reboot: locked until somebody types the password. */
    public void restartLocked() throws IOException, InterruptedException {
        stop();
        start("exec gnome-keyring-daemon --foreground --components=secrets");
    }

    private void start(String command) throws IOException {
        daemon = PeerProcess.start(folder, "keyring", List.of("sh", "-c", command), environment);
        await("the keyring answers").until(this::isOnTheBus);
    }

    private boolean isOnTheBus() throws IOException, InterruptedException {
        return run(
                        "",
                        "dbus-send",
                        "--session",
                        "--print-reply",
                        "--dest=org.freedesktop.DBus",
                        "/",
                        "org.freedesktop.DBus.GetNameOwner",
                        "string:org.freedesktop.secrets")
                .contains("string \":");
    }

    /** The variables by which a program is in the session; an empty one is not set there. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Runs a program in the session to its end; answers what it printed. */
    public String run(String input, String... command) throws IOException, InterruptedException {
        return run(environment, folder, input, List.of(command));
    }

    /** The same where there is no session at all. */
    public static String runWithoutSession(Path folder, String... command) throws IOException, InterruptedException {
        Map<String, String> nothing =
                Map.of("DBUS_SESSION_BUS_ADDRESS", "", "XDG_RUNTIME_DIR", folder.toString(), "DISPLAY", "");
        return run(nothing, folder, "", List.of(command));
    }

    private static String run(Map<String, String> environment, Path folder, String input, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + command.getFirst());
        }
        return output;
    }

    private void stop() {
        if (daemon != null) {
            daemon.close();
            daemon = null;
        }
    }

    @Override
    public void close() {
        stop();
        bus.close();
    }
}
