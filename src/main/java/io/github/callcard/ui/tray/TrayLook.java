package io.github.callcard.ui.tray;

/**
 * The signs that the tray icon shows at a glance.
 *
 * @param paused whether cards are held back
 * @param missed whether somebody rang and was not answered
 */
record TrayLook(TrayState state, boolean paused, boolean missed) {}
