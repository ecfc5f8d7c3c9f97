package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.peer.SilentBus;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a desktop whose session bus hangs: tray, do-not-disturb and key store ask it in vain. */
@Tag("peer")
@Timeout(600)
class HangingBusPeerTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** The windows that lie in the panel and are large enough to be seen. */
    private static final Pattern ICON = Pattern.compile(" [1-9][0-9]x[1-9][0-9]\\+");

    @TempDir
    private Path folder;

    @TempDir
    private Path profile;

    @Test
    void aBusThatHangsFromTheBeginningHoldsUpNothingOfOurs() throws Exception {
        try (SilentBus bus = SilentBus.open(folder);
                XDesktop desktop = desktop()) {
            desktop.set("DBUS_SESSION_BUS_ADDRESS", bus.address());
            // GTK, in which JavaFX shows its windows, would look for screen readers there for ever, as in every program
            // that has it.
            desktop.set("NO_AT_BRIDGE", "1");

            PeerProcess program = startInTheTray(desktop);

            assertThat(desktop.run("xwininfo", "-children", "-name", "tint2")).containsPattern(ICON);
            showACard(desktop);
            end(program);
        }
    }

    @Test
    void oneThatHangsLaterHoldsUpNothingEither() throws Exception {
        Peers.requirePrograms("dbus-daemon", "kill");
        try (XDesktop desktop = desktop()) {
            Path socket = folder.resolve("bus");
            PeerProcess bus =
                    desktop.start("dbus", "dbus-daemon", "--session", "--nofork", "--address=unix:path=" + socket);
            await().until(() -> Files.exists(socket));
            desktop.set("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
            PeerProcess program = startInTheTray(desktop);

            desktop.run("kill", "-STOP", Long.toString(bus.pid()));

            showACard(desktop);
            end(program);
        }
    }

    private XDesktop desktop() throws IOException {
        Peers.requirePrograms("tint2", "xwininfo");
        Files.writeString(profile.resolve("settings.json"), "{ \"region\": \"NO\", \"lines\": [] }");
        XDesktop desktop = XDesktop.open(folder);
        desktop.start("tint2", "tint2");
        return desktop;
    }

    private PeerProcess startInTheTray(XDesktop desktop) throws IOException {
        PeerProcess program = launch(desktop, "--verbose");
        await().atMost(TIMEOUT).until(() -> log().contains("In the tray"));
        return program;
    }

    private void showACard(XDesktop desktop) throws Exception {
        PeerProcess call = launch(desktop, "call", "+4722000101", "--id", "1");
        assertThat(call.await(300)).as(call.output()).isZero();
        await().atMost(TIMEOUT).until(() -> log().contains("The card of call 1 is painted"));
    }

    private static void end(PeerProcess program) throws InterruptedException {
        program.terminate();
        program.await(300);
    }

    private String log() throws IOException {
        Path log = profile.resolve("logs").resolve("callcard.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private PeerProcess launch(XDesktop desktop, String... arguments) throws IOException {
        String[] all = new String[2 + arguments.length];
        all[0] = "--profile";
        all[1] = profile.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return desktop.launchJava(Main.class, all);
    }
}
