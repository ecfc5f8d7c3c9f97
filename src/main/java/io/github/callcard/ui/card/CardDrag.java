package io.github.callcard.ui.card;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Dragging a card: it follows the pointer, and where it is let go its place is chosen. A press on a button drags nothing.
 * Belongs to the JavaFX thread.
 */
final class CardDrag {

    /** A hand that clicks moves less. */
    private static final double THRESHOLD = 12;

    private final BiConsumer<Double, Double> shift;
    private BiConsumer<Double, Double> whenDropped = (x, y) -> {};
    private @Nullable MouseEvent pressed;
    private boolean drags;
    private boolean dropped;

    /**
     * Listens to the pointer on a card.
     *
     * @param window of the card; there the button's release is heard, also where nothing on the card may react to it
     * @param shift moves the card away from its place by so much
     */
    CardDrag(Node card, Window window, BiConsumer<Double, Double> shift) {
        this.shift = shift;
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        card.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        card.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /** Hears where the pointer lets the card go, on the screen. */
    void onDropped(BiConsumer<Double, Double> listener) {
        whenDropped = listener;
    }

    boolean isDragging() {
        return drags;
    }

    /** The card goes: the hand holds nothing any more. */
    void cancel() {
        pressed = null;
        drags = false;
        dropped = false;
    }

    private void press(MouseEvent event) {
        if (drags && event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressed = event.getButton() == MouseButton.PRIMARY ? event : null;
        drags = false;
        dropped = false;
    }

    private void drag(MouseEvent event) {
        MouseEvent began = pressed;
        if (began == null) {
            return;
        }
        double x = event.getScreenX() - began.getScreenX();
        double y = event.getScreenY() - began.getScreenY();
        if (drags || Math.hypot(x, y) > THRESHOLD) {
            drags = true;
            shift.accept(x, y);
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        // A program that was busy may not be told of the way there.
        drag(event);
        pressed = null;
        if (drags) {
            drags = false;
            dropped = true;
            event.consume();
            whenDropped.accept(event.getScreenX(), event.getScreenY());
        }
    }

    /** A drag is no click. */
    private void click(MouseEvent event) {
        if (dropped) {
            dropped = false;
            event.consume();
        }
    }
}
