package io.github.callcard.ui.card;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The way through a card's buttons while the card has the keyboard. A popup is never focused, so that JavaFX's own way
 * through it would mark nothing: the button in turn has a mark of its own. Belongs to the JavaFX thread.
 */
final class CardNavigation {

    private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");
    private static final PseudoClass IN_TURN = PseudoClass.getPseudoClass("in-turn");

    private final Parent frame;
    private final Node card;
    private boolean on;
    private @Nullable ButtonBase inTurn;

    /**
     * Listens to the keys that arrive at the frame.
     *
     * @param frame the whole card
     * @param card the part of it that shows that it has the keyboard
     */
    CardNavigation(Parent frame, Node card) {
        this.frame = frame;
        this.card = card;
        frame.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** The card has the keyboard from now on, and its first button is in turn; nothing where that is so already. */
    void begin() {
        if (on) {
            return;
        }
        on = true;
        card.pseudoClassStateChanged(KEYBOARD, true);
        List<ButtonBase> buttons = buttons();
        turnTo(buttons.isEmpty() ? null : buttons.getFirst());
    }

    void end() {
        on = false;
        card.pseudoClassStateChanged(KEYBOARD, false);
        turnTo(null);
    }

    /** The effect of the button in turn, for a screen reader; empty where none is. */
    String spoken() {
        ButtonBase button = inTurn;
        return button == null || button.getAccessibleText() == null ? "" : button.getAccessibleText();
    }

    private void onKey(KeyEvent event) {
        if (!on || event.isConsumed() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.TAB) {
            move(event.isShiftDown() ? -1 : 1);
        } else if (key == KeyCode.RIGHT || key == KeyCode.LEFT) {
            boolean onwards =
                    (key == KeyCode.RIGHT) == (frame.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT);
            move(onwards ? 1 : -1);
        } else if (key == KeyCode.ENTER || key == KeyCode.SPACE) {
            press();
        } else {
            return;
        }
        event.consume();
    }

    /** Round and round. */
    private void move(int step) {
        List<ButtonBase> buttons = buttons();
        if (!buttons.isEmpty()) {
            int present = inTurn == null ? -1 : buttons.indexOf(inTurn);
            int next = present < 0 ? 0 : Math.floorMod(present + step, buttons.size());
            turnTo(buttons.get(next));
        }
    }

    private void press() {
        ButtonBase button = inTurn;
        if (button != null && buttons().contains(button)) {
            button.fire();
        }
    }

    private void turnTo(@Nullable ButtonBase button) {
        if (inTurn != null) {
            inTurn.pseudoClassStateChanged(IN_TURN, false);
        }
        inTurn = button;
        if (button != null) {
            button.pseudoClassStateChanged(IN_TURN, true);
        }
    }

    /** Those that can be pressed now, in their order. */
    private List<ButtonBase> buttons() {
        return frame.lookupAll(".button").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> button.isVisible() && !button.isDisabled())
                .toList();
    }
}
