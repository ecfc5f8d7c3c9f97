package io.github.callcard.sync;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which a synchronisation happens, so that there is one request at a time. Used from any thread. */
final class SyncThread {

    private static final Logger LOG = LoggerFactory.getLogger(SyncThread.class);

    /** A write to the disk that has begun is waited for so long. */
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    private final ScheduledExecutorService executor;
    private final AtomicBoolean requested = new AtomicBoolean();

    SyncThread() {
        this(Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("callcard-sync").factory()));
    }

    /** @param executor of one thread; ended with this */
    SyncThread(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    /** Runs it now and, until the end, again so long after each time. */
    void repeat(Runnable task, Duration pause) {
        if (!executor.isShutdown()) {
            var unused =
                    executor.scheduleWithFixedDelay(() -> unbroken(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Runs it soon and returns at once; while one that was requested waits or runs, another is not needed. */
    void request(Runnable task) {
        if (!requested.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    unbroken(task);
                } finally {
                    requested.set(false);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("No synchronisation after the end");
        }
    }

    /** An executor ends a repetition that breaks once, and says nothing: nobody would be asked for caller ids any more. */
    private static void unbroken(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // Also an Error: looking at the network has been seen to throw one on Windows.
            LOG.error("The synchronisation broke; it goes on", e);
        }
    }

    /**
     * Runs it, after what runs already, and waits for what comes of it; interrupting the caller interrupts it.
     *
     * @throws RejectedExecutionException after the end
     * @throws java.util.concurrent.CancellationException when the end came before it ran
     */
    <T> T await(Callable<T> task) throws InterruptedException {
        Future<T> running = executor.submit(task);
        try {
            return running.get();
        } catch (InterruptedException e) {
            running.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the synchronisation broke", e.getCause());
        }
    }

    /** Interrupts what runs and cancels what waits; answers whether nothing runs any more. Again does nothing. */
    boolean end() {
        for (Runnable due : executor.shutdownNow()) {
            if (due instanceof Future<?> waitedFor) {
                waitedFor.cancel(true);
            }
        }
        try {
            return executor.awaitTermination(LAST_WRITE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
