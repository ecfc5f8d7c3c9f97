package io.github.callcard.app.window;

import io.github.callcard.app.instance.Command;
import java.awt.Desktop;
import java.awt.desktop.AppReopenedListener;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * macOS starts no second process: it tells the running one of links and of being opened again. It tells of the link that
 * started the program only whoever listens early, so that this comes before any window.
 */
public final class AppleEvents {

    private AppleEvents() {}

    /** Hands on what macOS tells; on other systems nothing is told. */
    public static void hear(Consumer<Command> program) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                || !Desktop.isDesktopSupported()) {
            return;
        }
        Desktop desktop = Desktop.getDesktop();
        if (desktop.isSupported(Desktop.Action.APP_OPEN_URI)) {
            desktop.setOpenURIHandler(
                    link -> program.accept(new Command.Open(link.getURI().toString())));
        }
        if (desktop.isSupported(Desktop.Action.APP_EVENT_REOPENED)) {
            AppReopenedListener again = reopened -> program.accept(new Command.Show());
            desktop.addAppEventListener(again);
        }
    }
}
