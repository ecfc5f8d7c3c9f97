package io.github.callcard.ui.card;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour of cards.
 *
 * @param afterCall how long a card stays after its call, null until the user dismisses it; a call that was answered
 *     elsewhere never keeps it longer than a few seconds
 * @param afterMissed how long it stays after a missed call, null until the user dismisses it
 * @param reducedMotion whether cards come and go without moving, even where the desktop allows motion
 */
public record CardSettings(
        @Nullable Duration afterCall, @Nullable Duration afterMissed, boolean reducedMotion) {

    public static CardSettings usual() {
        return new CardSettings(Duration.ofSeconds(8), Duration.ofSeconds(60), false);
    }
}
