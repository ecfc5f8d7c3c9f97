package io.github.callcard.ui.settings;

import io.github.callcard.journal.JournalListener;
import io.github.callcard.journal.JournalNews;
import io.github.callcard.journal.JournalState;
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

    private final Theme theme;
    private final Preferences preferences;
    private final FxTimer timer;
    private final Words words;
    private final SettingsModels models;
    private final Stage stage = new Stage();
    private Locale user;
    private SettingsView view;
    private JournalState journal = JournalState.EMPTY;

    /**
     * A window that is not open yet.
     *
     * @param user the language of the words, and how the user names countries
     */
    public SettingsWindow(Theme theme, Locale user, Preferences preferences, FxTimer timer, List<Image> icons) {
        this.theme = theme;
        this.user = user;
        this.preferences = preferences;
        this.timer = timer;
        words = new Words(SettingsWindow.class, () -> this.user);
        models = SettingsModels.of(preferences, words, timer);
        view = newView();
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
        preferences.corrections().listen(() -> FxThread.run(() -> view.showCorrections()));
        preferences.journal().listen(new JournalListener() {
            @Override
            public void onNews(JournalNews news) {
                FxThread.run(() -> show(news.state()));
            }
        });
    }

    private SettingsView newView() {
        SettingsView made = new SettingsView(preferences, models, words, user, timer);
        theme.dress(made.root());
        made.show(journal);
        return made;
    }

    private void show(JournalState state) {
        journal = state;
        view.show(state);
    }

    /** Goes over to another language; what is entered and what runs goes on, at the same place. */
    public void speak(Locale other) {
        SettingsView.Left left = view.leave();
        user = other;
        models.sayAnew();
        view = newView();
        stage.setTitle(words.say("settings"));
        stage.getScene().setRoot(view.root());
        view.replace(left);
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
