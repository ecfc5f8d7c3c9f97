package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsPage;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.HiddenFocus;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/**
 * The window for all settings. Closing it asks nothing: what could be kept is kept, and what could not is still there when
 * it opens again. Belongs to the JavaFX thread, on which it is made.
 */
public final class SettingsWindow implements OwnWindow {

    private final SettingsView view;
    private final Stage stage = new Stage();

    /**
     * A window that is not open yet.
     *
     * @param language of the words
     * @param user how the user names countries
     */
    public SettingsWindow(
            Theme theme, Locale language, Locale user, Preferences preferences, FxTimer timer, List<Image> icons) {
        Words words = new Words(SettingsWindow.class, language);
        view = new SettingsView(preferences, words, user, timer);
        theme.dress(view.root());
        stage.setTitle(words.say("settings"));
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene(view.root()));
        theme.leastSize(stage, 644, 420);
        HiddenFocus.release(stage);
        stage.setOnHidden(hidden -> view.closed());
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        stage.getScene()
                .getAccelerators()
                .put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::hide);
        preferences.settings().onChange(() -> FxThread.run(this::refresh));
    }

    /** Brings a page to the front. */
    public void open(SettingsPage page) {
        view.open(page);
        open();
    }

    /** Puts the keyboard where the user goes on with signing in, on the page of the server. */
    public void focusSignIn() {
        view.focusSignIn();
    }

    /** Brings the window to the front; the user asked for it, so that it may take the focus. */
    public void open() {
        if (!stage.isShowing()) {
            view.opened();
        }
        stage.setIconified(false);
        stage.show();
        stage.toFront();
    }

    @Override
    public void refresh() {
        if (stage.isShowing()) {
            view.refresh();
        }
    }

    @Override
    public void close() {
        stage.hide();
    }
}
