package io.github.callcard.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The desktop in a process of its own, in the tray unless a file is there that says otherwise. */
public final class TrayDisplay {

    private static final long LOOK_NANOS = 100_000_000;

    private TrayDisplay() {}

    public static void main(String[] arguments) throws Exception {
        Path untrayed = Path.of(arguments[0]);
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
        DesktopNames names = new DesktopNames(e164 -> "+" + e164, e164 -> Optional.empty(), line -> "Desk phone");
        Desktop desktop = Desktop.start(settings(true), names, actions, List.of());
        System.out.println("ready");
        while (true) {
            desktop.apply(settings(!Files.exists(untrayed)));
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static DesktopSettings settings(boolean tray) {
        DesktopSettings usual = DesktopSettings.usual();
        return new DesktopSettings(usual.scheme(), usual.cards(), Locale.UK, tray);
    }
}
