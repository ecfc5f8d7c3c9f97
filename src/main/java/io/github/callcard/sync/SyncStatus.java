package io.github.callcard.sync;

import io.github.callcard.words.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the directory: how current it is.
 *
 * @param state what the synchronisation is doing or how it last ended
 * @param numbers how many caller ids are in use
 * @param lastSuccess when the server last confirmed them, null when it never did
 * @param message the sentence for the user: what is the case and, where something is wrong, what to do
 * @param needsSignIn whether nothing but signing in (again) helps
 */
public record SyncStatus(
        State state, int numbers, @Nullable Instant lastSuccess, Sentence message, boolean needsSignIn) {

    /** A status that no sign-in would change. */
    public SyncStatus(State state, int numbers, @Nullable Instant lastSuccess, Sentence message) {
        this(state, numbers, lastSuccess, message, false);
    }

    /** The same, where nobody is signed in or the sign-in does not hold any more. */
    SyncStatus needingSignIn() {
        return new SyncStatus(state, numbers, lastSuccess, message, true);
    }

    public enum State {
        /** No server is set. */
        OFF,
        /** Not tried yet, or in vain for a reason that is announced and passes by itself: nothing to care about. */
        WAITING,
        RUNNING,
        CURRENT,
        /** The last attempt failed; the directory that was there is still in use. */
        FAILED
    }
}
