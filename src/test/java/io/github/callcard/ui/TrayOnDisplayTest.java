package io.github.callcard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real panel with a tray, which the user leaves and goes back to while the program runs. */
@Tag("peer")
class TrayOnDisplayTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** The windows that lie in the panel and are large enough to be seen. */
    private static final Pattern ICON = Pattern.compile(" [1-9][0-9]x[1-9][0-9]\\+");

    /** A window of that name which is wide enough to be read. */
    private static final Pattern STATUS = Pattern.compile("(0x[0-9a-f]+) \"Callcard\":.* [1-9][0-9]{2,}x[0-9]+\\+");

    private final Path folder;
    private final XDesktop desktop;

    TrayOnDisplayTest(@TempDir Path folder) throws IOException {
        Peers.requirePrograms("tint2", "xwininfo");
        this.folder = folder;
        desktop = XDesktop.open(folder);
    }

    @AfterEach
    void closeTheDesktop() {
        desktop.close();
    }

    @Test
    void theIconGoesAndComesAsTheUserWantsIt() throws Exception {
        startPanel();
        Path untrayed = folder.resolve("untrayed");
        PeerProcess program = desktop.startJava(TrayDisplay.class, untrayed.toString());
        await().atMost(TIMEOUT).until(this::isInTheTray);
        assertThat(desktop.focusedWindow()).isNotEqualTo("Callcard");

        Files.createFile(untrayed);
        await().atMost(TIMEOUT).until(() -> !isInTheTray());
        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("Callcard"));

        Files.delete(untrayed);
        await().atMost(TIMEOUT).until(this::isInTheTray);
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void aPanelThatIsBuiltAnewGetsTheIconEachTime() throws Exception {
        PeerProcess panel = startPanel();
        desktop.startJava(TrayDisplay.class, folder.resolve("never").toString());
        await().atMost(TIMEOUT).until(this::isInTheTray);

        for (int time = 0; time < 3; time++) {
            panel.kill();
            await().atMost(TIMEOUT).until(() -> !isInTheTray());
            panel = startPanel();
            await().atMost(TIMEOUT).until(this::isInTheTray);
        }
    }

    @Test
    void aPanelThatStartsLaterGetsTheIconInThePlaceOfTheWindow() throws Exception {
        PeerProcess typing = desktop.start("xterm", "xterm", "-T", "At work");
        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("At work"));
        desktop.startJava(TrayDisplay.class, folder.resolve("never").toString());
        await().atMost(TIMEOUT).until(this::isStatusWindowSeen);
        assertThat(desktop.focusedWindow()).as("who types goes on typing").isEqualTo("At work");

        startPanel();

        await().atMost(TIMEOUT).until(this::isInTheTray);
        await().atMost(TIMEOUT).until(() -> !isStatusWindowSeen());
        assertThat(typing.isAlive()).isTrue();
    }

    private PeerProcess startPanel() throws IOException {
        PeerProcess panel = desktop.start("tint2", "tint2");
        await().atMost(TIMEOUT).until(() -> panel().contains("Window id"));
        return panel;
    }

    /** The window itself, not the cards' owner, which has the same name and one pixel. */
    private boolean isStatusWindowSeen() throws Exception {
        PeerProcess look = desktop.start("tree", "xwininfo", "-root", "-tree");
        look.await(300);
        Matcher window = STATUS.matcher(look.output());
        while (window.find()) {
            PeerProcess state = desktop.start("state", "xwininfo", "-id", window.group(1));
            state.await(300);
            if (state.output().contains("IsViewable")) {
                return true;
            }
        }
        return false;
    }

    private boolean isInTheTray() throws Exception {
        return ICON.matcher(panel()).find();
    }

    private String panel() throws Exception {
        PeerProcess look = desktop.start("xwininfo", "xwininfo", "-children", "-name", "tint2");
        look.await(300);
        return look.output();
    }
}
