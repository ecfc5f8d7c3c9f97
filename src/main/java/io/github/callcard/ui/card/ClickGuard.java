package io.github.callcard.ui.card;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
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
    private final Set<KeyCode> keysIgnored = EnumSet.noneOf(KeyCode.class);
    private Instant since = Instant.MIN;
    private boolean pressIgnored;

    ClickGuard(Window window, InstantSource clock) {
        this.clock = clock;
        window.addEventFilter(MouseEvent.ANY, this::filter);
        window.addEventFilter(TouchEvent.ANY, this::ignoreWhileDeaf);
        window.addEventFilter(KeyEvent.ANY, this::filter);
    }

    /** The card is on the screen from now on, or at another place. A press that goes on was meant for what was there. */
    void begin() {
        since = clock.instant();
        pressIgnored = true;
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

    /** A key that was pressed too early is ignored until it is let go: held down, it types on. */
    private void filter(KeyEvent event) {
        boolean released = event.getEventType() == KeyEvent.KEY_RELEASED;
        if (released) {
            if (keysIgnored.remove(event.getCode())) {
                event.consume();
            }
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED && isDeaf()) {
            keysIgnored.add(event.getCode());
        }
        if (isDeaf() || (!released && !keysIgnored.isEmpty())) {
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
