package io.github.callcard.app.window;

import io.github.callcard.app.preferences.CurrentSettings;
import io.github.callcard.call.Call;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.settings.Preferences;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the program follows, if any.
 *
 * @param settings null for a program whose parts stay as they are
 */
record FollowedSettings(@Nullable CurrentSettings settings) implements AutoCloseable {

    /** Follows them from now on, and leads a user through the setup who has not done it. */
    void start(Desktop desktop) {
        if (settings != null) {
            settings.start();
            if (settings.isSetupDue() && !Desktop.isHeadless()) {
                desktop.openSetup();
            }
        }
    }

    /** Looks whether numbers are read in another way now, so that what was learned does not hold any more. */
    void check() {
        if (settings != null) {
            settings.check();
        }
    }

    /** Learns from a call what could be set. */
    void learn(Call call) {
        if (settings != null) {
            settings.learn(call);
        }
    }

    /** The windows for them; empty where there are none to change. */
    Optional<Preferences> preferences() {
        return Optional.ofNullable(settings).map(CurrentSettings::preferences);
    }

    @Override
    public void close() {
        if (settings != null) {
            settings.close();
        }
    }
}
