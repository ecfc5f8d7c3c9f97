package io.github.callcard.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a line is doing.
 *
 * @param message one sentence for the user: what is the case and, where something is wrong, what to do
 * @param since when this state began
 * @param lastEvent when the line last reported anything, null before its first event
 */
public record LineHealth(
        State state,
        String message,
        Instant since,
        @Nullable Instant lastEvent) {

    public enum State {
        STARTING,
        READY,
        /** Not watched now; the provider tries again by itself. */
        RECONNECTING,
        /** Not watched until the user changes something. */
        FAILED,
        STOPPED
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
