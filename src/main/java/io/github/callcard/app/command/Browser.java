package io.github.callcard.app.command;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's own browser. */
final class Browser {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    /** In seconds; a browser that was not running may keep the program that opens it waiting for good. */
    private static final int UNTIL_IT_IS_OPENED = 3;

    private Browser() {}

    /** Opens a page; false where there is no browser to open it. */
    static boolean open(URI page) {
        if (GraphicsEnvironment.isHeadless()) {
            return false;
        }
        boolean known = Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
        try {
            return known ? openByJava(page) : System.getProperty("os.name").startsWith("Linux") && openByProgram(page);
        } catch (IOException e) {
            // The message may quote the address, which belongs to the sign-in.
            LOG.warn("The browser does not open: {}", e.getClass().getName());
            return false;
        }
    }

    private static boolean openByJava(URI page) throws IOException {
        Desktop.getDesktop().browse(page);
        return true;
    }

    /** Java opens pages by GVfs, which KDE and others do without. */
    private static boolean openByProgram(URI page) throws IOException {
        // The environment stays as it is inherited: Java's own copy still has the secrets that are withheld.
        Process opening = new ProcessBuilder("xdg-open", page.toString())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            return !opening.waitFor(UNTIL_IT_IS_OPENED, TimeUnit.SECONDS) || opening.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Opens a page without waiting for the browser. */
    static void openSoon(URI page) {
        Thread.ofPlatform().daemon().name("browser").start(() -> open(page));
    }
}
