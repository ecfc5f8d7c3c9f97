package io.github.callcard.ui.tray;

import io.github.callcard.ui.card.UnfocusedWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.ViewState;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window that says how everything stands. With a tray, closing it leaves the program in the tray; without one it is
 * the only way in, so that closing minimises it and only Quit ends the program. Belongs to the JavaFX thread.
 */
final class StatusWindow {

    /** In pixels of the layout: the buttons fit beside one another in every language. */
    static final double LEAST_WIDTH = 540;

    static final double LEAST_HEIGHT = 320;

    private final Theme theme;
    private final StatusCommands commands;
    private StatusView view;
    private final Stage stage = new Stage();
    private WayIn entrance = WayIn.TRAY;
    private String update = "";
    private @Nullable Suggestion suggestion;

    /** It came up by itself, and the user has not turned to it yet. */
    private boolean byItself;

    private @Nullable Status latest;

    StatusWindow(Theme theme, StatusWords words, StatusCommands commands) {
        this.theme = theme;
        this.commands = commands;
        view = new StatusView(words, commands);
        theme.dress(view.root());
        stage.setTitle(words.say("app"));
        stage.setScene(new Scene(view.root()));
        theme.leastSize(stage, LEAST_WIDTH, LEAST_HEIGHT);
        stage.setOnCloseRequest(close -> {
            if (entrance != WayIn.TRAY) {
                close.consume();
                stage.setIconified(true);
            }
        });
        // Not the focus: a window that refuses it takes itself for focused all the same.
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> byItself = false);
        stage.addEventFilter(KeyEvent.KEY_PRESSED, press -> byItself = false);
        view.explain(WayIn.TRAY);
    }

    /** Goes over to another language, at the same place. */
    void speak(StatusWords words) {
        ViewState left = ViewState.of(view.root());
        view = new StatusView(words, commands);
        theme.dress(view.root());
        view.explain(entrance);
        view.offerUpdate(update);
        view.suggest(suggestion);
        if (latest != null) {
            show(latest);
        }
        stage.setTitle(words.say("app"));
        stage.getScene().setRoot(view.root());
        left.giveTo(view.root());
    }

    /** Takes over how everything stands; it is put into words when somebody can read it. */
    void show(Status status) {
        latest = status;
        if (stage.isShowing()) {
            view.show(status);
        }
    }

    void offerUpdate(String sentence) {
        update = sentence;
        view.offerUpdate(sentence);
    }

    void suggest(@Nullable Suggestion learned) {
        suggestion = learned;
        view.suggest(learned);
    }

    /** Brings the window to the front; the user asked for it, so that it may take the focus. */
    void open() {
        byItself = false;
        stage.setIconified(false);
        dress();
        stage.show();
        UnfocusedWindow.acceptFocus(stage);
        stage.toFront();
        stage.requestFocus();
    }

    /**
     * Opens the window where it is not, minimised if the user is at work in another one of ours: he may be typing a password.
     *
     * @param wanted whether it may take the focus, since the user has just asked for it
     */
    void openAside(boolean wanted) {
        if (stage.isShowing()) {
            return;
        }
        byItself = !wanted;
        // The cards' owner, which nobody sees, may take itself for focused.
        boolean busy = Window.getWindows().stream()
                .anyMatch(window -> window instanceof Stage && window.isFocused() && window.getOpacity() > 0);
        stage.setIconified(busy);
        dress();
        if (wanted) {
            stage.show();
        } else {
            UnfocusedWindow.show(stage);
        }
    }

    /** Says how everything stands now; icons are drawn when they are needed, which with a tray is not at the start. */
    private void dress() {
        if (latest != null) {
            view.show(latest);
        }
        view.focus();
        if (stage.getIcons().isEmpty()) {
            stage.getIcons().setAll(WindowIcons.list());
        }
    }

    boolean isShowing() {
        return stage.isShowing();
    }

    /** Goes over to this way in; a tray takes the place of a window that is minimised or came up by itself. */
    void enterBy(WayIn way) {
        entrance = way;
        if (way == WayIn.TRAY && (stage.isIconified() || byItself)) {
            stage.hide();
        }
        view.explain(way);
    }

    void close() {
        stage.hide();
    }
}
