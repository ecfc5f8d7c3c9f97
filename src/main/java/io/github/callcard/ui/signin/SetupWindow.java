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

    private final SetupModel model;
    private final SetupView view;
    private final Supplier<SyncStatus> sync;
    private final Stage stage = new Stage();

    /**
     * A window that is not open yet.
     *
     * @param language of the words
     * @param user how the user writes numbers
     * @param card what a card looks like
     * @param sync how the directory is doing now
     * @param left told when the user has finished or closed the window
     */
    public SetupWindow(
            Theme theme,
            Locale language,
            Locale user,
            Preferences preferences,
            FxTimer timer,
            List<Image> icons,
            SampleCard card,
            Supplier<SyncStatus> sync,
            Runnable left) {
        this.sync = sync;
        Words words = new Words(SetupWindow.class, language);
        Words shared = new Words(SettingsWindow.class, language);
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
        view = new SetupView(model, preferences, words, shared, user, timer, card);
        theme.dress(view.root());
        theme.dress(card.node());
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
