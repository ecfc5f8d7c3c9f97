package io.github.callcard.ui.tray;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Commands that nothing comes of. */
class SilentCommands implements StatusCommands {

    @Override
    public void pause(@Nullable Duration length) {}

    @Override
    public void resume() {}

    @Override
    public void clearMissed() {}

    @Override
    public void syncNow() {}

    @Override
    public void openStatus() {}

    @Override
    public void openLines() {}

    @Override
    public boolean hasCalls() {
        return true;
    }

    @Override
    public void openCalls() {}

    @Override
    public void openStatistics() {}

    @Override
    public boolean hasSearch() {
        return true;
    }

    @Override
    public void openSearch() {}

    @Override
    public boolean hasSettings() {
        return true;
    }

    @Override
    public void openSettings() {}

    @Override
    public void openSetup() {}

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public void openSignIn() {}

    @Override
    public void openUpdate() {}

    @Override
    public void quit() {}
}
