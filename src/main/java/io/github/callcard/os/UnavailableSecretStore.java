package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.util.Optional;

/** Stands where there is no store: every call fails with the reason, and nothing is kept anywhere else. */
final class UnavailableSecretStore implements SecretStore {

    private final Sentence title;
    private final Sentence reason;

    /** @param reason the sentence for the user: what is missing and what to do */
    UnavailableSecretStore(Sentence title, Sentence reason) {
        this.title = title;
        this.reason = reason;
    }

    @Override
    public Sentence title() {
        return title;
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        throw new SecretStoreException(reason);
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        throw new SecretStoreException(reason);
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        throw new SecretStoreException(reason);
    }
}
