package io.github.callcard.sync;

import java.time.Duration;

/**
 * The waits between synchronisations.
 *
 * @param interval after a success, give or take a tenth
 * @param firstRetry after the first failure; it doubles with every further one
 * @param longestRetry what doubling ends at
 */
public record SyncTimes(Duration interval, Duration firstRetry, Duration longestRetry) {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(30);

    public static final SyncTimes USUAL = every(Duration.ofMinutes(15));

    public SyncTimes {
        if (!interval.isPositive() || !firstRetry.isPositive() || longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException("the times between synchronisations are longer than nothing");
        }
    }

    /**
     * The usual times: a server that fails is left alone half a minute at first, half an hour or the interval at last.
     */
    public static SyncTimes every(Duration interval) {
        Duration longest = interval.compareTo(LONGEST_RETRY) > 0 ? interval : LONGEST_RETRY;
        return new SyncTimes(interval, FIRST_RETRY, longest);
    }
}
