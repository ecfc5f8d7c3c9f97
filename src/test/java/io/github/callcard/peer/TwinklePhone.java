package io.github.callcard.peer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A user's Twinkle without a window, moved by its console; it runs one script for everything that happens to a call. */
public final class TwinklePhone implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final PeerProcess process;
    private final Path console;

    private TwinklePhone(PeerProcess process, Path console) {
        this.process = process;
        this.console = console;
    }

    /**
     * Starts it as one more device of a user; skips the test where it is not installed.
     *
     * @param script to run for events of incoming calls and for both releases
     */
    public static TwinklePhone start(Path folder, Kamailio switchboard, String user, Path script)
            throws IOException, InterruptedException {
        Peers.requirePrograms("twinkle-console", "mkfifo");
        int port = Ports.free();
        Map<String, Object> values = Map.of(
                "SIP", port, "RTP", Ports.free() & ~1, "USER", user, "DOMAIN", Kamailio.DOMAIN, "SCRIPT", script);
        PeerFiles.write("twinkle/twinkle.sys", Files.createDirectories(folder.resolve(".twinkle")), values);
        PeerFiles.write("twinkle/desk.cfg", folder.resolve(".twinkle"), values);
        Path console = folder.resolve("console");
        // A console at its end would end the phone.
        PeerProcess process = PeerProcess.start(
                folder,
                "twinkle",
                List.of("sh", "-c", "mkfifo console && exec 3<>console && exec twinkle-console desk.cfg <&3"),
                Map.of("HOME", folder.toString(), "TERM", "dumb"));
        TwinklePhone phone = new TwinklePhone(process, console);
        await("Twinkle is ready").atMost(TIMEOUT).until(() -> process.output().contains("Twinkle>"));
        switchboard.addContact(user, "sip:" + user + "@127.0.0.1:" + port);
        return phone;
    }

    public void awaitRinging() {
        await("Twinkle rings").atMost(TIMEOUT).until(() -> process.output().contains("incoming call"));
    }

    /** Returns when it talks. A command may be lost while the phone begins to ring, and is harmless when given twice. */
    public void answer() {
        await("Twinkle talks")
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    type("answer");
                    return process.output().contains("call established");
                });
    }

    public void hangUp() throws IOException {
        type("bye");
    }

    private void type(String command) throws IOException {
        Files.write(console, (command + "\n").getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
    }

    /** It does not heed the usual signal. */
    @Override
    public void close() {
        process.kill();
    }
}
