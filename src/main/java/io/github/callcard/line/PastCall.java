package io.github.callcard.line;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that was over when Callcard heard of it: it came while nobody watched. Texts come from outside and are not trusted.
 *
 * @param id tells it from every other call of the line, across restarts
 * @param at the time at which it began, as exactly as the line's list has it
 * @param number the other party as delivered, empty when it is withheld
 * @param name the name that the list has for the number
 * @param called the user's own number that was called, or that he called by
 * @param length how long they talked, zero when nobody did
 */
public record PastCall(
        LineId line,
        String id,
        Instant at,
        Direction direction,
        String number,
        @Nullable String name,
        @Nullable String called,
        Outcome outcome,
        Duration length) {

    /** True when somebody rang and nobody answered. */
    public boolean isMissed() {
        return direction == Direction.INCOMING && outcome == Outcome.MISSED;
    }

    /** The other party and the way, as a call that is seen has them. */
    public CallDetails details() {
        return new CallDetails(direction, number, name, called, null, null);
    }
}
