package io.github.callcard.ui;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.tray.StatusCommands;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The commands of the tray's menu and the status window; the menu's come on AWT's thread, which must not wait for JavaFX's. */
final class DesktopCommands implements StatusCommands {

    private final Desktop desktop;
    private final DesktopActions actions;

    DesktopCommands(Desktop desktop, DesktopActions actions) {
        this.desktop = desktop;
        this.actions = actions;
    }

    @Override
    public void pause(@Nullable Duration length) {
        FxThread.run(() -> desktop.deck().pause(length));
    }

    @Override
    public void resume() {
        FxThread.run(() -> desktop.deck().resume());
    }

    @Override
    public void clearMissed() {
        FxThread.run(() -> desktop.deck().clearMissed());
    }

    @Override
    public void syncNow() {
        actions.syncNow();
    }

    @Override
    public void openStatus() {
        desktop.openStatus();
    }

    @Override
    public boolean hasSettings() {
        return desktop.hasSettings();
    }

    @Override
    public void openSettings() {
        desktop.openSettings();
    }

    @Override
    public void openSetup() {
        desktop.openSetup();
    }

    @Override
    public boolean isSetUp() {
        return desktop.isSetUp();
    }

    @Override
    public void openSignIn() {
        desktop.openSignIn();
    }

    @Override
    public void openUpdate() {
        desktop.openUpdate();
    }

    @Override
    public void quit() {
        actions.quit();
    }
}
