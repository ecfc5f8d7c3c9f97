package io.github.callcard.ui.card;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Shows a window beside whatever the user is doing. It takes the focus when he clicks into it, not before. Where JavaFX's
 * internals are closed it is shown as any other.
 */
public final class UnfocusedWindow {

    private UnfocusedWindow() {}

    /** Shows a stage that is not showing, and leaves the focus where it is. */
    public static void show(Stage stage) {
        ListChangeListener<Window> beforeMapping = change -> {
            while (change.next()) {
                if (change.getAddedSubList().contains(stage)) {
                    GlassWindow.of(stage).ifPresent(GlassWindow::refuseFocus);
                }
            }
        };
        Window.getWindows().addListener(beforeMapping);
        stage.show();
        Window.getWindows().removeListener(beforeMapping);
        EventHandler<MouseEvent> clicked = new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                stage.removeEventFilter(MouseEvent.MOUSE_PRESSED, this);
                acceptFocus(stage);
                stage.requestFocus();
            }
        };
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, clicked);
    }

    /** From now on it takes the focus like any other window: the user asked for it. */
    public static void acceptFocus(Stage stage) {
        GlassWindow.of(stage).ifPresent(GlassWindow::acceptFocus);
    }
}
