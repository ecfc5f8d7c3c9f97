package io.github.callcard.line.sipwatch;

import java.time.Duration;

/** The waits of transactions (RFC 3261, table 4). */
final class TransactionTimes {

    /** The usual time there and back, T1. */
    static final Duration ROUND_TRIP = Duration.ofMillis(500);

    /** The longest pause between two repetitions, T2. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /** The longest time a message stays on its way, T4. */
    static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    /** The wait for an answer or an ACK, and for a repeated request: timers F, H and J. */
    static final Duration PATIENCE = ROUND_TRIP.multipliedBy(64);

    private TransactionTimes() {}

    /** The pause after this one. */
    static Duration next(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
