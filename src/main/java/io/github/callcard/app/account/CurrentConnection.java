package io.github.callcard.app.account;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.words.SentenceException;
import org.jspecify.annotations.Nullable;

/**
 * The server that the running program talks to, also when its settings change: whoever tries a server uses the
 * connection there is, if it is that server with that sign-in. Safe to use from any thread.
 */
public final class CurrentConnection {

    private final Surroundings surroundings;
    private volatile @Nullable ServerConnection connection;

    /** In use is nothing yet. */
    public CurrentConnection(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** From now on the server of these settings is in use, over a connection that is yet to be made. */
    public ServerConnection use(Settings settings) {
        ServerConnection next = new ServerConnection(settings, surroundings);
        connection = next;
        return next;
    }

    /**
     * The connection to try a server over with what is kept for signing in to it: with the access in use where there is
     * one, and otherwise with one that keeps nothing; in the languages of what is tried.
     *
     * @throws SentenceException when the address cannot be used or the secret is missing
     */
    public Connection toTry(ServerSettings server) throws SentenceException {
        ServerConnection now = connection;
        return now != null && now.isTo(server)
                ? Connections.over(server, () -> now.to(server).access()).with(surroundings.versions())
                : Connections.toTry(server, surroundings);
    }
}
