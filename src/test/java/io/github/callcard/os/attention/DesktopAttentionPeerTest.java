package io.github.callcard.os.attention;

import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.ui.toolkit.XDesktopTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The attention of the user of a real desktop: an X server, a window manager and a session bus. */
class DesktopAttentionPeerTest extends XDesktopTest {

    @Test
    void aWindowThatFillsTheScreenIsNotDisturbed() throws Exception {
        desktop.start("xterm", "xterm", "-T", "slides");
        await().until(() -> desktop.focusedWindow().equals("slides"));
        try (PeerProcess program = start(Map.of())) {
            awaitLast(program, "attention FREE");

            desktop.run("wmctrl", "-r", "slides", "-b", "add,fullscreen");
            awaitLast(program, "attention FULL_SCREEN");

            desktop.run("wmctrl", "-r", "slides", "-b", "remove,fullscreen");
            awaitLast(program, "attention FREE");
        }
    }

    @Test
    void whoWantsNoNotificationsIsNotDisturbed() throws Exception {
        Peers.requirePrograms("dbus-daemon");
        Path socket = folder.resolve("bus");
        try (PeerProcess unused = PeerProcess.start(
                        folder,
                        "bus",
                        List.of("dbus-daemon", "--session", "--nofork", "--address=unix:path=" + socket),
                        Map.of());
                PeerProcess program = startOnBus(socket)) {
            awaitLast(program, "attention FREE");
            try (NotificationService notifications = new NotificationService(socket)) {
                notifications.inhibit(true);
                awaitLast(program, "attention QUIET");

                notifications.inhibit(false);
                awaitLast(program, "attention FREE");

                notifications.inhibit(true);
                awaitLast(program, "attention QUIET");
            }
            // A desktop whose notifications are gone has forbidden none.
            awaitLast(program, "attention FREE");
        }
    }

    private PeerProcess startOnBus(Path socket) throws IOException {
        await().until(() -> Files.exists(socket));
        return start(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket));
    }

    private PeerProcess start(Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(desktop.environment());
        environment.putAll(more);
        return PeerProcess.start(
                folder, "attention", ChildJava.command(List.of(), AttentionProgram.class), environment);
    }

    private static void awaitLast(PeerProcess program, String line) {
        await().until(() -> program.output().strip().endsWith(line));
    }
}
