package io.github.callcard.app.account;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.ServerSettings;
import io.github.callcard.settings.Settings;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.words.SentenceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to the server in use, for all that talks to it: online a refresh token may hold only once, so that two
 * parts which renewed a sign-in side by side could end it. And the one view of who is signed in, so that the key store,
 * which may take its time or ask the user, is asked once. Safe to use from any thread.
 */
public final class ServerConnection {

    private static final Logger LOG = LoggerFactory.getLogger(ServerConnection.class);

    private final Optional<ServerSettings> server;
    private final Surroundings surroundings;
    private @Nullable Connection made;
    private @Nullable SignedIn signedIn;

    public ServerConnection(Settings settings, Surroundings surroundings) {
        this.server = settings.server();
        this.surroundings = surroundings;
    }

    /** Empty where the settings have none. */
    public Optional<ServerSettings> server() {
        return server;
    }

    /** True when it leads to this server, with this sign-in. */
    boolean isTo(ServerSettings other) {
        return server.filter(own -> ServerAccount.isSameSignIn(own, other)).isPresent();
    }

    /**
     * The connection, made when it is first asked for.
     *
     * @throws SentenceException when the address cannot be used or the secret is missing
     */
    public synchronized Connection to(ServerSettings own) throws SentenceException {
        if (made == null) {
            made = Connections.to(own, surroundings);
        }
        return made;
    }

    /** The same connection for those who must not wait for a key store before they ask: it is made at the first request. */
    public Connection lazy(ServerSettings own) throws SentenceException {
        return Connections.over(own, () -> new LazyAccess(() -> to(own).access()))
                .with(surroundings.versions());
    }

    /** True when there is something to sign in with that was not there, or was another, when signing in failed last. */
    public synchronized boolean hasNewSignIn(ServerSettings own) {
        if (made != null) {
            return made.access().hasNewSignIn();
        }
        try {
            to(own);
            return true;
        } catch (SentenceException e) {
            LOG.debug("There is nothing to sign in with: {}", e.sentence());
            return false;
        }
    }

    /** The user who is signed in there, with the key for what is kept on disk. */
    public synchronized SignedIn signedIn(ServerSettings own) {
        if (signedIn == null) {
            signedIn = new SignedIn(own, surroundings);
        }
        return signedIn;
    }
}
