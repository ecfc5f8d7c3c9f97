package io.github.callcard.ui.tray;

import java.time.Duration;

/**
 * The time that the status window stays away while there is no tray.
 *
 * @param withAnswer until a desktop that says nothing at all is no longer waited for
 * @param withPanel until a panel that is not there, or gone, is no longer waited for: at sign-in it may start after us, and
 *     it is built anew when a monitor comes or goes
 */
record TrayTimeouts(Duration withAnswer, Duration withPanel) {

    static final TrayTimeouts USUAL = new TrayTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(3));
}
