package io.github.callcard.ui.card;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A pause, in which cards are held back, or none.
 *
 * @param on whether they are
 * @param until when they come again by themselves, empty when only the user brings them back
 */
public record Pause(boolean on, Optional<Instant> until) {

    public static final Pause NONE = new Pause(false, Optional.empty());

    static Pause forever() {
        return new Pause(true, Optional.empty());
    }

    static Pause of(Duration length, Instant now) {
        return new Pause(true, Optional.of(now.plus(length)));
    }

    /** Also true for a pause whose end passed unnoticed while the computer slept. */
    boolean isOver(Instant now) {
        return on && until.isPresent() && !now.isBefore(until.get());
    }
}
