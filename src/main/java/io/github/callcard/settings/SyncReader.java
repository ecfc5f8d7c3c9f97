package io.github.callcard.settings;

import java.time.Duration;
import java.util.Optional;

/** Reads the sections {@code sync} and {@code snapshot}. */
final class SyncReader {

    private SyncReader() {}

    static SyncSettings read(SettingsObject sync, SettingsObject snapshot) throws FaultException {
        // 0 is what a missing key means: for ever.
        Optional<Integer> days = Optional.of(snapshot.number("maxAgeDays")).filter(number -> number > 0);
        return new SyncSettings(Duration.ofMinutes(sync.number("minutes")), days.map(Duration::ofDays));
    }
}
