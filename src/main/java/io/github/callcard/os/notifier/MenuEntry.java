package io.github.callcard.os.notifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the tray icon's menu.
 *
 * @param key names it for as long as the program runs, whatever its text says meanwhile
 * @param text empty for a line between entries
 * @param entries those of the menu below it; empty for none
 * @param command run when it is chosen, on any thread, where it must return at once; null for one that only says something
 */
public record MenuEntry(
        String key,
        String text,
        List<MenuEntry> entries,
        @Nullable Runnable command) {

    public MenuEntry {
        entries = List.copyOf(entries);
    }

    public static MenuEntry command(String key, String text, Runnable command) {
        return new MenuEntry(key, text, List.of(), command);
    }

    /** One that only says something. */
    public static MenuEntry note(String key, String text) {
        return new MenuEntry(key, text, List.of(), null);
    }

    public static MenuEntry menu(String key, String text, List<MenuEntry> entries) {
        return new MenuEntry(key, text, entries, null);
    }

    /** A line between entries. */
    public static MenuEntry line(String key) {
        return new MenuEntry(key, "", List.of(), null);
    }

    public boolean isLine() {
        return text.isEmpty();
    }

    boolean isEnabled() {
        return command != null || !entries.isEmpty();
    }
}
