package io.github.callcard.app.account;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.words.Sentence;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key for what is kept on disk: that of {@code CALLCARD_KEY} in the environment, or else a random one of 256 bits
 * that is made once and kept in the system's key store. Safe to use from any thread.
 */
public final class StorageKey implements Supplier<Optional<SecretKey>> {

    public static final String VARIABLE = "CALLCARD_KEY";

    private static final Logger LOG = LoggerFactory.getLogger(StorageKey.class);
    private static final int BYTES = 32;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(30);

    private final Optional<String> given;
    private final SecretStore store;
    private final String account;
    private @Nullable SecretKey key;

    /** The reason why there was no key when it was asked for last; null where there was none. */
    private @Nullable Sentence why;

    private @Nullable Long notMade;

    /** @param account whose data it is: names the key in the key store, and makes a passphrase another key elsewhere */
    public StorageKey(Surroundings surroundings, String account) {
        this.given = surroundings.variable(VARIABLE).map(String::strip).filter(text -> !text.isEmpty());
        this.store = surroundings.secretStore();
        this.account = account;
    }

    /**
     * The key, made where there is none yet. Empty where there is neither a variable nor a key store that tells it; the next
     * call asks again, since a key store may be unlocked at any time.
     */
    @Override
    public synchronized Optional<SecretKey> get() {
        if (key == null) {
            key = (given.isPresent() ? Optional.of(GivenKey.bytes(given.get(), account)) : kept())
                    .map(bytes -> new SecretKeySpec(bytes, "AES"))
                    .orElse(null);
        }
        return Optional.ofNullable(key);
    }

    private Optional<byte[]> kept() {
        try {
            Optional<byte[]> kept = read();
            Optional<byte[]> there = kept.isPresent() || isAskedEnough() ? kept : made();
            why = null;
            return there;
        } catch (SecretStoreException e) {
            if (!e.sentence().equals(why)) {
                why = e.sentence();
                LOG.warn("No key for the disk: {}", why);
            }
            return Optional.empty();
        }
    }

    /** Each try to make one may ask the user for a password. */
    private boolean isAskedEnough() {
        return notMade != null && System.nanoTime() - notMade < BETWEEN_QUESTIONS.toNanos();
    }

    private Optional<byte[]> made() throws SecretStoreException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        notMade = System.nanoTime();
        store.store(name(), Base64.getEncoder().encodeToString(bytes));
        notMade = null;
        Arrays.fill(bytes, (byte) 0);
        LOG.info("A new key for the disk is kept in {}", store.title());
        // Another process may have made one at the same time; the store says which of the two holds.
        return read();
    }

    /** Empty too when what is kept is no key. */
    private Optional<byte[]> read() throws SecretStoreException {
        try {
            return store.read(name()).map(Base64.getDecoder()::decode).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException notOurs) {
            LOG.warn("What the key store keeps as the key for the disk is none");
            return Optional.empty();
        }
    }

    /** Deletes the kept key: what is on disk cannot be read any more. */
    public synchronized void forget() throws SecretStoreException {
        key = null;
        notMade = null;
        store.delete(name());
    }

    private String name() {
        return "storage key of " + account;
    }
}
