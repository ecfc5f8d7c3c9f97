package io.github.callcard.app.station;

import io.github.callcard.app.settings.ServerSettings;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.superoffice.ServerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

/** From the settings and the secrets of the environment to a connection. */
public final class Connections {

    private Connections() {}

    /**
     * The connection that the settings describe.
     *
     * @throws UserException when the address cannot be used or the secret is missing
     */
    public static Connection to(ServerSettings server, Surroundings surroundings) throws UserException {
        try {
            ServerAddress address = ServerAddress.of(server.url());
            if (!address.isEncrypted() && !server.plainHttp() && !isThisComputer(address)) {
                throw new UserException(address + " is not encrypted, so anybody on the way could read the password;"
                        + " use https:// or accept it by \"plainHttp\": true in settings.json.");
            }
            return new Connection(address, credential(server, surroundings))
                    .with(new RequestCulture(
                            server.acceptLanguage(), server.language(), server.culture(), server.timeZone()));
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Credential credential(ServerSettings server, Surroundings surroundings) throws UserException {
        return switch (server.signIn()) {
            // The settings have a user wherever they say "basic".
            case BASIC ->
                new Credential.Basic(
                        Objects.requireNonNull(server.user()), secret("CALLCARD_PASSWORD", "password", surroundings));
            case TICKET ->
                new Credential.SoTicket(
                        secret("CALLCARD_TOKEN", "ticket", surroundings),
                        surroundings.variable("CALLCARD_APP_TOKEN").orElse(null));
            case BEARER -> new Credential.Bearer(secret("CALLCARD_TOKEN", "token", surroundings));
            case XSRF -> new Credential.Xsrf(secret("CALLCARD_TOKEN", "token", surroundings));
        };
    }

    private static String secret(String variable, String what, Surroundings surroundings) throws UserException {
        return surroundings
                .variable(variable)
                .orElseThrow(() -> new UserException("The " + what
                        + " for signing in to SuperOffice is missing; set the environment variable " + variable + "."));
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
