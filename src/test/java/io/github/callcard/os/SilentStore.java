package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A key store as a system has it that does not answer, such as one that waits for a password nobody types. */
public final class SilentStore {

    private final StoreInMemory memory = new StoreInMemory();
    private final CountDownLatch unlocked = new CountDownLatch(1);

    /** The store as the program has it; who waits for it with the usual timeout waits longer than any test. */
    public SecretStore store() {
        return new TimeLimitedSecretStore(memory.title(), Silent::new, Duration.ofHours(1));
    }

    /** The secrets that it has when it answers. */
    public StoreInMemory memory() {
        return memory;
    }

    public void unlock() {
        unlocked.countDown();
    }

    private void await() throws SecretStoreException {
        try {
            unlocked.await();
        } catch (InterruptedException e) {
            throw new SecretStoreException(Sentence.of("The test is over."), e);
        }
    }

    private final class Silent implements SecretStore {

        @Override
        public Sentence title() {
            return memory.title();
        }

        @Override
        public Optional<String> read(String name) throws SecretStoreException {
            await();
            return memory.read(name);
        }

        @Override
        public void store(String name, String secret) throws SecretStoreException {
            await();
            memory.store(name, secret);
        }

        @Override
        public void delete(String name) throws SecretStoreException {
            await();
            memory.delete(name);
        }
    }
}
