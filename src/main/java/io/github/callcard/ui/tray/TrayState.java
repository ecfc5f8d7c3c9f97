package io.github.callcard.ui.tray;

/** What the tray icon says at a glance. */
public enum TrayState {
    READY,
    /** No line is watched: calls go unseen. */
    NO_LINE,
    /** Calls are seen, but the directory does not keep up with the server. */
    NO_SERVER
}
