package io.github.callcard.app.account;

import io.github.callcard.os.LockFile;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.signin.TokenStorage;
import io.github.callcard.superoffice.signin.TokenText;
import io.github.callcard.superoffice.signin.Tokens;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens in the system's key store, and nowhere else. */
final class StoredTokens implements TokenStorage {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTokens.class);

    /** Longer than a renewal takes that waits for its answer to the last. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final SecretStore store;
    private final String name;
    private final Optional<Path> lockFile;

    /**
     * The tokens of one account.
     *
     * @param name under which the store has them
     * @param lockFile what locks the tokens against other processes of the user, empty where there is only one
     */
    StoredTokens(SecretStore store, String name, Optional<Path> lockFile) {
        this.store = store;
        this.name = name;
        this.lockFile = lockFile;
    }

    @Override
    public Lock lock() throws SuperOfficeException, InterruptedException {
        if (lockFile.isEmpty()) {
            return () -> {};
        }
        try {
            LockFile lock = LockFile.acquire(lockFile.get(), TIMEOUT);
            return () -> giveBack(lock);
        } catch (TimeoutException e) {
            throw new SuperOfficeException(
                    Kind.TIMED_OUT,
                    Sentence.of(
                            "Another Callcard process is renewing the sign-in and does not finish; try again later."),
                    e);
        } catch (IOException e) {
            // A folder that nobody may write, or a file system without locks: two at the same second are rare.
            LOG.warn("Renewing goes on without a lock: {}", e.getClass().getName());
            return () -> {};
        }
    }

    private static void giveBack(LockFile lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("A lock was not given back: {}", e.getClass().getName());
        }
    }

    @Override
    public Optional<Tokens> load() throws SuperOfficeException {
        try {
            return store.read(name).flatMap(TokenText::read);
        } catch (SecretStoreException e) {
            throw failed(Sentence.of("The sign-in cannot be looked up: {0}", e.sentence()), e);
        }
    }

    @Override
    public void save(Tokens tokens) throws SuperOfficeException {
        try {
            store.store(name, TokenText.write(tokens));
        } catch (SecretStoreException e) {
            throw failed(Sentence.of("The sign-in cannot be saved: {0}", e.sentence()), e);
        }
    }

    @Override
    public void forget() throws SuperOfficeException {
        try {
            store.delete(name);
        } catch (SecretStoreException e) {
            throw failed(Sentence.of("The sign-in cannot be deleted: {0}", e.sentence()), e);
        }
    }

    private static SuperOfficeException failed(Sentence sentence, SecretStoreException e) {
        return new SuperOfficeException(Kind.REFUSED_SIGN_IN, sentence, e);
    }
}
