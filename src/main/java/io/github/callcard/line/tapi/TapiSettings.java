package io.github.callcard.line.tapi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings for watching the telephone service.
 *
 * @param library the file of another {@code tapi32} than the system's own
 * @param picks the lines to watch; none for every voice line there is, as long as they are few enough to be one user's
 * @param name what the user calls the line where none is picked, null for the drivers' names
 * @param control whether dialling, answering and hanging up are wanted too: lines are then opened as owner, and Windows may hang
 *     up a call that no other program owns when Callcard ends
 */
public record TapiSettings(
        Optional<Path> library,
        List<TapiPick> picks,
        @Nullable String name,
        boolean control) {

    /** Every voice line of the system's own telephone service, watched only. */
    public static final TapiSettings USUAL = new TapiSettings(Optional.empty(), List.of(), null, false);

    public TapiSettings {
        picks = List.copyOf(picks);
    }
}
