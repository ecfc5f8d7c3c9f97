package io.github.callcard.ui.card;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.event.Event;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Window;

/**
 * Keeps clicks and keys from a card that has only just come or moved: they were meant for what was there before. The
 * pointer itself is noticed. Belongs to the JavaFX thread.
 */
final class ClickGuard {

    /** About as long as a hand needs to stop what it has begun. */
    static final Duration DEAF = Duration.ofMillis(300);

    private final InstantSource clock;
    private Instant since = Instant.MIN;
    private boolean pressIgnored;

    ClickGuard(Window window, InstantSource clock) {
        this.clock = clock;
        window.addEventFilter(MouseEvent.ANY, this::filter);
        window.addEventFilter(TouchEvent.ANY, this::ignoreWhileDeaf);
        window.addEventFilter(KeyEvent.ANY, this::ignoreWhileDeaf);
    }

    /** The card is on the screen from now on, or at another place. */
    void begin() {
        since = clock.instant();
    }

    private void filter(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            pressIgnored = isDeaf();
        }
        boolean deed = event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED;
        // A click that began too early is ignored to its end.
        if (deed && pressIgnored) {
            event.consume();
        }
    }

    private void ignoreWhileDeaf(Event event) {
        if (isDeaf()) {
            event.consume();
        }
    }

    /** A clock that is set back meanwhile ends it. */
    private boolean isDeaf() {
        Instant now = clock.instant();
        return !now.isBefore(since) && now.isBefore(since.plus(DEAF));
    }
}
