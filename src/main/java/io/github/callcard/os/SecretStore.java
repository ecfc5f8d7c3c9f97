package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.Optional;

/**
 * The operating system's place for this user's secrets, each under a name. Safe to use from any thread. A call may take
 * as long as the user takes to unlock the store; those of {@link SecretStores} end with an error after a while.
 */
public interface SecretStore {

    /** The name that the user knows it by, ready to stand in a sentence: {@code the macOS keychain}. */
    Sentence title();

    /**
     * The secret of that name; empty when there is none.
     *
     * @throws SecretStoreException when the store is missing, locked or fails
     */
    Optional<String> read(String name) throws SecretStoreException;

    /** Keeps a secret, in place of an older one of that name. */
    void store(String name, String secret) throws SecretStoreException;

    /** The same store for those who have no time to wait for the user: their calls end sooner. */
    default SecretStore within(Duration time) {
        return this;
    }

    /** Forgets a secret; nothing happens when there is none. */
    void delete(String name) throws SecretStoreException;
}
