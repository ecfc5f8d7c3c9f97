package io.github.callcard.ui;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.SettingsPage;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.tray.WindowIcons;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The windows for settings, each made when it is opened for the first time. Belongs to the JavaFX thread. */
final class SettingsDesk implements AutoCloseable {

    private final Theme theme;
    private final Locale language;
    private final Locale user;
    private final Preferences preferences;
    private final FxTimer timer;
    private final Runnable setupLeft;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, "");
    private @Nullable SettingsWindow settings;
    private @Nullable SetupWindow setup;

    /** @param setupLeft told when the user has finished or closed the first run */
    SettingsDesk(
            Theme theme, Locale language, Locale user, Preferences preferences, FxTimer timer, Runnable setupLeft) {
        this.theme = theme;
        this.language = language;
        this.user = user;
        this.preferences = preferences;
        this.timer = timer;
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

    void openSetup() {
        if (setup == null) {
            setup = new SetupWindow(theme, language, user, preferences, timer, WindowIcons.list(), setupLeft);
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
