package io.github.callcard.app.account;

import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.words.SentenceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access of a user whose password, ticket or token is stored. One that SuperOffice refuses is looked up again, since
 * {@code callcard signin} may have stored another one beside the running program; it is sent only if it is another one, as
 * wrong passwords lock accounts.
 */
final class StoredCredential implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCredential.class);

    private final Source source;
    private volatile Grant current;

    /** The grant that did not hold and is still what is stored, as far as we know; null while all is well. */
    private @Nullable Grant refused;

    /** The place where the credential is stored. */
    @FunctionalInterface
    interface Source {
        Credential read() throws SentenceException;
    }

    /** @throws SentenceException when nothing is stored; says what to do */
    StoredCredential(ServerAddress address, Source source) throws SentenceException {
        this.source = source;
        this.current = new Grant(address, source.read());
    }

    @Override
    public Grant current() {
        return current;
    }

    @Override
    public synchronized Grant afterRefusal(Grant turnedDown) {
        if (current.equals(turnedDown)) {
            try {
                current = new Grant(turnedDown.address(), source.read());
            } catch (SentenceException e) {
                LOG.info("There is no other sign-in than the refused one: {}", e.sentence());
            }
            refused = current.equals(turnedDown) ? turnedDown : null;
        }
        return current;
    }

    @Override
    public synchronized boolean hasNewSignIn() {
        try {
            return refused != null && !source.read().equals(refused.credential());
        } catch (SentenceException e) {
            LOG.debug("There is no other sign-in than the refused one: {}", e.sentence());
            return false;
        }
    }
}
