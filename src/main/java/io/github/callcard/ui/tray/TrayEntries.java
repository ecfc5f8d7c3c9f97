package io.github.callcard.ui.tray;

import io.github.callcard.os.notifier.MenuEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The entries of the tray icon's menu, whoever draws it. Safe on any thread. */
final class TrayEntries {

    private final StatusWords words;
    private final StatusCommands commands;

    TrayEntries(StatusWords words, StatusCommands commands) {
        this.words = words;
        this.commands = commands;
    }

    /**
     * The entries for how everything stands.
     *
     * @param sentence the state in one line
     * @param calls the words for opening the past calls
     * @param recent the last calls, in words
     * @param update the offer of a newer version; empty for none
     */
    List<MenuEntry> list(boolean paused, String sentence, String calls, List<String> recent, String update) {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(MenuEntry.note("state", StatusWords.entry(sentence)));
        if (!commands.isSetUp()) {
            entries.add(entry("setup.continue", commands::openSetup));
        }
        if (!update.isEmpty()) {
            entries.add(MenuEntry.command("update", update, commands::openUpdate));
        }
        entries.add(MenuEntry.line("line.state"));
        if (commands.hasCalls()) {
            // They open the past calls, as the words below them do.
            for (int i = 0; i < recent.size(); i++) {
                entries.add(MenuEntry.command("recent." + i, recent.get(i), commands::openCalls));
            }
            entries.add(MenuEntry.command("calls", calls, commands::openCalls));
            entries.add(entry("statistics", commands::openStatistics));
        }
        if (commands.hasSearch()) {
            entries.add(entry("search", commands::openSearch));
        }
        entries.add(paused ? entry("pause.resume", commands::resume) : pause());
        entries.add(entry("sync.now", commands::syncNow));
        entries.add(entry("status", commands::openStatus));
        entries.add(entry("lines", commands::openLines));
        if (commands.hasSettings()) {
            entries.add(entry("settings", commands::openSettings));
        }
        entries.add(MenuEntry.line("line.quit"));
        entries.add(entry("quit", commands::quit));
        return entries;
    }

    private MenuEntry pause() {
        return MenuEntry.menu(
                "pause",
                words.say("pause"),
                List.of(
                        entry("pause.half", () -> commands.pause(Duration.ofMinutes(30))),
                        entry("pause.hour", () -> commands.pause(Duration.ofHours(1))),
                        entry("pause.long", () -> commands.pause(null))));
    }

    /** An entry whose key is that of its words. */
    private MenuEntry entry(String key, Runnable command) {
        return MenuEntry.command(key, words.say(key), command);
    }
}
