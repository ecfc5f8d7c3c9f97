package io.github.callcard.activity;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    /** @param clock tells the days, and nothing else */
    Attempts(Ledger ledger, Delivery delivery, LogTimes times, Clock clock, Audience audience) {
        this.ledger = ledger;
        this.delivery = delivery;
        this.times = times;
        this.clock = clock;
        this.audience = audience;
    }

    /** Forgets the failures so far, which say nothing about the next attempt any more. */
    void forgetFailures() {
        failures = 0;
    }

    /** Tries all once; answers how long to wait until the next time, null where nothing waits. */
    @Nullable
    Duration tryAll() throws InterruptedException {
        @Nullable Duration soonest = null;
        List<Entry> all = ledger.all();
        for (int i = 0; i < all.size(); i++) {
            Delivery.Result result = delivery.attempt(all.get(i));
            take(all.get(i), result);
            @Nullable Duration again = result.again();
            if (again != null && !result.alone()) {
                // The reason that keeps this one keeps the others too.
                for (Entry other : all.subList(i + 1, all.size())) {
                    audience.tell(other, delivery.keptBy(result, other), false);
                }
                countDay();
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

    /** Everybody is told before the ledger forgets, so that no end of the program can come between. */
    private void take(Entry entry, Delivery.Result result) {
        audience.tell(entry, result.progress(), result.isOver());
        if (result.isOver()) {
            ledger.remove(entry.marker());
        }
    }

    /** One more day in vain for all that wait; what has had too many is given up. */
    private void countDay() {
        long today = TimeUnit.SECONDS.toDays(clock.instant().getEpochSecond());
        List<Entry> counted = ledger.all().stream()
                .filter(entry -> entry.lastDay() < today)
                .map(entry -> entry.inVainOn(today))
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        try {
            ledger.put(counted);
        } catch (IOException e) {
            LOG.warn("A day is not counted: {}", e.getClass().getName());
            return;
        }
        counted.stream()
                .filter(entry -> entry.days() > times.life().toDays())
                .forEach(entry -> take(entry, delivery.giveUp(entry)));
    }
}
