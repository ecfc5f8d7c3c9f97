package io.github.callcard.ui;

import java.util.List;
import java.util.Optional;

/** The whole desktop in a process of its own; Quit ends it. */
public final class DesktopDisplay {

    private DesktopDisplay() {}

    public static void main(String[] arguments) throws Exception {
        DesktopNames names = new DesktopNames(e164 -> "+" + e164, e164 -> Optional.empty(), line -> "Desk phone");
        DesktopActions actions = new DesktopActions() {
            @Override
            public void syncNow() {
                System.out.println("sync");
            }

            @Override
            public void quit() {
                System.exit(0);
            }
        };
        Desktop desktop = Desktop.start(DesktopSettings.usual(), names, actions, List.of());
        System.out.println("ready, cards paused: " + desktop.deck().pause().on());
    }
}
