package io.github.callcard.app.account;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.words.SentenceException;
import java.util.Objects;

/** From the settings and the user's secrets to a connection. */
public final class Connections {

    private Connections() {}

    /**
     * The connection that the settings describe.
     *
     * @throws SentenceException when the address cannot be used or the secret is missing
     */
    public static Connection to(ServerSettings server, Surroundings surroundings) throws SentenceException {
        return over(server, () -> access(server, surroundings)).with(surroundings.versions());
    }

    /**
     * The same for a trial, which changes nothing that is kept.
     *
     * @throws SentenceException when the address cannot be used or the secret is missing
     */
    public static Connection toTry(ServerSettings server, Surroundings surroundings) throws SentenceException {
        return server.signIn() == SignIn.ONLINE
                ? over(server, () -> OnlineAccounts.unchanged(server, surroundings))
                        .with(surroundings.versions())
                : to(server, surroundings);
    }

    /** The way to come by an access. */
    @FunctionalInterface
    interface Accesses {
        Access make() throws SentenceException;
    }

    /** A connection over an access, in the languages of these settings. */
    static Connection over(ServerSettings server, Accesses access) throws SentenceException {
        return new Connection(access.make())
                .with(new RequestCulture(
                        server.acceptLanguage(), server.language(), server.culture(), server.timeZone()));
    }

    private static Access access(ServerSettings server, Surroundings surroundings) throws SentenceException {
        return server.signIn() == SignIn.ONLINE
                ? OnlineAccounts.access(server, surroundings)
                : new StoredCredential(
                        ServerAccount.address(server), () -> credential(server, new Secrets(surroundings)));
    }

    private static Credential credential(ServerSettings server, Secrets secrets) throws SentenceException {
        String account = ServerAccount.name(server);
        return switch (server.signIn()) {
            // The settings have a user wherever they say "basic".
            case BASIC ->
                Credential.basic(Objects.requireNonNull(server.user()), secrets.required(Secret.PASSWORD, account));
            case TICKET ->
                Credential.ticket(
                        secrets.required(Secret.TOKEN, account),
                        secrets.optional(Secret.APP_TOKEN, account).orElse(null));
            case BEARER -> Credential.bearer(secrets.required(Secret.TOKEN, account));
            case XSRF -> Credential.xsrf(secrets.required(Secret.TOKEN, account));
            case ONLINE -> throw new IllegalStateException("tokens renew themselves");
        };
    }
}
