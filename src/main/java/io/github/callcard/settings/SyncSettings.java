package io.github.callcard.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * The interval at which caller ids are kept up to date, and the time for which they may be used.
 *
 * @param interval between two synchronisations
 * @param snapshotMaxAge how long after its last confirmation a snapshot may be used; empty for ever
 */
public record SyncSettings(Duration interval, Optional<Duration> snapshotMaxAge) {

    /** Reads the sections {@code sync} and {@code snapshot}. */
    static SyncSettings read(SettingsObject sync, SettingsObject snapshot) throws FaultException {
        // 0 is what a missing key means: for ever.
        Optional<Integer> days = Optional.of(snapshot.number("maxAgeDays")).filter(number -> number > 0);
        return new SyncSettings(Duration.ofMinutes(sync.number("minutes")), days.map(Duration::ofDays));
    }
}
