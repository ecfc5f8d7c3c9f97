package io.github.callcard.ui;

import io.github.callcard.ui.toolkit.ToolkitException;
import java.util.List;
import java.util.Optional;

/** The desktop that tests show in a process of its own; Quit ends it. */
final class TestDesktop implements DesktopActions {

    private TestDesktop() {}

    static Desktop start(DesktopSettings settings) throws ToolkitException {
        DesktopNames names = new DesktopNames(e164 -> "+" + e164, e164 -> Optional.empty(), line -> "Desk phone");
        return Desktop.start(settings, names, new TestDesktop(), List.of());
    }

    @Override
    public void syncNow() {
        System.out.println("sync");
    }

    @Override
    public void quit() {
        System.exit(0);
    }
}
