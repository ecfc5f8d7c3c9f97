package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** The place beside the clock where Windows shows icons: a panel, into which Wine puts them. */
final class NotificationArea {

    /** An icon in the panel: where it is on the screen. */
    private static final Pattern ICON = Pattern.compile(" [1-9][0-9]x[1-9][0-9]\\+\\d+\\+\\d+  \\+(\\d+)\\+(\\d+)");

    private static final int ICON_SIZE = 22;

    /** A picture has some shades, a place without one has none. */
    private static final int COLOURS_OF_AN_ICON = 4;

    private static final int MOST_PANELS = 6;
    private static final Duration PANEL_TIME = Duration.ofSeconds(15);

    private final XDesktop screen;
    private PeerProcess panel;

    private NotificationArea(XDesktop screen, PeerProcess panel) {
        this.screen = screen;
        this.panel = panel;
    }

    static NotificationArea open(XDesktop screen) throws IOException {
        return new NotificationArea(screen, startPanel(screen));
    }

    private static PeerProcess startPanel(XDesktop screen) throws IOException {
        PeerProcess panel = screen.start("tint2", "tint2");
        await().atMost(WindowsDesktop.TIMEOUT)
                .until(() -> screen.run("xwininfo", "-root", "-tree").contains("\"tint2\""));
        return panel;
    }

    /**
     * Waits until the icon of the one program that has one is painted. While Wine's desktop comes up, it may take the panel's window
     * for one above the icon, which is neither painted nor clicked then; a panel that comes anew mends that.
     */
    void awaitIcon() throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                await().atMost(PANEL_TIME).until(this::isIconPainted);
                return;
            } catch (ConditionTimeoutException e) {
                if (tries == MOST_PANELS) {
                    throw e;
                }
                panel.close();
                panel = startPanel(screen);
            }
        }
    }

    boolean isIconPainted() throws Exception {
        Matcher icon = icon();
        return icon.find()
                && WindowsDesktop.colours(
                                screen,
                                Integer.parseInt(icon.group(1)),
                                Integer.parseInt(icon.group(2)),
                                ICON_SIZE,
                                ICON_SIZE)
                        >= COLOURS_OF_AN_ICON;
    }

    /** @param button 1 for the first of the mouse, 3 for the one that opens menus */
    void clickTheIcon(int button) throws Exception {
        Matcher icon = icon();
        assertThat(icon.find()).isTrue();
        WindowsDesktop.click(
                screen,
                Integer.parseInt(icon.group(1)) + ICON_SIZE / 2,
                Integer.parseInt(icon.group(2)) + ICON_SIZE / 2,
                button);
    }

    private Matcher icon() throws Exception {
        return ICON.matcher(screen.run("xwininfo", "-children", "-name", "tint2"));
    }
}
