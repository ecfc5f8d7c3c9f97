package io.github.callcard.os;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store whose calls end in time. A system's store waits for the user as long as it is locked, inside of native code
 * that nothing can interrupt, so each call has a thread that is left behind when it takes too long.
 */
final class TimeLimitedSecretStore implements SecretStore {

    private interface Work<T> {
        T done(SecretStore store) throws SecretStoreException;
    }

    private final String title;
    private final Supplier<SecretStore> loading;
    private final Duration patience;
    private @Nullable SecretStore loaded;

    /** @param loading makes the store; called once, when it is first needed */
    TimeLimitedSecretStore(String title, Supplier<SecretStore> loading, Duration patience) {
        this.title = title;
        this.loading = loading;
        this.patience = patience;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        return inTime(store -> store.read(name));
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        inTime(store -> {
            store.store(name, secret);
            return true;
        });
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        inTime(store -> {
            store.delete(name);
            return true;
        });
    }

    private synchronized SecretStore store() {
        if (loaded == null) {
            loaded = loading.get();
        }
        return loaded;
    }

    private <T> T inTime(Work<T> work) throws SecretStoreException {
        FutureTask<T> task = new FutureTask<>(() -> work.done(store()));
        Thread.ofPlatform().daemon().name("callcard-key-store").start(task);
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SecretStoreException(
                    "Nothing came from " + title() + " within " + patience.toSeconds()
                            + " seconds; unlock it, or answer the question it asks, and try again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretStoreException("The wait for " + title() + " was ended.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SecretStoreException known) {
                throw known;
            }
            throw new SecretStoreException(
                    "Something in " + title() + " does not work; set environment variables instead.", e);
        }
    }
}
