package io.github.callcard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real desktop that has no tray. */
@Tag("peer")
class DesktopOnDisplayTest {

    /** Window managers differ in whether a window's place includes its title bar; the button is high enough for both. */
    private static final int TITLE_BAR = 14;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern PLACE = Pattern.compile("X=(\\d+)\\s+Y=(\\d+)\\s+WIDTH=\\d+\\s+HEIGHT=(\\d+)");

    private final XDesktop desktop;

    DesktopOnDisplayTest(@TempDir Path folder) throws IOException {
        desktop = XDesktop.open(folder);
    }

    @AfterEach
    void closeTheDesktop() {
        desktop.close();
    }

    @Test
    void withoutATrayTheStatusWindowIsTheWayInAndOnlyQuitEndsTheProgram() throws Exception {
        PeerProcess program = desktop.startJava(DesktopDisplay.class);
        await().atMost(PATIENCE).until(() -> desktop.focusedWindow().equals("Callcard"));
        String window = desktop.xdotool("getwindowfocus");

        desktop.xdotool("key", "alt+F4");

        await().atMost(PATIENCE).until(() -> !desktop.focusedWindow().equals("Callcard"));
        assertThat(program.isAlive()).as("minimised, not ended").isTrue();

        desktop.xdotool("windowactivate", "--sync", window);
        await().atMost(PATIENCE).until(() -> desktop.focusedWindow().equals("Callcard"));
        await().atMost(PATIENCE).until(() -> {
            clickQuit(window);
            return !program.isAlive();
        });

        assertThat(program.await(20)).as("Quit").isZero();
    }

    /** A click on a window that is not mapped yet goes by it; one on a window that is gone hits nothing. */
    private void clickQuit(String window) throws Exception {
        Matcher place = PLACE.matcher(desktop.xdotool("getwindowgeometry", "--shell", window));
        if (place.find()) {
            int left = Integer.parseInt(place.group(1));
            int lower = Integer.parseInt(place.group(2)) + Integer.parseInt(place.group(3));
            desktop.xdotool(
                    "mousemove", Integer.toString(left + 40), Integer.toString(lower - TITLE_BAR - 28), "click", "1");
        }
    }
}
