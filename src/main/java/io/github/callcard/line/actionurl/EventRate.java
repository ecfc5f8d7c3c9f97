package io.github.callcard.line.actionurl;

import java.time.Duration;
import java.time.Instant;

/**
 * The number of reports that are listened to: far more than all of a user's phones make, and few enough that a phone
 * gone mad costs nothing. For one thread at a time.
 */
final class EventRate {

    private static final int MOST_AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Instant counted;
    private double left = MOST_AT_ONCE;

    EventRate(Instant now) {
        counted = now;
    }

    /** True when one more is listened to. A clock that was set back gives none back. */
    boolean allows(Instant now) {
        double passed = (double) Math.max(0, Duration.between(counted, now).toNanos()) / PAUSE.toNanos();
        counted = now;
        left = Math.min(MOST_AT_ONCE, left + passed);
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
