package io.github.callcard.journal;

import java.time.Instant;

/**
 * The end of an obligation to call back.
 *
 * @param by who did it, where that was a colleague; else empty
 */
public record Settled(How how, String by, Instant at) {

    /** The reason why nobody has to call back any more. */
    public enum How {
        /** The user called back and talked with them. */
        CALLED_BACK,
        /** A later call of theirs was answered. */
        ANSWERED_LATER,
        /** A colleague called them. */
        COLLEAGUE,
        /** The user is done with it. */
        DONE
    }

    static Settled of(How how, Instant at) {
        return new Settled(how, "", at);
    }
}
