package io.github.callcard.app.card;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times at which a server may be asked something again that it is asked seldom. For one thread. */
final class AskTimes {

    /**
     * The times between requests.
     *
     * @param usual after a request that was answered, and before the first
     * @param afterFault after one that was not
     */
    record Pauses(Duration usual, Duration afterFault) {
        static final Pauses USUAL = new Pauses(Duration.ofMinutes(10), Duration.ofHours(1));
    }

    private final Pauses pauses;

    /** Null before there was anything to ask. */
    private @Nullable Instant earliest;

    AskTimes(Pauses pauses) {
        this.pauses = pauses;
    }

    /** There is something to ask: for so long nobody may. A thread's clock stands still while the computer sleeps, and a clock may be set. */
    Duration untilNext(Instant now) {
        if (earliest == null) {
            earliest = now.plus(pauses.usual());
        }
        Duration wait = Duration.between(now, earliest);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(pauses.usual()) < 0 ? wait : pauses.usual();
    }

    boolean isDue(Instant now) {
        return earliest != null && !now.isBefore(earliest);
    }

    void asked(Instant now) {
        earliest = now.plus(pauses.usual());
    }

    void failed(Instant now) {
        earliest = now.plus(pauses.afterFault());
    }
}
