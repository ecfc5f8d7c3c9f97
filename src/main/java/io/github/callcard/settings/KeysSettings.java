package io.github.callcard.settings;

import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.words.KeyNames;
import io.github.callcard.words.Sentence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that work whatever program is in front.
 *
 * @param card gives the newest card the keyboard; empty for no key
 * @param search opens the box for searching and dialling; empty for no key
 * @param dial opens it with the number that is selected in the program in front; empty for no key
 */
public record KeysSettings(Optional<HotKey> card, Optional<HotKey> search, Optional<HotKey> dial) {

    private static final String NO_KEY = "none";

    /** Reads the section {@code keys}. */
    static KeysSettings read(SettingsObject keys) throws FaultException {
        String system = System.getProperty("os.name", "");
        return new KeysSettings(
                key(keys, "card", usual(system, "K")),
                key(keys, "search", usual(system, "F")),
                key(keys, "dial", usual(system, "D")));
    }

    private static Optional<HotKey> key(SettingsObject keys, String name, String usual) throws FaultException {
        @Nullable String written = keys.text(name);
        String wanted = written == null ? usual : written;
        if (wanted.equalsIgnoreCase(NO_KEY)) {
            return Optional.empty();
        }
        Optional<HotKey> key = HotKey.parse(wanted);
        if (key.isEmpty()) {
            throw keys.wrong(
                    name,
                    named -> Sentence.of(
                            "{0} is \"{1}\"; write a key with {2}, Alt or Win, such as {3}, or \"none\".",
                            named, wanted, new KeyNames("Ctrl"), new KeyNames("Ctrl+Alt+K")));
        }
        return key;
    }

    /**
     * The usual key of a system. Ctrl and Alt alone make characters on many keyboards of Windows and keys of KDE, Ctrl and
     * Shift belong to programs, and Ctrl and Alt on macOS to the screen reader.
     *
     * @param system the value of {@code os.name}
     */
    static String usual(String system, String letter) {
        return (system.startsWith("Mac") ? "Ctrl+Shift+Cmd+" : "Ctrl+Alt+Shift+") + letter;
    }
}
