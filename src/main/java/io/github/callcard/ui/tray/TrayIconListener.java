package io.github.callcard.ui.tray;

import io.github.callcard.os.tray.IconListener;
import javafx.application.Platform;

/**
 * The icon's events, told to whoever looks for a tray and to the user's commands. Called on the icon's own thread.
 *
 * @param tray the tray that the icon is
 * @param listener told when the icon is shown, and when it is not
 * @param openMenu done on the JavaFX thread
 * @param onSessionEnd done when the icon hears that the user's session ends
 */
record TrayIconListener(Tray tray, TrayListener listener, Runnable openStatus, Runnable openMenu, Runnable onSessionEnd)
        implements IconListener {

    @Override
    public void shown() {
        listener.found(tray);
    }

    @Override
    public void missing() {
        listener.missing();
    }

    @Override
    public void chosen() {
        openStatus.run();
    }

    @Override
    public void menuWanted() {
        Platform.runLater(openMenu);
    }

    @Override
    public void sessionEnds() {
        onSessionEnd.run();
    }
}
