package io.github.callcard.sync.activity;

import io.github.callcard.sync.activity.LogProgress.State;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries what waits, in the order in which it came, and says when to try again. For one thread. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Ledger ledger;
    private final Delivery delivery;
    private final LogTimes times;
    private final Clock clock;
    private final Audience audience;
    private int failures;

    Attempts(Ledger ledger, Delivery delivery, LogTimes times, Clock clock, Audience audience) {
        this.ledger = ledger;
        this.delivery = delivery;
        this.times = times;
        this.clock = clock;
        this.audience = audience;
    }

    /** What failed before says nothing about the next attempt any more. */
    void forgetFailures() {
        failures = 0;
    }

    /** Tries all once; answers how long to wait until the next time, null where nothing waits. */
    @Nullable
    Duration tryAll() throws InterruptedException {
        @Nullable Duration soonest = null;
        for (Entry entry : ledger.all()) {
            Delivery.Result result = isTooOld(entry) ? givenUp(entry) : delivery.attempt(entry);
            audience.tell(entry, result.progress(), ledger.find(entry.marker()) == null);
            @Nullable Duration again = result.again();
            if (again != null && !result.alone()) {
                // What keeps this one keeps the others too.
                Duration pause = times.pause(++failures);
                return again.compareTo(pause) > 0 ? again : pause;
            }
            if (again != null && (soonest == null || again.compareTo(soonest) < 0)) {
                soonest = again;
            }
            failures = result.alone() ? 0 : failures;
        }
        return soonest;
    }

    private boolean isTooOld(Entry entry) {
        return entry.call().end().toInstant().plus(times.life()).isBefore(clock.instant());
    }

    private Delivery.Result givenUp(Entry entry) {
        try {
            ledger.remove(entry.marker());
        } catch (IOException e) {
            LOG.warn(
                    "A call that is given up cannot be forgotten: {}",
                    e.getClass().getName());
        }
        return new Delivery.Result(
                new LogProgress(State.REFUSED, "It could not be logged for a month and is given up."), null, true);
    }
}
