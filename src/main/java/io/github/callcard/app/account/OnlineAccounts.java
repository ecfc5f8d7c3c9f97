package io.github.callcard.app.account;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.OnlineSettings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Documents;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.signin.Environment;
import io.github.callcard.superoffice.signin.OnlineAccess;
import io.github.callcard.superoffice.signin.OnlineAccount;
import io.github.callcard.superoffice.signin.OnlineSignIn;
import io.github.callcard.superoffice.signin.TokenStorage;
import io.github.callcard.superoffice.signin.Tokens;
import io.github.callcard.superoffice.signin.UnchangedAccess;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Translations;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Optional;

/** From the settings to signing in online, and to the access that comes of it. */
public final class OnlineAccounts {

    private OnlineAccounts() {}

    /** Signs in by the browser; what comes of it is to be kept in {@link #storage}. */
    public static OnlineSignIn signIn(ServerSettings server, Surroundings surroundings) throws SentenceException {
        OnlineSettings online = online(server);
        OnlineAccount account = OnlineAccount.checked(
                new Environment(ServerAccount.address(server)),
                online.clientId(),
                new Secrets(surroundings)
                        .optional(Secret.CLIENT_SECRET, ServerAccount.name(server))
                        .orElse(null),
                online.tenant(),
                server.user());
        Documents documents = new Documents(
                TimeLimits.OF_DOCUMENTS, surroundings.versions(), surroundings.clock(), ProxySelector.getDefault());
        return new OnlineSignIn(
                account,
                documents,
                surroundings.clock(),
                OnlineSignIn.USUAL_TIMEOUT,
                Translations.of(surroundings.locale()));
    }

    /** The storage of the signed-in user's tokens. */
    public static TokenStorage storage(ServerSettings server, Surroundings surroundings) {
        return new StoredTokens(
                surroundings.secretStore(), "sign-in of " + ServerAccount.name(server), lockFile(surroundings));
    }

    /**
     * Keeps the tokens of a new sign-in, in place of those of the one before.
     *
     * @throws SuperOfficeException when they cannot be kept
     */
    public static void keep(Tokens tokens, ServerSettings server, Surroundings surroundings)
            throws SuperOfficeException, InterruptedException {
        TokenStorage storage = storage(server, surroundings);
        try (TokenStorage.Lock lock = storage.lock()) {
            storage.save(tokens);
        }
    }

    /** Deletes the tokens of the signed-in user, once nobody renews them any more. */
    static void forget(ServerSettings server, Surroundings surroundings)
            throws SuperOfficeException, InterruptedException {
        TokenStorage storage = storage(server, surroundings);
        try (TokenStorage.Lock lock = storage.lock()) {
            storage.forget();
        }
    }

    /** Access that renews itself as long as the user is signed in. */
    static Access access(ServerSettings server, Surroundings surroundings) throws SentenceException {
        return new OnlineAccess(signIn(server, surroundings), storage(server, surroundings), surroundings.clock());
    }

    /** The access as far as there is one, for trying it. */
    static Access unchanged(ServerSettings server, Surroundings surroundings) {
        return new UnchangedAccess(storage(server, surroundings), surroundings.clock());
    }

    /** One for all profiles, as the key store is; empty in surroundings without a user. */
    private static Optional<Path> lockFile(Surroundings surroundings) {
        return surroundings.properties().getProperty("user.home") == null
                ? Optional.empty()
                : Optional.of(surroundings.usersProfile().signInLock());
    }

    private static OnlineSettings online(ServerSettings server) throws SentenceException {
        if (server.online() == null) {
            throw new SentenceException(
                    Sentence.of("The settings do not say how to sign in online; add \"clientId\" to \"server\"."));
        }
        return server.online();
    }
}
