package io.github.callcard.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** The desktop in a process of its own, in the tray unless a file is there that says otherwise. */
public final class TrayDisplay {

    private static final long LOOK_NANOS = 100_000_000;

    private TrayDisplay() {}

    public static void main(String[] arguments) throws Exception {
        Path untrayed = Path.of(arguments[0]);
        Desktop desktop = TestDesktop.start(settings(true));
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
