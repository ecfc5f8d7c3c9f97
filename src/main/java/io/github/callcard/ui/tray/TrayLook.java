package io.github.callcard.ui.tray;

/**
 * The signs that the tray icon shows at a glance.
 *
 * @param paused whether cards are held back
 * @param missed how many callers have to be called back
 */
record TrayLook(TrayState state, boolean paused, int missed) {}
