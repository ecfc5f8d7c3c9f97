package io.github.callcard.demo;

import io.github.callcard.line.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call of the demo, as a line reports it.
 *
 * @param number the caller string as a line delivers it
 * @param displayName what the caller's telephone says, null when it says nothing
 * @param rings how long it rings
 * @param outcome how it ends
 * @param talks how long the conversation lasts, zero when there is none
 */
public record SampleCall(String number, @Nullable String displayName, Duration rings, Outcome outcome, Duration talks) {

    public SampleCall {
        if (rings.isNegative() || talks.isNegative()) {
            throw new IllegalArgumentException("a call rings and lasts zero seconds or more");
        }
        if (!talks.isZero() && outcome != Outcome.COMPLETED) {
            throw new IllegalArgumentException("only a call that was answered here has a conversation");
        }
    }
}
