package io.github.callcard.line.tapi;

import java.time.Duration;

/**
 * The times that things are waited for.
 *
 * @param firstRetry before the first new try of what failed; doubled each time
 * @param lastRetry the longest wait between two tries
 * @param splitGrace how long a call that ended unanswered may go on under another id
 * @param digits how long no digit follows before a number that is being dialled counts as complete
 * @param releaseAfter when a disconnected call is let go although its driver never says IDLE
 * @param check how often a silent call is asked whether it is still alive
 * @param ringing when a silent call that nobody answered counts as lost
 * @param talking when a silent call that was answered counts as lost
 * @param reply how long the service may take for a request
 * @param stop how long stopping waits for the service
 */
record Timing(
        Duration firstRetry,
        Duration lastRetry,
        Duration splitGrace,
        Duration digits,
        Duration releaseAfter,
        Duration check,
        Duration ringing,
        Duration talking,
        Duration reply,
        Duration stop) {

    static final Timing USUAL = new Timing(
            Duration.ofMillis(500),
            Duration.ofMinutes(1),
            Duration.ofMillis(250),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofHours(12),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));
}
