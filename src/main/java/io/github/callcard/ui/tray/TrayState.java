package io.github.callcard.ui.tray;

/** The state that the tray icon shows at a glance. */
public enum TrayState {
    READY,
    /** No line is watched: calls go unseen. */
    NO_LINE,
    /** Calls are seen, but the directory does not keep up with the server. */
    NO_SERVER
}
