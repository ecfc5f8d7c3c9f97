package io.github.callcard.web;

import java.time.Duration;

/**
 * The longest waits for a server, so that none can hold us for ever.
 *
 * @param connect until the connection stands, encryption included
 * @param answer from then until the first byte of the answer; SuperOffice takes seconds for a large set
 * @param stall between two pieces of the answer
 * @param whole from the request to the last byte of the answer, however steadily it drips and however much it unpacks to
 */
public record TimeLimits(Duration connect, Duration answer, Duration stall, Duration whole) {

    public static final TimeLimits USUAL = new TimeLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(3));

    /** For documents of some kilobytes, which a user waits for. */
    public static final TimeLimits OF_DOCUMENTS = new TimeLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofMinutes(1));

    public TimeLimits {
        for (Duration limit : new Duration[] {connect, answer, stall, whole}) {
            if (limit.isZero() || limit.isNegative()) {
                throw new IllegalArgumentException("A time limit is more than zero.");
            }
        }
    }
}
