package io.github.callcard.os;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one key store, one after the other on a thread of its own, which ends when it has nothing to do. A call that
 * never comes back keeps that one thread and no other. Safe to use from any thread.
 */
final class SerialCalls {

    /** A call of the store. */
    interface Call<T> {
        T of(SecretStore store) throws SecretStoreException;
    }

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("callcard-key-store").factory());

    private final Supplier<SecretStore> loading;

    /** Belongs to the thread. */
    private @Nullable SecretStore loaded;

    /** {@link System#nanoTime} of when the call that runs began; null while none does. */
    private volatile @Nullable Long since;

    /** @param loading makes the store; called once, when it is first needed */
    SerialCalls(Supplier<SecretStore> loading) {
        this.loading = loading;
        thread.allowCoreThreadTimeOut(true);
    }

    /** The call, made as soon as those before it have come back, unless it is cancelled until then. */
    <T> FutureTask<T> begin(Call<T> call) {
        FutureTask<T> task = new FutureTask<>(() -> call.of(store()));
        thread.execute(() -> {
            since = System.nanoTime();
            try {
                task.run();
            } finally {
                since = null;
            }
        });
        return task;
    }

    private SecretStore store() {
        if (loaded == null) {
            loaded = loading.get();
        }
        return loaded;
    }

    /** The rest of a timeout, which begins with the call that has not come back yet. */
    Duration left(Duration timeout) {
        Long began = since;
        Duration left = began == null ? timeout : timeout.minusNanos(System.nanoTime() - began);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
