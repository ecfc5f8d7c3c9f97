package io.github.callcard.ui.tray;

import io.github.callcard.ui.theme.Theme;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window that says how everything stands. With a tray, closing it leaves the program in the tray; without one it is
 * the only way in, so that closing minimises it and only Quit ends the program. Belongs to the JavaFX thread.
 */
final class StatusWindow {

    private final StatusView view;
    private final Stage stage = new Stage();
    private boolean trayed = true;

    StatusWindow(Theme theme, StatusWords words, StatusCommands commands) {
        view = StatusView.load(words, commands);
        theme.dress(view.root());
        stage.setTitle(words.say("app"));
        stage.setScene(new Scene(view.root()));
        stage.setMinWidth(360);
        stage.setMinHeight(320);
        stage.setOnCloseRequest(close -> {
            if (!trayed) {
                close.consume();
                stage.setIconified(true);
            }
        });
        view.explain(WayIn.TRAY);
    }

    void show(Status status) {
        view.show(status);
    }

    void offerUpdate(String sentence) {
        view.offerUpdate(sentence);
    }

    void suggest(@Nullable Suggestion learned) {
        view.suggest(learned);
    }

    /** Brings the window to the front; the user asked for it, so that it may take the focus. */
    void open() {
        stage.setIconified(false);
        show();
        stage.toFront();
    }

    /** Opens the window where it is not, minimised if the user is at work in another one of ours: he may be typing a password. */
    void openAside() {
        if (stage.isShowing()) {
            return;
        }
        // The cards' owner, which nobody sees, may take itself for focused.
        boolean busy = Window.getWindows().stream()
                .anyMatch(window -> window instanceof Stage && window.isFocused() && window.getOpacity() > 0);
        stage.setIconified(busy);
        show();
    }

    /** Icons are drawn when they are needed, which with a tray is not at the start. */
    private void show() {
        if (stage.getIcons().isEmpty()) {
            stage.getIcons().setAll(WindowIcons.list());
        }
        stage.show();
    }

    boolean isShowing() {
        return stage.isShowing();
    }

    /** How the program is reached; with a tray the window is not kept minimised. */
    void enterBy(WayIn way) {
        trayed = way == WayIn.TRAY;
        if (trayed && stage.isIconified()) {
            stage.hide();
        }
        view.explain(way);
    }

    void close() {
        stage.hide();
    }
}
