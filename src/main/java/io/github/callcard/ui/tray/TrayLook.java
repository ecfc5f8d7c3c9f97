package io.github.callcard.ui.tray;

/**
 * The signs that the tray icon shows at a glance.
 *
 * @param paused whether cards are held back
 * @param missed how many callers have to be called back
 * @param rings whether a call goes on that has no card because the user is busy
 */
record TrayLook(TrayState state, boolean paused, int missed, boolean rings) {

    /** A look without a call that goes on unseen. */
    TrayLook(TrayState state, boolean paused, int missed) {
        this(state, paused, missed, false);
    }
}
