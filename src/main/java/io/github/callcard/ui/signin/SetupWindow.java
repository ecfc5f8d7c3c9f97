package io.github.callcard.ui.signin;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.settings.LinesModel;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.ServerModel;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.HiddenFocus;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.ui.toolkit.ViewState;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;

/**
 * The window of the first run. Closing it asks nothing and loses nothing: it opens again where it was. Belongs to the
 * JavaFX thread, on which it is made.
 */
public final class SetupWindow implements OwnWindow {

    private final Theme theme;
    private final Preferences preferences;
    private final FxTimer timer;
    private final Supplier<SampleCard> cards;
    private final Words words;
    private final Words shared;
    private final SetupModel model;
    private Locale user;
    private SetupView view;
    private final Supplier<SyncStatus> sync;
    private final Stage stage = new Stage();

    /**
     * A window that is not open yet.
     *
     * @param user the language of the words, and how the user writes numbers
     * @param cards makes what a card looks like, in the language of that moment
     * @param sync how the directory is doing now
     * @param left told when the user has finished or closed the window
     */
    public SetupWindow(
            Theme theme,
            Locale user,
            Preferences preferences,
            FxTimer timer,
            List<Image> icons,
            Supplier<SampleCard> cards,
            Supplier<SyncStatus> sync,
            Runnable left) {
        this.theme = theme;
        this.user = user;
        this.preferences = preferences;
        this.timer = timer;
        this.cards = cards;
        this.sync = sync;
        words = new Words(SetupWindow.class, () -> this.user);
        shared = new Words(SettingsWindow.class, () -> this.user);
        model = new SetupModel(
                preferences.settings(),
                new ServerModel(preferences.server(), shared, new Background(FxThread::run)),
                new LinesModel(
                        preferences.lines(),
                        preferences.settings(),
                        shared,
                        new Background(FxThread::run),
                        timer::after),
                stage::hide);
        view = newView();
        refresh();
        stage.setTitle(words.say("setup"));
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene(view.root()));
        theme.leastSize(stage, 500, 420);
        stage.setOnHiding(hiding -> model.keepPlace());
        HiddenFocus.release(stage);
        stage.setOnHidden(hidden -> left.run());
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
    }

    private SetupView newView() {
        SampleCard card = cards.get();
        SetupView made = new SetupView(model, preferences, words, shared, user, timer, card);
        theme.dress(made.root());
        theme.dress(card.node());
        return made;
    }

    /** Goes over to another language; what is entered and what runs goes on, at the same place. */
    public void speak(Locale other) {
        ViewState left = view.leave();
        user = other;
        model.server().sayAnew();
        model.lines().sayAnew();
        view = newView();
        refresh();
        stage.setTitle(words.say("setup"));
        stage.getScene().setRoot(view.root());
        left.giveTo(view.root());
    }

    /** True when nobody has to be led through any more. */
    public static boolean isDone(SettingsAccess settings) {
        return SetupModel.isDone(settings);
    }

    /** Brings the window to the front, where the user was. */
    public void open() {
        if (!stage.isShowing()) {
            model.goOn();
        }
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        view.opened();
    }

    @Override
    public void refresh() {
        view.refresh(sync.get());
    }

    @Override
    public void close() {
        stage.setOnHidden(null);
        stage.hide();
    }
}
