package io.github.callcard.call;

import java.time.Duration;

/**
 * The times that a call may go on without a sign of life before it counts as lost.
 *
 * @param ringing while nobody answered; longer than any switchboard lets a phone ring
 * @param talking while somebody talks, when lines are silent for hours
 */
public record CallLimits(Duration ringing, Duration talking) {

    public static final CallLimits USUAL = new CallLimits(Duration.ofMinutes(5), Duration.ofHours(12));

    public CallLimits {
        if (!ringing.isPositive() || !talking.isPositive()) {
            throw new IllegalArgumentException("a limit is longer than zero");
        }
    }
}
