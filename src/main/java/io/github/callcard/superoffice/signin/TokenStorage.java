package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.SuperOfficeException;
import java.util.Optional;

/** The place where tokens outlive the process; another process of the same user may change them. */
public interface TokenStorage {

    /** The right to change what is stored, until it is closed. */
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until nobody else changes what is stored. Whoever renews needs it from reading the old tokens until the new
     * ones are stored: a refresh token may hold only once, and some servers end the sign-in of whoever sends one again.
     *
     * @throws SuperOfficeException of kind {@code TIMED_OUT} when somebody else does not come to an end
     */
    Lock lock() throws SuperOfficeException, InterruptedException;

    /**
     * The tokens of the last sign-in, renewed since.
     *
     * @throws SuperOfficeException when it cannot be asked, such as a locked key store; a sentence for the user
     */
    Optional<Tokens> load() throws SuperOfficeException;

    /** Only by whoever has the lock. */
    void save(Tokens tokens) throws SuperOfficeException;

    /** Only by whoever has the lock. */
    void forget() throws SuperOfficeException;
}
