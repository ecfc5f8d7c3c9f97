package io.github.callcard.ui.card;

import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * The invisible window that has the keyboard for a card: a popup never gets it. It shows only while a card has the keyboard,
 * and owns no popup, to which JavaFX would pass the keys on by itself. Belongs to the JavaFX thread.
 */
final class KeyboardHolder {

    private final Stage stage;
    private final Region root = new Region();

    /**
     * Shows nothing yet.
     *
     * @param keys told every key while it has the keyboard
     * @param came told when it has got the keyboard
     * @param lost told when another window has got the keyboard, or this one was closed from outside
     */
    KeyboardHolder(Consumer<KeyEvent> keys, Runnable came, Runnable lost) {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        stage = new Stage(linux ? StageStyle.TRANSPARENT : StageStyle.UTILITY);
        stage.setTitle("Callcard");
        stage.setOpacity(0);
        stage.setX(linux ? 0 : CardPopup.AWAY);
        stage.setY(linux ? 0 : CardPopup.AWAY);
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.TEXT);
        Scene scene = new Scene(root, 1, 1, null);
        scene.addEventFilter(KeyEvent.ANY, event -> {
            event.consume();
            keys.accept(event);
        });
        stage.setScene(scene);
        stage.focusedProperty().addListener((property, before, focused) -> {
            if (focused) {
                root.requestFocus();
                came.run();
            } else if (stage.isShowing()) {
                lost.run();
            }
        });
        stage.setOnCloseRequest(request -> {
            request.consume();
            lost.run();
        });
    }

    /** Shows it, for which the system may give it the keyboard at once. */
    void show() {
        stage.show();
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            GlassWindow.of(stage).ifPresent(GlassWindow::leaveOutOfTaskBars);
        }
    }

    /** Asks JavaFX for the keyboard. */
    void ask() {
        stage.requestFocus();
    }

    /** Its number in the system; empty where JavaFX does not tell. */
    OptionalLong number() {
        return GlassWindow.of(stage)
                .map(window -> OptionalLong.of(window.number()))
                .orElseGet(OptionalLong::empty);
    }

    boolean hasKeyboard() {
        return stage.isShowing() && stage.isFocused();
    }

    /** Says for a screen reader what has the keyboard. */
    void say(String spoken) {
        root.setAccessibleText(spoken);
    }

    void hide() {
        stage.hide();
    }
}
