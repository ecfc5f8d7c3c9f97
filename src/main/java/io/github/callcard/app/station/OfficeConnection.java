package io.github.callcard.app.station;

import io.github.callcard.app.settings.ServerSettings;
import io.github.callcard.app.settings.Settings;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.superoffice.Connection;
import java.util.Optional;

/**
 * The one connection to the server in use. All that talks to that server shares it: online a refresh token may hold only
 * once, so that two parts which renewed a sign-in side by side could end it.
 */
public record OfficeConnection(ServerSettings server, Connection connection) {

    /**
     * That to the settings' server; empty where there is none.
     *
     * @throws UserException when the address cannot be used or the secret is missing
     */
    public static Optional<OfficeConnection> of(Settings settings, Surroundings surroundings) throws UserException {
        if (settings.server().isEmpty()) {
            return Optional.empty();
        }
        ServerSettings server = settings.server().get();
        return Optional.of(new OfficeConnection(server, Connections.to(server, surroundings)));
    }
}
