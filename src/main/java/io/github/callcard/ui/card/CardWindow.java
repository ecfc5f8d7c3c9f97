package io.github.callcard.ui.card;

import io.github.callcard.os.ScreenReader;
import java.time.InstantSource;
import java.util.function.LongConsumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A window that holds one card at a time. While it has none it lies empty outside every screen. It comes in only when the
 * frame that shows its new call has been painted: nobody ever sees in it who called before. Belongs to the JavaFX thread.
 */
final class CardWindow {

    private final CardView view;
    private final CardPopup popup;
    private final Painted painted;
    private final ScreenReader reader;
    private final ClickGuard guard;
    private final CardMotion motion;
    private final CardNavigation navigation;
    private final CardDrag drag;
    private Runnable whenLeaving = () -> {};
    private double right = CardPopup.AWAY;
    private double bottom = CardPopup.AWAY;

    private @Nullable CardArrival arrival;

    CardWindow(Stage owner, CardView view, Painted painted, InstantSource clock, ScreenReader reader) {
        this.view = view;
        this.painted = painted;
        this.reader = reader;
        popup = new CardPopup(owner, view.frame());
        guard = new ClickGuard(popup.window(), clock);
        drag = new CardDrag(view.frame(), popup.window(), (x, y) -> popup.moveTo(left() + x, top() + y));
        motion = new CardMotion(view.frame());
        navigation = new CardNavigation(view.frame(), view.card());
        view.frame().setOpacity(0);
    }

    CardView view() {
        return view;
    }

    CardPopup popup() {
        return popup;
    }

    /**
     * Measures the card with what it shows now, once each time that it was filled: to apply the style sheets takes as long as to paint.
     *
     * @return the height of the card itself, without its shadow
     */
    double measure() {
        view.frame().applyCss();
        return height();
    }

    /** As it is now: a window that is painted for the first time may be higher than it was measured. */
    private double height() {
        return view.frame().prefHeight(-1)
                - view.frame().getInsets().getTop()
                - view.frame().getInsets().getBottom();
    }

    /** The width of the card itself, without its shadow. */
    double cardWidth() {
        return view.frame().prefWidth(-1)
                - view.frame().getInsets().getLeft()
                - view.frame().getInsets().getRight();
    }

    /**
     * Brings the window in at its place as soon as its card is painted: {@code right} and {@code bottom} are where the
     * card's edges come to lie.
     */
    void moveIn(double newRight, double newBottom, boolean still) {
        motion.stop();
        right = newRight;
        bottom = newBottom;
        view.frame().setOpacity(1);
        motion.prepare(still);
        popup.raise();
        popup.fitStyled();
        CardArrival coming = new CardArrival(popup, painted);
        arrival = coming;
        coming.begin(() -> comeIn(coming, still));
    }

    private void comeIn(CardArrival coming, boolean still) {
        if (arrival != coming) {
            return;
        }
        arrival = null;
        popup.raise();
        popup.moveTo(left(), top());
        beginAnew();
        popup.announce(reader, view.card().getAccessibleText());
        coming.end(System.nanoTime());
        if (!still) {
            motion.slideIn();
        }
    }

    /** Paints the card where nobody sees it, and is empty again afterwards. */
    void rehearse() {
        view.frame().setOpacity(1);
        painted.afterHandOver(popup.scene(), () -> {
            if (isAway()) {
                view.frame().setOpacity(0);
            }
        });
    }

    void moveTo(double newRight, double newBottom) {
        boolean moves = newRight != right || newBottom != bottom;
        right = newRight;
        bottom = newBottom;
        if (arrival == null && !drag.isDragging()) {
            popup.moveTo(left(), top());
            if (moves) {
                beginAnew();
            }
        }
    }

    /** Whatever was pressed was meant for what was here before. */
    void beginAnew() {
        guard.begin();
        view.buttons().disarm();
    }

    /** Hears when what the card shows now is on the screen. */
    void whenOnScreen(LongConsumer seen) {
        if (arrival == null) {
            painted.afterNextPulse(popup.scene(), seen);
        } else {
            arrival.onEnd(seen);
        }
    }

    /** Takes the window away; {@code gone} is called when it can be used for another card. */
    void moveOut(boolean still, Runnable gone) {
        whenLeaving.run();
        drag.cancel();
        boolean seen = arrival == null && !isAway();
        motion.stop();
        arrival = null;
        Runnable away = () -> {
            park();
            gone.run();
        };
        if (still || !seen) {
            away.run();
            return;
        }
        motion.fadeOut(away);
    }

    /** Out of everybody's sight, and without anybody's name. */
    void park() {
        right = CardPopup.AWAY;
        bottom = CardPopup.AWAY;
        view.frame().setOpacity(0);
        view.expectKnownCaller();
        popup.moveTo(CardPopup.AWAY, CardPopup.AWAY);
    }

    /** The card on the screen, without its shadow. */
    Rectangle2D place() {
        double width = view.card().getWidth();
        double height = view.card().getHeight();
        return new Rectangle2D(right - width, bottom - height, width, height);
    }

    boolean isUnderPointer() {
        return !isAway() && view.card().isHover();
    }

    /** Hears when the pointer leaves the card. */
    void onPointerGone(Runnable listener) {
        ChangeListener<Boolean> hover = (property, before, now) -> {
            if (!now) {
                listener.run();
            }
        };
        view.card().hoverProperty().addListener(hover);
    }

    /** The way of the keyboard through the card. */
    CardNavigation navigation() {
        return navigation;
    }

    /** The dragging of the card. */
    CardDrag drag() {
        return drag;
    }

    /** Hears that the card is about to go. */
    void onLeaving(Runnable listener) {
        whenLeaving = listener;
    }

    void close() {
        motion.stop();
        arrival = null;
        popup.close();
    }

    private boolean isAway() {
        return right == CardPopup.AWAY;
    }

    private double left() {
        return right - view.frame().prefWidth(-1) + view.frame().getInsets().getRight();
    }

    private double top() {
        return bottom - height() - view.frame().getInsets().getTop();
    }
}
