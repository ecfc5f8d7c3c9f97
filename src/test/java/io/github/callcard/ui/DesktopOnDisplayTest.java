package io.github.callcard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktopTest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A real desktop that has no tray. */
class DesktopOnDisplayTest extends XDesktopTest {

    /** Window managers differ in whether a window's place includes its title bar; the button is high enough for both. */
    private static final int TITLE_BAR = 14;

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final Pattern PLACE =
            Pattern.compile("WINDOW=(\\d+)\\s+X=(\\d+)\\s+Y=(\\d+)\\s+WIDTH=(\\d+)\\s+HEIGHT=(\\d+)");

    /** A window and where it is. */
    private record Place(String window, int left, int top, int width, int height) {}

    @Test
    void withoutATrayTheStatusWindowIsTheWayInAndOnlyQuitEndsTheProgram() throws Exception {
        PeerProcess program = desktop.startJava(DesktopDisplay.class);
        await().atMost(TIMEOUT).until(() -> statusWindow().isPresent());
        assertThat(desktop.focusedWindow()).as("nobody asked for the window").isNotEqualTo("Callcard");

        Place window = statusWindow().orElseThrow();
        click(window, 20, 12);
        await().atMost(TIMEOUT).until(() -> desktop.focusedWindow().equals("Callcard"));
        desktop.xdotool("key", "alt+F4");

        await().atMost(TIMEOUT).until(() -> !desktop.focusedWindow().equals("Callcard"));
        assertThat(program.isAlive()).as("minimised, not ended").isTrue();

        desktop.xdotool("windowactivate", window.window());
        // A click on a window that is not mapped yet goes by it.
        await().atMost(TIMEOUT).until(() -> {
            if (statusWindow().isPresent()) {
                click(window, window.width() - 40, window.height() - TITLE_BAR - 28);
            }
            return !program.isAlive();
        });

        assertThat(program.await(300)).as("Quit").isZero();
    }

    /** The window that is more than the invisible owner of the cards; empty while it is not on the screen. */
    private Optional<Place> statusWindow() throws Exception {
        for (String window : desktop.xdotool("search", "--onlyvisible", "--name", "^Callcard$")
                .lines()
                .toList()) {
            Matcher place = PLACE.matcher(desktop.xdotool("getwindowgeometry", "--shell", window));
            if (place.find() && Integer.parseInt(place.group(5)) > 100) {
                return Optional.of(new Place(
                        place.group(1),
                        Integer.parseInt(place.group(2)),
                        Integer.parseInt(place.group(3)),
                        Integer.parseInt(place.group(4)),
                        Integer.parseInt(place.group(5))));
            }
        }
        return Optional.empty();
    }

    private void click(Place window, int x, int y) throws Exception {
        desktop.xdotool(
                "mousemove", Integer.toString(window.left() + x), Integer.toString(window.top() + y), "click", "1");
    }
}
