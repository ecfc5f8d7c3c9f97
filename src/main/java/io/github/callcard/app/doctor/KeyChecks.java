package io.github.callcard.app.doctor;

import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.os.hotkey.HotKeys;
import io.github.callcard.settings.KeysSettings;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries whether the keys can be had that work in every program. */
final class KeyChecks {

    private static final Sentence CHECK = Sentence.of("keys");

    private KeyChecks() {}

    /** The keys of the settings, each held for a moment; macOS gives them to programs with windows only. */
    static List<Finding> keys(KeysSettings keys) {
        return System.getProperty("os.name", "").startsWith("Mac") ? List.of() : keys(keys, HotKeys::trial);
    }

    /** @param trial answers why a key cannot be had; empty where it can */
    static List<Finding> keys(KeysSettings keys, Function<HotKey, Optional<Sentence>> trial) {
        List<HotKey> wanted = Stream.of(keys.card(), keys.search(), keys.dial())
                .flatMap(Optional::stream)
                .toList();
        if (wanted.isEmpty()) {
            return List.of(Finding.ok(CHECK, Sentence.of("The settings ask for no key that works in every program.")));
        }
        return wanted.stream().map(key -> finding(key, trial.apply(key))).toList();
    }

    private static Finding finding(HotKey key, Optional<Sentence> refusal) {
        return refusal.map(why -> Finding.attention(CHECK, why))
                .orElseGet(() -> Finding.ok(CHECK, Sentence.of("{0} works in every program.", key.shown())));
    }
}
