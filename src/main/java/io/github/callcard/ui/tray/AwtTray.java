package io.github.callcard.ui.tray;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The tray as AWT knows it. AWT is asked on its own thread, and nobody waits for the answer. */
final class AwtTray implements Tray {

    /** Windows cuts a longer tooltip off, some Linux trays drop it. */
    private static final int LONGEST_TOOLTIP = 120;

    private final SystemTray tray;
    private final TrayIcon icon;
    private final int size;
    private final MenuItem status;
    private final MenuItem calls;
    private final List<MenuItem> recent = new ArrayList<>();
    private List<String> shownRecent = List.of();
    private final MenuItem resume;
    private final Menu pause;
    private final PopupMenu menu;
    private final MenuItem update;
    private final MenuItem goOn;
    private final String goOnWords;
    private final StatusCommands commands;

    /** Belongs to AWT's thread. */
    private TrayLook shown = new TrayLook(TrayState.NO_LINE, false, 0);

    /** An icon that is not in the tray yet. */
    AwtTray(SystemTray tray, StatusWords words, StatusCommands commands) {
        this.tray = tray;
        size = tray.getTrayIconSize().height;
        status = new MenuItem(words.say("app"));
        status.setEnabled(false);
        pause = new Menu(words.say("pause"));
        pause.add(item(words.say("pause.half"), () -> commands.pause(Duration.ofMinutes(30))));
        pause.add(item(words.say("pause.hour"), () -> commands.pause(Duration.ofHours(1))));
        pause.add(item(words.say("pause.long"), () -> commands.pause(null)));
        resume = item(words.say("pause.resume"), commands::resume);
        resume.setEnabled(false);
        update = item("", commands::openUpdate);
        calls = item(words.say("calls"), commands::openCalls);
        goOn = item("", commands::openSetup);
        goOnWords = words.say("setup.continue");
        this.commands = commands;
        menu = menu(words, commands);
        icon = new TrayIcon(AwtGlyph.image(shown, size), words.say("app"), menu);
        icon.setImageAutoSize(true);
        icon.addActionListener(opened -> commands.openStatus());
    }

    /**
     * Puts the icon into the tray, or into the one that has taken its place. Blocks until the tray has taken it, for two
     * seconds at most.
     *
     * @throws AWTException when it does not
     */
    void put() throws AWTException {
        tray.remove(icon);
        tray.add(icon);
    }

    @Override
    public void show(TrayLook look, String sentence, String callsWords, List<String> recentWords) {
        EventQueue.invokeLater(() -> {
            if (!look.equals(shown)) {
                shown = look;
                icon.setImage(AwtGlyph.image(look, size));
            }
            icon.setToolTip(
                    sentence.length() > LONGEST_TOOLTIP ? sentence.substring(0, LONGEST_TOOLTIP - 1) + "…" : sentence);
            status.setLabel(StatusWords.entry(sentence));
            calls.setLabel(callsWords);
            list(recentWords);
            offer(goOn, commands.isSetUp() ? "" : goOnWords);
            pause.setEnabled(!look.paused());
            resume.setEnabled(look.paused());
        });
    }

    @Override
    public void offerUpdate(String sentence) {
        EventQueue.invokeLater(() -> offer(update, sentence));
    }

    /** The last calls stand above the words that open all of them, and do the same. */
    private void list(List<String> words) {
        if (words.equals(shownRecent)) {
            return;
        }
        shownRecent = List.copyOf(words);
        recent.forEach(menu::remove);
        recent.clear();
        for (String call : words) {
            recent.add(item(call, commands::openCalls));
        }
        if (!recent.isEmpty()) {
            recent.add(new MenuItem("-"));
        }
        int place = 0;
        while (place < menu.getItemCount() && !calls.equals(menu.getItem(place))) {
            place++;
        }
        for (int i = 0; i < recent.size(); i++) {
            menu.insert(recent.get(i), place + i);
        }
    }

    /** Below the state, above everything that is used daily; not there without words. */
    private void offer(MenuItem item, String words) {
        item.setLabel(words);
        if (words.isEmpty()) {
            menu.remove(item);
        } else if (item.getParent() == null) {
            menu.insert(item, 1);
        }
    }

    void takeAway() {
        tray.remove(icon);
    }

    private PopupMenu menu(StatusWords words, StatusCommands commands) {
        PopupMenu menu = new PopupMenu();
        menu.add(status);
        menu.addSeparator();
        if (commands.hasCalls()) {
            menu.add(calls);
            menu.add(item(words.say("statistics"), commands::openStatistics));
        }
        if (commands.hasSearch()) {
            menu.add(item(words.say("search"), commands::openSearch));
        }
        menu.add(pause);
        menu.add(resume);
        menu.add(item(words.say("sync.now"), commands::syncNow));
        menu.add(item(words.say("status"), commands::openStatus));
        menu.add(item(words.say("lines"), commands::openLines));
        if (commands.hasSettings()) {
            menu.add(item(words.say("settings"), commands::openSettings));
        }
        menu.addSeparator();
        menu.add(item(words.say("quit"), commands::quit));
        return menu;
    }

    private static MenuItem item(String label, Runnable command) {
        MenuItem item = new MenuItem(label);
        item.addActionListener(chosen -> command.run());
        return item;
    }
}
