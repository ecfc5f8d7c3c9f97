package io.github.callcard.app.command;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's own browser. */
final class Browser {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private Browser() {}

    /** Opens a page; false where there is no browser to open it. */
    static boolean open(URI page) {
        if (GraphicsEnvironment.isHeadless()
                || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            return false;
        }
        try {
            Desktop.getDesktop().browse(page);
            return true;
        } catch (IOException e) {
            // The message may quote the address, which belongs to the sign-in.
            LOG.warn("The browser does not open: {}", e.getClass().getName());
            return false;
        }
    }

    /** Opens a page without waiting for the browser. */
    static void openSoon(URI page) {
        Thread.ofPlatform().daemon().name("browser").start(() -> open(page));
    }
}
