package io.github.callcard.app.station;

import io.github.callcard.app.settings.UserException;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access of a user whose password, ticket or token is kept. One that SuperOffice refuses is looked up again, since
 * {@code callcard signin} may have kept another one beside the running program; it is sent only if it is another one, as
 * wrong passwords lock accounts.
 */
final class KeptAccess implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAccess.class);

    private final Source source;
    private volatile Grant current;

    /** Where the credential is kept. */
    @FunctionalInterface
    interface Source {
        Credential read() throws UserException;
    }

    /** @throws UserException when nothing is kept; says what to do */
    KeptAccess(ServerAddress address, Source source) throws UserException {
        this.source = source;
        this.current = new Grant(address, source.read());
    }

    @Override
    public Grant current() {
        return current;
    }

    @Override
    public synchronized Grant afterRefusal(Grant refused) {
        if (current.equals(refused)) {
            try {
                current = new Grant(refused.address(), source.read());
            } catch (UserException e) {
                LOG.info("There is no other sign-in than the refused one: {}", e.getMessage());
            }
        }
        return current;
    }
}
