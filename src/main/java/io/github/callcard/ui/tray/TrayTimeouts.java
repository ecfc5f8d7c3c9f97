package io.github.callcard.ui.tray;

import java.time.Duration;

/**
 * The time that the status window stays away while there is no tray.
 *
 * @param withAnswer until a desktop that says nothing at all is no longer waited for
 * @param withPanel until a panel that is not there, or gone, is no longer waited for: at sign-in it may start after us, it is
 *     built anew when a monitor comes or goes, and one of the other kind is looked for only when items were waited for and AWT is
 *     loaded
 */
record TrayTimeouts(Duration withAnswer, Duration withPanel) {

    static final TrayTimeouts USUAL = new TrayTimeouts(
            Duration.ofSeconds(10), LinuxTraySearch.Patience.USUAL.panel().plusSeconds(3));
}
