package io.github.callcard.sync;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.sync.SleepAndNetworkWatch.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The schedule by which the server is asked. It knows no clock and no thread: it is told what happened, and when. For
 * one thread.
 *
 * <p>Thousands of desks share one server: what is awaited together, such as the end of a maintenance or nine o'clock, is
 * spread by chance.
 */
final class SyncSchedule {

    /** A network that has just come up is not up yet. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** First retries: usually five minutes. */
    private static final int AFTER_ONE_REFUSAL = 10;

    private final SyncTimes times;
    private final RandomGenerator random;
    private Instant due = Instant.MIN;

    /** Until when the server asked to be left alone. */
    private Instant leftAlone = Instant.MIN;

    private Instant lastAttempt = Instant.MIN;
    private int failures;
    private @Nullable Kind lastFailure;

    /** Sign-ins that did not hold since the last success. */
    private int refusals;

    /** Due at once. */
    SyncSchedule(SyncTimes times, RandomGenerator random) {
        this.times = times;
        this.random = random;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    Instant due() {
        return due;
    }

    /** True when the sign-in did not hold at the last attempt: another one is worth asking with at once. */
    boolean isRefused() {
        return lastFailure != null && lastFailure.concernsSignIn();
    }

    /** Until when the server asked to be left alone, also by a user who is in a hurry; the past when it did not. */
    Instant leftAlone() {
        return leftAlone;
    }

    void succeeded(Instant now) {
        lastAttempt = now;
        lastFailure = null;
        failures = 0;
        refusals = 0;
        leftAlone = Instant.MIN;
        due = now.plus(scaled(times.interval(), 0.9 + 0.2 * random.nextDouble()));
    }

    /** @param failure null when the failure was ours */
    void failed(Instant now, @Nullable SuperOfficeException failure) {
        lastAttempt = now;
        lastFailure = failure == null ? null : failure.kind();
        failures++;
        refusals += isRefused() ? 1 : 0;
        Duration wait = scaled(backoff(), 1 + 0.5 * random.nextDouble());
        Duration asked = failure == null ? Duration.ZERO : failure.retryAfter().orElse(Duration.ZERO);
        leftAlone = asked.isZero() ? Instant.MIN : now.plus(asked);
        Duration spread = scaled(asked, 1 + 0.1 * random.nextDouble());
        due = now.plus(wait.compareTo(spread) > 0 ? wait : spread);
    }

    private Duration backoff() {
        // A server may turn down a sign-in that is good, once; asking often locks the account. An answer that is too
        // large keeps server and network busy for nothing.
        if (isRefused() && refusals == 1) {
            Duration once = times.firstRetry().multipliedBy(AFTER_ONE_REFUSAL);
            return once.compareTo(times.longestRetry()) > 0 ? times.longestRetry() : once;
        }
        if (isRefused() || lastFailure == Kind.FORBIDDEN || lastFailure == Kind.TOO_LARGE) {
            return times.longestRetry();
        }
        Duration wait = times.firstRetry();
        for (int doubled = 1; doubled < failures && wait.compareTo(times.longestRetry()) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(times.longestRetry()) > 0 ? times.longestRetry() : wait;
    }

    /** The user wants it now; only what the server asked for holds. */
    void requested(Instant now) {
        due = later(now, leftAlone);
    }

    /** Something happened around the computer. */
    void changed(Change change, Instant now) {
        switch (change) {
            case WOKE, NETWORK -> surroundingsChanged(now);
            case CLOCK_SET_BACK -> clockSetBack(now);
            case NONE -> {}
        }
    }

    /** The computer woke up or is in another network: time to ask, unless the server itself was what failed. */
    private void surroundingsChanged(Instant now) {
        if (isTheServers(lastFailure)) {
            return;
        }
        failures = 0;
        Instant settled = now.plus(scaled(SETTLING, 1 + random.nextDouble()));
        Instant spaced = lastAttempt.equals(Instant.MIN) ? settled : lastAttempt.plus(times.firstRetry());
        Instant soon = later(settled, later(spaced, leftAlone));
        due = soon.isBefore(due) ? soon : due;
    }

    /** The clock was set back: what was due in an hour is not due in a year. */
    private void clockSetBack(Instant now) {
        leftAlone = Instant.MIN;
        lastAttempt = now;
        Instant latest = now.plus(failures > 0 ? times.longestRetry() : times.interval());
        due = latest.isBefore(due) ? latest : due;
    }

    private static boolean isTheServers(@Nullable Kind failure) {
        return failure != null
                && (failure.concernsSignIn()
                        || failure == Kind.BUSY
                        || failure == Kind.SERVER_ERROR
                        || failure == Kind.FORBIDDEN
                        || failure == Kind.TOO_LARGE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
