package io.github.callcard.app.account;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets a user has: from the environment, where unattended use puts them, or else from the system's key store. A
 * stored one belongs to an account, so that no server is ever sent another one's password.
 */
public final class Secrets {

    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    /** The purpose of a secret. */
    public enum Secret {
        PASSWORD("CALLCARD_PASSWORD"),
        TOKEN("CALLCARD_TOKEN"),
        APP_TOKEN("CALLCARD_APP_TOKEN"),
        SIP_PASSWORD("CALLCARD_SIP_PASSWORD"),
        FRITZBOX_PASSWORD("CALLCARD_FRITZBOX_PASSWORD"),
        SWITCHBOARD_SECRET("CALLCARD_SWITCHBOARD_SECRET"),
        ACTION_URL_TOKEN("CALLCARD_ACTION_URL_TOKEN"),
        CLIENT_SECRET("CALLCARD_CLIENT_SECRET");

        private final String variable;

        Secret(String variable) {
            this.variable = variable;
        }

        /** Of the environment. */
        public String variable() {
            return variable;
        }

        /** The name by which the user knows it; its English text is a part of its name in the key store. */
        public Sentence title() {
            return switch (this) {
                case PASSWORD -> Sentence.of("password");
                case TOKEN -> Sentence.of("token");
                case APP_TOKEN -> Sentence.of("application token");
                case SIP_PASSWORD -> Sentence.of("SIP password");
                case FRITZBOX_PASSWORD -> Sentence.of("FRITZ!Box password");
                case SWITCHBOARD_SECRET -> Sentence.of("switchboard secret");
                case ACTION_URL_TOKEN -> Sentence.of("action URL token");
                case CLIENT_SECRET -> Sentence.of("client secret");
            };
        }
    }

    private final Surroundings surroundings;

    public Secrets(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * A secret without which nothing works.
     *
     * @param account whose it is, such as {@code tej0 at https://crm.example.com/}
     * @throws SentenceException when it is nowhere; says where it could be
     */
    public String required(Secret secret, String account) throws SentenceException {
        Optional<String> variable = surroundings.variable(secret.variable());
        if (variable.isPresent()) {
            return variable.get();
        }
        try {
            return store().read(name(secret, account))
                    .orElseThrow(() -> new NotSignedInException(Sentence.of(
                            "The {0} for signing in to SuperOffice is missing; run callcard signin, or set the environment"
                                    + " variable {1}.",
                            secret.title(), secret.variable())));
        } catch (SecretStoreException e) {
            throw new SentenceException(
                    Sentence.of(
                            "The {0} for signing in to SuperOffice is missing; set the environment variable {1}. The"
                                    + " key store does not provide it: {2}",
                            secret.title(), secret.variable(), e.sentence()),
                    e);
        }
    }

    /**
     * A secret that not everybody has, for whoever does without it until the next look; a key store that cannot be read, as a
     * locked one, counts as having none.
     */
    public Optional<String> optional(Secret secret, String account) {
        try {
            return kept(secret, account);
        } catch (SecretStoreException e) {
            LOG.warn("The {} was not looked up: {}", secret.title(), e.sentence());
            return Optional.empty();
        }
    }

    /**
     * A secret that not everybody has.
     *
     * @throws SecretStoreException when the key store cannot tell now whether there is one
     */
    public Optional<String> kept(Secret secret, String account) throws SecretStoreException {
        Optional<String> variable = surroundings.variable(secret.variable());
        return variable.isPresent() ? variable : store().read(name(secret, account));
    }

    /**
     * Keeps a secret in the system's key store.
     *
     * @throws SentenceException when it cannot be kept, or could never be sent: a line break would end the header it is sent in
     */
    public void keep(Secret secret, String account, String value) throws SentenceException {
        if (value.isBlank()) {
            throw new SentenceException(Sentence.of("The {0} is empty; enter it.", secret.title()));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new SentenceException(Sentence.of(
                    "The {0} contains a line break or another control character; enter it again.", secret.title()));
        }
        try {
            store().store(name(secret, account), value);
        } catch (SecretStoreException e) {
            throw new SentenceException(Sentence.of("The {0} was not saved: {1}", secret.title(), e.sentence()), e);
        }
    }

    /**
     * A secret that Callcard makes by itself, once: the one that is set or kept, else a new one that is kept from now on.
     *
     * @throws SentenceException when the key store can neither tell nor keep it; none is made up then, since the old one
     *     may still be in use
     */
    public String keptOr(Secret secret, String account, Supplier<String> made) throws SentenceException {
        Optional<String> variable = surroundings.variable(secret.variable());
        if (variable.isPresent()) {
            return variable.get();
        }
        try {
            Optional<String> kept = store().read(name(secret, account));
            if (kept.isPresent()) {
                return kept.get();
            }
            String fresh = made.get();
            store().store(name(secret, account), fresh);
            return fresh;
        } catch (SecretStoreException e) {
            throw new SentenceException(
                    Sentence.of(
                            "The {0} is kept in the system's key store, which cannot be used. {1} Or set the environment"
                                    + " variable {2}.",
                            secret.title(), e.sentence(), secret.variable()),
                    e);
        }
    }

    /** Deletes a secret from the system's key store; answers whether there was one. */
    public boolean forget(Secret secret, String account) throws SentenceException {
        try {
            boolean kept = store().read(name(secret, account)).isPresent();
            store().delete(name(secret, account));
            return kept;
        } catch (SecretStoreException e) {
            throw new SentenceException(Sentence.of("The {0} was not deleted: {1}", secret.title(), e.sentence()), e);
        }
    }

    /** The store in which they are kept. */
    public SecretStore store() {
        return surroundings.secretStore();
    }

    private static String name(Secret secret, String account) {
        return secret.title() + " of " + account;
    }
}
