package io.github.callcard.app.account;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The person behind a ticket or token, which says nothing itself: what the server told, remembered in the key store with the mark
 * of the token it was told for, so that a start without a network knows it too. May block on the key store.
 *
 * @param account whose sign-in it is
 */
record TokenPerson(Surroundings surroundings, String account) {

    private static final Logger LOG = LoggerFactory.getLogger(TokenPerson.class);

    private String name() {
        return "person of " + account;
    }

    /**
     * The person of the token.
     *
     * @param mark of the token that is there
     * @return empty while the server has told nothing for this token
     */
    Optional<String> remembered(String mark) {
        try {
            return surroundings
                    .secretStore()
                    .read(name())
                    .filter(text -> text.startsWith(mark + " "))
                    .map(text -> text.substring(mark.length() + 1));
        } catch (SecretStoreException e) {
            LOG.warn("Who is signed in is not known: {}", e.sentence());
            return Optional.empty();
        }
    }

    void remember(String mark, String who) {
        SecretStore store = surroundings.secretStore();
        try {
            store.store(name(), mark + " " + who);
        } catch (SecretStoreException e) {
            LOG.warn("Who is signed in is not remembered: {}", e.sentence());
        }
    }

    void forget() throws SecretStoreException {
        surroundings.secretStore().delete(name());
    }
}
