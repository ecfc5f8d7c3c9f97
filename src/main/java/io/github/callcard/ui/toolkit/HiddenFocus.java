package io.github.callcard.ui.toolkit;

import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The focus in a window that is closed. */
public final class HiddenFocus {

    private HiddenFocus() {}

    /**
     * Takes the focus out of the window's fields when it is hidden: a field that keeps it goes on blinking its caret unseen,
     * and JavaFX's clock never rests.
     */
    public static void release(Stage stage) {
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDDEN, hidden -> stage.getScene().getRoot().requestFocus());
    }
}
