package io.github.callcard.ui;

import io.github.callcard.settings.SettingsPage;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.tray.WindowIcons;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The windows for settings and first run, each made when it is opened for the first time. Belongs to the JavaFX thread. */
final class PreferenceWindows implements AutoCloseable {

    private final Theme theme;
    private final Locale language;
    private final Locale user;
    private final Preferences preferences;
    private final FxTimer timer;
    private final Supplier<SampleCard> card;
    private final Runnable setupLeft;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, "");
    private @Nullable SettingsWindow settings;
    private @Nullable SetupWindow setup;

    /**
     * @param card what a card looks like
     * @param setupLeft told when the user has finished or closed the first run
     */
    PreferenceWindows(
            Theme theme,
            Locale language,
            Locale user,
            Preferences preferences,
            FxTimer timer,
            Supplier<SampleCard> card,
            Runnable setupLeft) {
        this.theme = theme;
        this.language = language;
        this.user = user;
        this.preferences = preferences;
        this.timer = timer;
        this.card = card;
        this.setupLeft = setupLeft;
    }

    /** @param page to open at, null for the one that was open last */
    void openSettings(@Nullable SettingsPage page) {
        if (settings == null) {
            settings = new SettingsWindow(theme, language, user, preferences, timer, WindowIcons.list());
        }
        if (page == null) {
            settings.open();
        } else {
            settings.open(page);
        }
    }

    /** Opens the settings where the user signs in. */
    void openSignIn() {
        openSettings(SettingsPage.SERVER);
        if (settings != null) {
            settings.focusSignIn();
        }
    }

    /** True when nobody has to be led through the first run any more. */
    boolean isSetUp() {
        return SetupWindow.isDone(preferences.settings());
    }

    void openSetup() {
        if (setup == null) {
            setup = new SetupWindow(
                    theme, language, user, preferences, timer, WindowIcons.list(), card.get(), setupLeft);
            setup.refresh(sync);
        }
        setup.open();
    }

    /** Shows how the directory and the lines are doing. */
    void refresh(SyncStatus newSync) {
        sync = newSync;
        if (settings != null) {
            settings.refresh();
        }
        if (setup != null) {
            setup.refresh(newSync);
        }
    }

    @Override
    public void close() {
        if (settings != null) {
            settings.close();
        }
        if (setup != null) {
            setup.close();
        }
    }
}
