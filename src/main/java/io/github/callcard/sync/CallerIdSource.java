package io.github.callcard.sync;

import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.words.Sentence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The source of caller ids: a server, usually {@code SuperOfficeClient::callerIds}. */
@FunctionalInterface
public interface CallerIdSource {

    /**
     * The caller ids as they are now. Blocks; ends at once when its thread is interrupted.
     *
     * @param lastHash the hash of the set we have, null when we have none
     */
    CallerIdAnswer fetch(@Nullable String lastHash) throws SuperOfficeException, InterruptedException;

    /**
     * True when what is kept for signing in is other than what did not hold last, so that it is worth asking again. Asks no
     * server; may wait for a key store.
     */
    default boolean hasNewSignIn() {
        return false;
    }

    /** The sentence that the user has to know about the last answer; empty where it is all there is to have. */
    default Optional<Sentence> remark() {
        return Optional.empty();
    }
}
