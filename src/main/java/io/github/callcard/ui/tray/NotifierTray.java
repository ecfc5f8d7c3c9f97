package io.github.callcard.ui.tray;

import io.github.callcard.os.notifier.StatusNotifier;
import io.github.callcard.os.tray.IconListener;
import io.github.callcard.ui.theme.Theme;
import java.util.List;
import javafx.application.Platform;

/**
 * The tray of a Linux desktop that shows StatusNotifierItems, as Plasma, Ubuntu, GNOME with the extension and Xfce do: without
 * AWT, with a menu that the desktop draws. Safe on any thread.
 */
final class NotifierTray implements Tray, TraySource.Search {

    private final TrayEntries entries;

    /** For a desktop that does not draw the menu itself; belongs to the JavaFX thread. */
    private final TrayMenu ownMenu;

    private final StatusNotifier notifier;
    private TrayLook look = new TrayLook(TrayState.NO_LINE, false, 0);
    private String sentence;
    private String calls;
    private List<String> recent = List.of();
    private String update = "";

    private NotifierTray(Theme theme, StatusWords words, StatusCommands commands, TrayListener listener) {
        entries = new TrayEntries(words, commands);
        ownMenu = new TrayMenu(theme, words, commands);
        sentence = words.say("app");
        calls = words.say("calls");
        // The session's manager tells by a signal that the session ends, not the tray.
        IconListener heard = new TrayIconListener(this, listener, commands::openStatus, ownMenu::open, () -> {});
        notifier = StatusNotifier.show(System.getenv(), words.say("app"), new TrayGlyph(look), heard);
        offer();
    }

    /** To be called on the JavaFX thread. */
    static NotifierTray search(Theme theme, StatusWords words, StatusCommands commands, TrayListener listener) {
        return new NotifierTray(theme, words, commands, listener);
    }

    @Override
    public synchronized void show(TrayLook newLook, String newSentence, String newCalls, List<String> newRecent) {
        if (!newLook.equals(look)) {
            notifier.draw(new TrayGlyph(newLook));
        }
        look = newLook;
        sentence = newSentence;
        calls = newCalls;
        recent = List.copyOf(newRecent);
        notifier.say(newSentence);
        offer();
        Platform.runLater(() -> ownMenu.show(newLook, newSentence, newCalls, newRecent));
    }

    @Override
    public synchronized void offerUpdate(String newUpdate) {
        update = newUpdate;
        offer();
        Platform.runLater(() -> ownMenu.offerUpdate(newUpdate));
    }

    private void offer() {
        notifier.offer(entries.list(look.paused(), sentence, calls, recent, update));
    }

    @Override
    public void close() {
        notifier.close();
        Platform.runLater(ownMenu::close);
    }
}
