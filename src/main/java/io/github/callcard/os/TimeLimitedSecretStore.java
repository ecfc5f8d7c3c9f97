package io.github.callcard.os;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A store whose calls end in time. A system's store waits for the user as long as it is locked, inside of native code
 * that nothing can interrupt, so each call has a thread that is left behind when it takes too long.
 */
final class TimeLimitedSecretStore implements SecretStore {

    private interface Work<T> {
        T done() throws SecretStoreException;
    }

    private final SecretStore store;
    private final Duration patience;

    TimeLimitedSecretStore(SecretStore store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    @Override
    public String title() {
        return store.title();
    }

    @Override
    public Optional<String> read(String name) throws SecretStoreException {
        return inTime(() -> store.read(name));
    }

    @Override
    public void store(String name, String secret) throws SecretStoreException {
        inTime(() -> {
            store.store(name, secret);
            return true;
        });
    }

    @Override
    public void delete(String name) throws SecretStoreException {
        inTime(() -> {
            store.delete(name);
            return true;
        });
    }

    private <T> T inTime(Work<T> work) throws SecretStoreException {
        FutureTask<T> task = new FutureTask<>(work::done);
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
