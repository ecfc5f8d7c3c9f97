package io.github.callcard.line;

import java.time.Duration;
import java.time.Instant;

/** How many reports from outside are listened to: so many at once, and then one in each pause. For one thread at a time. */
public final class EventRate {

    private final int mostAtOnce;
    private final Duration pause;
    private Instant counted;
    private double left;

    public EventRate(int mostAtOnce, Duration pause, Instant now) {
        this.mostAtOnce = mostAtOnce;
        this.pause = pause;
        counted = now;
        left = mostAtOnce;
    }

    /** True when one more is listened to. A clock that was set back gives none back. */
    public boolean allows(Instant now) {
        double passed = (double) Math.max(0, Duration.between(counted, now).toNanos()) / pause.toNanos();
        counted = now;
        left = Math.min(mostAtOnce, left + passed);
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
