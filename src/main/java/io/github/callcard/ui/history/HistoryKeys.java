package io.github.callcard.ui.history;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The keyboard of the window of past calls: each action has a key, and typing in the list searches. Belongs to the JavaFX thread. */
final class HistoryKeys {

    private final Stage stage;
    private HistoryView view;

    HistoryKeys(HistoryView view, Stage stage) {
        this.view = view;
        this.stage = stage;
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        stage.addEventFilter(KeyEvent.KEY_TYPED, this::type);
    }

    /** The keys do in another view what they did in the one before. */
    void use(HistoryView other) {
        view = other;
    }

    private @Nullable Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private boolean isInList() {
        return view.rows().has(focused());
    }

    private void press(KeyEvent key) {
        boolean taken = key.isShortcutDown() ? shortcut(key.getCode()) : plain(key.getCode());
        if (taken) {
            key.consume();
        }
    }

    private boolean shortcut(KeyCode code) {
        if (view.noting().isFocused()) {
            return false;
        }
        switch (code) {
            case O -> view.own(0);
            case L -> view.own(1);
            case N -> view.beginNote();
            case D -> view.finish();
            case F -> view.searching().focus();
            case W -> stage.hide();
            case C -> {
                if (view.searching().hasSelectedText()) {
                    return false;
                }
                view.copyNumber();
            }
            case Z -> view.undo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        boolean typing = view.noting().has(focused()) || view.searching().has(focused());
        switch (code) {
            case ESCAPE -> {
                if (!view.stepBack()) {
                    stage.hide();
                }
            }
            case ENTER -> {
                if (!isInList()) {
                    return false;
                }
                view.callBack();
            }
            case DELETE -> {
                if (typing) {
                    return false;
                }
                view.takeOut();
            }
            case DOWN -> {
                if (!typing || view.noting().isFocused()) {
                    return false;
                }
                view.rows().focus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void type(KeyEvent key) {
        String text = key.getCharacter();
        boolean printable = text.codePoints().allMatch(c -> c > ' ' && !Character.isISOControl(c)) && !text.isEmpty();
        if (printable && !key.isShortcutDown() && isInList()) {
            view.searching().type(text);
            key.consume();
        }
    }
}
