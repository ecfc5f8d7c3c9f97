package io.github.callcard.ui;

import io.github.callcard.ui.settings.Preferences;
import java.util.Optional;

/** The desktop's requests to the program. Called on any thread; must return at once. */
public interface DesktopActions {

    void syncNow();

    /** All that the windows for settings work with; without it there are none. Asked once, at the start. */
    default Optional<Preferences> preferences() {
        return Optional.empty();
    }

    /** The user wants the program to end: the program ends it, since a tray icon would keep the JVM alive. */
    void quit();
}
