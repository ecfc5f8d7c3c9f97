package io.github.callcard.os;

import java.util.Optional;

/** Stands where there is no store: every call fails with the reason, and nothing is kept anywhere else. */
final class UnavailableSecretStore implements SecretStore {

    private final String title;
    private final String reason;

    /** @param reason one sentence for the user: what is missing and what to do */
    UnavailableSecretStore(String title, String reason) {
        this.title = title;
        this.reason = reason;
    }

    @Override
    public String title() {
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
