package io.github.callcard.app.account;

import io.github.callcard.settings.OnlineSettings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The server of the settings and the account there: where it is, and what its secrets are called. */
public final class ServerAccount {

    private ServerAccount() {}

    /**
     * The address of the settings; unencrypted only where the user accepted it, or within this computer.
     *
     * @throws SentenceException when it is no address, or not encrypted
     */
    public static ServerAddress address(ServerSettings server) throws SentenceException {
        ServerAddress address = ServerAddress.typed(server.url());
        if (!server.plainHttp() && !isProtected(address)) {
            throw new SentenceException(Sentence.of(
                    "{0} is not encrypted, so anybody on the way could read the password; use https:// or accept it by"
                            + " \"plainHttp\": true in settings.json.",
                    address));
        }
        return address;
    }

    /** True when nobody on the way can read what is sent there. */
    public static boolean isProtected(ServerAddress address) {
        return address.isEncrypted() || isThisComputer(address);
    }

    /** The account whose secrets are meant, for their names in the key store. */
    public static String name(ServerSettings server) {
        String where =
                " at " + address(server.url()).map(ServerAddress::toString).orElse(server.url());
        OnlineSettings online = server.online();
        if (online != null) {
            return (online.tenant() == null ? online.clientId() : online.tenant()) + where;
        }
        return server.signIn().name().toLowerCase(Locale.ROOT)
                + (server.user() == null ? "" : " " + server.user())
                + where;
    }

    /** True when two servers are one, and whoever signs in there too. */
    static boolean isSameSignIn(ServerSettings one, ServerSettings other) {
        return one.signIn() == other.signIn()
                && Objects.equals(one.user(), other.user())
                && Objects.equals(one.online(), other.online())
                && address(one.url()).isPresent()
                && address(one.url()).equals(address(other.url()));
    }

    /** Empty for a text that is no address. */
    private static Optional<ServerAddress> address(String url) {
        try {
            return Optional.of(ServerAddress.typed(url));
        } catch (SentenceException none) {
            return Optional.empty();
        }
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
