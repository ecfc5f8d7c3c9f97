package io.github.callcard.ui.tray;

/** The user's way to the program. */
enum WayIn {
    TRAY,
    /** By the status window, as he wants it. */
    WINDOW,
    /** By the status window, while the desktop has not answered whether it has a tray. */
    WINDOW_FOR_THE_TIME_BEING,
    /** By the status window, since this desktop has no tray. */
    WINDOW_FOR_WANT_OF_A_TRAY
}
