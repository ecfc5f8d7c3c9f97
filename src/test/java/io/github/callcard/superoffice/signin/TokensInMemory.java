package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Tokens in memory, as text, so that what is stored is what a key store would store. */
final class TokensInMemory implements TokenStorage {

    private volatile String text = "";
    private volatile boolean locked;
    private final Semaphore lock = new Semaphore(1);

    @Override
    public Lock lock() throws InterruptedException {
        lock.acquire();
        return lock::release;
    }

    /** As a key store that nobody unlocks. */
    void lockKeyring() {
        locked = true;
    }

    void unlockKeyring() {
        locked = false;
    }

    private void failIfLocked() throws SuperOfficeException {
        if (locked) {
            throw new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN, Sentence.of("The keyring is locked; unlock it and try again."));
        }
    }

    @Override
    public Optional<Tokens> load() throws SuperOfficeException {
        failIfLocked();
        return TokenText.read(text.isEmpty() ? "{}" : text);
    }

    @Override
    public void save(Tokens tokens) throws SuperOfficeException {
        failIfLocked();
        text = TokenText.write(tokens);
    }

    @Override
    public void forget() throws SuperOfficeException {
        failIfLocked();
        text = "";
    }
}
