package io.github.callcard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key for the number that is selected in another program, on a real display. */
@Tag("peer")
class SelectedNumberOnDisplayTest {

    private static final String KEYS = "ctrl+alt+shift+d";
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Path folder;
    private final XDesktop desktop;

    SelectedNumberOnDisplayTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.desktop = XDesktop.open(folder);
    }

    @AfterEach
    void closeTheDesktop() {
        desktop.close();
    }

    @Test
    void itIsShownFirstAndDialledByEnterOnly() throws Exception {
        select("call +47 22 12 34 56 before noon");
        PeerProcess program = desktop.startJava(SelectedNumberDisplay.class, "Ctrl+Alt+Shift+D");

        press(program, "shown +4722123456");
        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("Search and dial"));
        assertThat(program.output())
                .contains("read call +47 22 12 34 56 before noon")
                .doesNotContain("dialled");

        desktop.xdotool("key", "Return");
        await().atMost(TIMEOUT).until(() -> program.output().contains("dialled +4722123456"));
    }

    @Test
    void aTextWithoutANumberOpensTheEmptyBox() throws Exception {
        select("Kari Nordmann");
        PeerProcess program = desktop.startJava(SelectedNumberDisplay.class, "Ctrl+Alt+Shift+D");

        press(program, "read Kari Nordmann");

        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("Search and dial"));
        assertThat(program.output()).doesNotContain("shown").doesNotContain("dialled");
    }

    /** The key is held a moment after the program is ready. */
    private void press(PeerProcess program, String answer) {
        await().atMost(TIMEOUT).until(() -> {
            if (!program.output().contains("read ")) {
                desktop.xdotool("key", KEYS);
            }
            return program.output().contains(answer);
        });
    }

    /** Somebody selects a line of another program by three clicks. */
    private void select(String line) throws Exception {
        Path text = Files.writeString(folder.resolve("text"), line + "\n");
        desktop.start(
                "xterm",
                "xterm",
                "-T",
                "xterm",
                "-geometry",
                "60x5+10+10",
                "-e",
                "sh",
                "-c",
                "cat '" + text + "'; cat");
        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("xterm"));
        desktop.xdotool("mousemove", "40", "40", "click", "--repeat", "3", "--delay", "20", "1");
    }
}
