package io.github.callcard.ui;

import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.tray.LineStatus;
import java.util.List;
import java.util.Optional;

/** The desktop's requests to the program. Called on any thread; must return at once. */
public interface DesktopActions {

    void syncNow();

    /** The user has seen who rang while Callcard was off. */
    default void forgetPast() {}

    /** The lines as they are doing now. */
    default List<LineStatus> lines() {
        return List.of();
    }

    /** All that the windows for settings work with; without it there are none. Asked once, at the start. */
    default Optional<Preferences> preferences() {
        return Optional.empty();
    }

    /** The user wants the program to end: the program ends it, since a tray icon would keep the JVM alive. */
    void quit();
}
