package io.github.callcard.app.station;

import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.signin.TokenStorage;
import io.github.callcard.superoffice.signin.TokenText;
import io.github.callcard.superoffice.signin.Tokens;
import java.util.Optional;

/** Tokens in the system's key store, and nowhere else. */
final class KeptSignIn implements TokenStorage {

    private final SecretStore store;
    private final String name;

    KeptSignIn(SecretStore store, String name) {
        this.store = store;
        this.name = name;
    }

    @Override
    public Optional<Tokens> load() throws SuperOfficeException {
        try {
            return store.read(name).flatMap(TokenText::read);
        } catch (SecretStoreException e) {
            throw failed("The sign-in cannot be looked up: ", e);
        }
    }

    @Override
    public void save(Tokens tokens) throws SuperOfficeException {
        try {
            store.store(name, TokenText.write(tokens));
        } catch (SecretStoreException e) {
            throw failed("The sign-in cannot be kept: ", e);
        }
    }

    @Override
    public void forget() throws SuperOfficeException {
        try {
            store.delete(name);
        } catch (SecretStoreException e) {
            throw failed("The sign-in cannot be deleted: ", e);
        }
    }

    private static SuperOfficeException failed(String what, SecretStoreException e) {
        return new SuperOfficeException(Kind.REFUSED_SIGN_IN, what + e.sentence(), e);
    }
}
