package io.github.callcard.app.settings;

import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.Optional;

/** Reads the sections {@code sync} and {@code snapshot}. */
final class SyncReader {

    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_DAYS = 3_650;

    private SyncReader() {}

    static SyncSettings read(Optional<SettingsObject> sync, Optional<SettingsObject> snapshot)
            throws SentenceException {
        SyncSettings usual = SyncSettings.USUAL;
        int minutes = (int) usual.interval().toMinutes();
        if (sync.isPresent()) {
            minutes = sync.get().number("minutes", 1, MOST_MINUTES, minutes);
        }
        // 0 is what a missing key means: for ever.
        int days = snapshot.isPresent() ? snapshot.get().number("maxAgeDays", 0, MOST_DAYS, 0) : 0;
        return new SyncSettings(
                Duration.ofMinutes(minutes), days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)));
    }
}
