package io.github.callcard.line.fritzbox;

import java.time.Duration;

/**
 * The times that things are waited for.
 *
 * @param connect how long the box may take to accept a connection
 * @param check how often a silent connection, or a pause, is looked at
 * @param firstPause before the first new try; doubled each time
 * @param lastPause the longest pause between two tries
 * @param asleep how far the clock may be ahead after a silence before this computer counts as having slept
 */
record Timing(Duration connect, Duration check, Duration firstPause, Duration lastPause, Duration asleep) {

    static final Timing USUAL = new Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30));
}
