package io.github.callcard.ui.tray;

import io.github.callcard.os.tray.IconListener;
import io.github.callcard.os.tray.NotificationIcon;
import java.util.concurrent.CountDownLatch;

/**
 * The icon of Windows' notification area in a process of its own. Prints {@code icon MILLISECONDS}: the time from the first line of the
 * tray's code, whose classes and libraries are not loaded then, until Windows has taken the icon.
 */
public final class IconProgram {

    private IconProgram() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        IconListener listener = new IconListener() {
            @Override
            public void shown() {
                shown.countDown();
            }

            @Override
            public void missing() {
                // It is tried again.
            }

            @Override
            public void chosen() {
                // Nobody clicks here.
            }

            @Override
            public void menuWanted() {
                // Nobody clicks here.
            }

            @Override
            public void sessionEnds() {
                // It does not end here.
            }
        };

        long began = System.nanoTime();
        NotificationIcon icon =
                NotificationIcon.show(new TrayGlyph(new TrayLook(TrayState.NO_LINE, false, 0)), "Callcard", listener);
        shown.await();
        System.out.printf("icon %d%n", (System.nanoTime() - began) / 1_000_000);
        icon.close();
        System.exit(0);
    }
}
