package io.github.callcard.app.account;

import io.github.callcard.os.SecretStore;
import io.github.callcard.os.SecretStoreException;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The system's key store, and beside it, in memory, the few secrets that a user without a key store wants to be kept until
 * the program ends. While the program starts, the key store has little time to answer: windows and cards come first, and
 * what it did not tell is asked for again later. Safe to use from any thread.
 */
public final class SessionSecrets implements SecretStore {

    /** Longer than a key store takes that asks nobody, and no longer than one looks at a screen without a window. */
    private static final Duration AT_THE_START = Duration.ofSeconds(2);

    private final SecretStore afterStart;
    private final Map<String, String> memory = new ConcurrentHashMap<>();
    private volatile SecretStore system;

    public SessionSecrets(SecretStore system) {
        this.afterStart = system;
        this.system = system.within(AT_THE_START);
    }

    /** The windows are there: from now on the key store may take the time that the user takes. */
    public void startIsOver() {
        system = afterStart;
    }

    /** The same secrets for reading; what is stored goes into memory. */
    public SecretStore untilTheEnd() {
        return new InMemory();
    }

    @Override
    public Sentence title() {
        return system.title();
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        String kept = memory.get(name);
        return kept == null ? system.read(name) : Optional.of(kept);
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        try {
            system.store(name, secret);
            memory.remove(name);
        } catch (SecretStoreException e) {
            // A sign-in that renews itself goes on to be kept where the user wanted it.
            if (memory.replace(name, secret) == null) {
                throw e;
            }
        }
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        if (memory.remove(name) == null) {
            system.delete(name);
        }
    }

    private final class InMemory implements SecretStore {

        @Override
        public Sentence title() {
            return Sentence.of("memory");
        }

        @Override
        public Optional<String> read(String name) throws SecretStoreException {
            return SessionSecrets.this.read(name);
        }

        @Override
        public void store(String name, String secret) {
            memory.put(name, secret);
        }

        @Override
        public void delete(String name) throws SecretStoreException {
            SessionSecrets.this.delete(name);
        }
    }
}
