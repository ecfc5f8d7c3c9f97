package io.github.callcard.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time by which calls are too old. A clock that jumped, because a battery is empty or somebody mistyped a year, must not
 * delete what it was set wrong for: a jump is believed only when it still holds on a later day. For one thread.
 */
final class ExpiryClock {

    /** A computer that was off for longer is believed a day later. */
    private static final Duration JUMP = Duration.ofDays(2);

    /** Less than a day, for somebody who comes at nine and then at half past eight. */
    private static final Duration CONFIRMED = Duration.ofHours(20);

    private static final Duration FORGOTTEN = Duration.ofDays(7);

    /**
     * The memory of the clock from start to start.
     *
     * @param seen the last time that was believed
     * @param doubted the time at which a jump was seen that is not believed yet; null for none
     */
    record Mark(Instant seen, @Nullable Instant doubted) {

        /** True when it says little that another does not: not every hour is worth a record. */
        boolean isLike(Mark other) {
            return Duration.between(seen, other.seen).abs().compareTo(CONFIRMED) < 0
                    && (doubted == null) == (other.doubted == null);
        }
    }

    private Mark mark;

    ExpiryClock(Mark mark) {
        this.mark = mark;
    }

    Mark mark() {
        return mark;
    }

    /** The time to go by, never later than the clock's. */
    Instant time(Instant now) {
        Duration since = Duration.between(mark.seen(), now);
        if (since.abs().compareTo(JUMP) <= 0 || isConfirmed(now)) {
            mark = new Mark(now, null);
            return now;
        }
        if (mark.doubted() == null || isStale(mark.doubted(), now)) {
            mark = new Mark(mark.seen(), now);
        }
        return since.isNegative() ? now : mark.seen();
    }

    private boolean isConfirmed(Instant now) {
        Instant doubted = mark.doubted();
        return doubted != null && !isStale(doubted, now) && !now.isBefore(doubted.plus(CONFIRMED));
    }

    private static boolean isStale(Instant doubted, Instant now) {
        return now.isBefore(doubted) || now.isAfter(doubted.plus(FORGOTTEN));
    }
}
