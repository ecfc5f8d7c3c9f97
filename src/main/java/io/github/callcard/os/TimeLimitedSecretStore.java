package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A store whose calls end in time. A system's store waits for the user as long as it is locked, inside of native code
 * that nothing can interrupt. Once a call was waited for in vain, those that come after it fail at once, until it comes
 * back: who unlocks the store in the meantime is heard by the next call. Safe to use from any thread.
 */
final class TimeLimitedSecretStore implements SecretStore {

    private final Sentence title;
    private final SerialCalls calls;
    private final Duration timeout;

    /** @param loading makes the store; called once, when it is first needed */
    TimeLimitedSecretStore(Sentence title, Supplier<SecretStore> loading, Duration timeout) {
        this(title, new SerialCalls(loading), timeout);
    }

    private TimeLimitedSecretStore(Sentence title, SerialCalls calls, Duration timeout) {
        this.title = title;
        this.calls = calls;
        this.timeout = timeout;
    }

    @Override
    public SecretStore within(Duration time) {
        return time.compareTo(timeout) < 0 ? new TimeLimitedSecretStore(title, calls, time) : this;
    }

    @Override
    public Sentence title() {
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

    private <T> T inTime(SerialCalls.Call<T> call) throws SecretStoreException {
        Duration left = calls.left(timeout);
        FutureTask<T> task = calls.begin(call);
        try {
            return task.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SecretStoreException(
                    Sentence.of(
                            timeout.toSeconds() == 1
                                    ? "There was no answer from {0} within {1} second; unlock it, or answer the question it"
                                            + " asks, and try again."
                                    : "There was no answer from {0} within {1} seconds; unlock it, or answer the question it"
                                            + " asks, and try again.",
                            title,
                            timeout.toSeconds()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretStoreException(Sentence.of("Waiting for {0} was cancelled.", title), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SecretStoreException known) {
                throw known;
            }
            throw new SecretStoreException(
                    Sentence.of("There is a problem with {0}; set environment variables instead.", title), e);
        } finally {
            // One that has not begun must not happen later, when nobody expects it any more.
            task.cancel(false);
        }
    }
}
