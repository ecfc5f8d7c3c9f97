package io.github.callcard.line.simulated;

import io.github.callcard.line.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call of a simulated line's script.
 *
 * @param number the caller's number as a line would deliver it; empty for a withheld one
 * @param name the name the network sends along
 * @param rings how long it rings, unless somebody does something before
 * @param outcome how it ends: {@code COMPLETED} means that it is answered when the ringing is over
 * @param talks how long the conversation then lasts
 */
public record SimulatedCall(String number, @Nullable String name, Duration rings, Outcome outcome, Duration talks) {

    public SimulatedCall {
        if (rings.isNegative() || talks.isNegative()) {
            throw new IllegalArgumentException("a call rings and lasts zero seconds or more");
        }
    }

    /** A call that is missed after some seconds. */
    public static SimulatedCall missed(String number, @Nullable String name) {
        return new SimulatedCall(number, name, Duration.ofSeconds(8), Outcome.MISSED, Duration.ZERO);
    }

    /** A call that somebody answers after some seconds. */
    public static SimulatedCall answered(String number, @Nullable String name) {
        return new SimulatedCall(number, name, Duration.ofSeconds(8), Outcome.COMPLETED, Duration.ofSeconds(8));
    }
}
