package io.github.callcard.app.station;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.station.Secrets.Secret;
import io.github.callcard.settings.OnlineSettings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.words.SentenceException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
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

    /** How to come to an access. */
    @FunctionalInterface
    interface Accesses {
        Access make() throws SentenceException;
    }

    /** A connection over an access, in the languages of these settings. */
    static Connection over(ServerSettings server, Accesses access) throws SentenceException {
        try {
            return new Connection(access.make())
                    .with(new RequestCulture(
                            server.acceptLanguage(), server.language(), server.culture(), server.timeZone()));
        } catch (IllegalArgumentException e) {
            throw new SentenceException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The address of the settings; unencrypted only where the user accepted it, or within this computer. */
    static ServerAddress address(ServerSettings server) throws SentenceException {
        ServerAddress address = ServerAddress.of(server.url());
        if (!server.plainHttp() && !isProtected(address)) {
            throw new SentenceException(address + " is not encrypted, so anybody on the way could read the password;"
                    + " use https:// or accept it by \"plainHttp\": true in settings.json.");
        }
        return address;
    }

    /** Whether nobody on the way can read what is sent there. */
    public static boolean isProtected(ServerAddress address) {
        return address.isEncrypted() || isThisComputer(address);
    }

    /** Whose secrets are meant, for their names in the key store. */
    public static String account(ServerSettings server) {
        String where = " at " + ServerAddress.of(server.url());
        OnlineSettings online = server.online();
        if (online != null) {
            return (online.tenant() == null ? online.clientId() : online.tenant()) + where;
        }
        return server.signIn().name().toLowerCase(Locale.ROOT)
                + (server.user() == null ? "" : " " + server.user())
                + where;
    }

    /** Whether two servers are one, and whoever signs in there too. */
    static boolean isSameSignIn(ServerSettings one, ServerSettings other) {
        return one.signIn() == other.signIn()
                && Objects.equals(one.user(), other.user())
                && Objects.equals(one.online(), other.online())
                && ServerAddress.of(one.url()).equals(ServerAddress.of(other.url()));
    }

    private static Access access(ServerSettings server, Surroundings surroundings) throws SentenceException {
        return server.signIn() == SignIn.ONLINE
                ? OnlineAccounts.access(server, surroundings)
                : new StoredCredential(address(server), () -> credential(server, new Secrets(surroundings)));
    }

    private static Credential credential(ServerSettings server, Secrets secrets) throws SentenceException {
        try {
            return credential(server, secrets, account(server));
        } catch (IllegalArgumentException e) {
            throw new SentenceException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Credential credential(ServerSettings server, Secrets secrets, String account)
            throws SentenceException {
        return switch (server.signIn()) {
            // The settings have a user wherever they say "basic".
            case BASIC ->
                new Credential.Basic(Objects.requireNonNull(server.user()), secrets.required(Secret.PASSWORD, account));
            case TICKET ->
                new Credential.SoTicket(
                        secrets.required(Secret.TOKEN, account),
                        secrets.optional(Secret.APP_TOKEN, account).orElse(null));
            case BEARER -> new Credential.Bearer(secrets.required(Secret.TOKEN, account));
            case XSRF -> new Credential.Xsrf(secrets.required(Secret.TOKEN, account));
            case ONLINE -> throw new IllegalArgumentException("tokens renew themselves");
        };
    }

    private static boolean isThisComputer(ServerAddress address) {
        String host = address.base().getHost();
        if (host.equals("localhost")) {
            return true;
        }
        // Only literal addresses are asked for, which needs no name server.
        boolean literal = host.matches("[0-9.]+|\\[[0-9a-fA-F:.]+]");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
