package io.github.callcard.os;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one task after the other, in the order in which they came. A task that breaks, be it by an error such
 * as the want of memory, is logged and keeps no other from its turn; the thread itself is replaced when it is lost. It does
 * not keep the program from ending. Safe to use from any thread.
 */
public final class WorkerThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);

    private final String name;
    private final ScheduledThreadPoolExecutor executor;

    /** @param name of the thread, as logs and thread dumps show it */
    public WorkerThread(String name) {
        this.name = name;
        this.executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does the task soon; false after the end, when nothing is done any more. Returns at once. */
    public boolean run(Runnable task) {
        try {
            executor.execute(() -> unbroken(task));
            return true;
        } catch (RejectedExecutionException ended) {
            return false;
        }
    }

    /**
     * Does the task when those before have had their turn, and waits for that.
     *
     * @param timeout how long to wait
     * @return false where it is not done by then; after the end, when nothing is done any more, there is nothing to wait for
     */
    public boolean runWithin(Duration timeout, Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        boolean taken = run(() -> {
            task.run();
            done.countDown();
        });
        return !taken || done.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does the task after a while, unless what this returns is cancelled before, or the end comes. Returns at once. */
    public Future<?> after(Duration pause, Runnable task) {
        try {
            return executor.schedule(() -> unbroken(task), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void unbroken(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A task of the thread {} broke; the thread goes on with the next", name, e);
        }
    }

    public boolean isEnded() {
        return executor.isShutdown();
    }

    /** Takes no more tasks. Those that wait for their turn have it; those that wait for their time do not. */
    @Override
    public void close() {
        executor.shutdown();
    }

    /**
     * Ends when the tasks that wait for their turn have had it, and waits for that. Those that wait for their time are not
     * done.
     *
     * @param timeout how long to wait
     * @return whether nothing runs any more
     */
    public boolean finish(Duration timeout) {
        close();
        return isOverWithin(timeout);
    }

    /**
     * Ends at once: interrupts the task that runs, drops those that wait, and waits for the end.
     *
     * @param timeout how long to wait
     * @return whether nothing runs any more
     */
    public boolean end(Duration timeout) {
        executor.shutdownNow();
        return isOverWithin(timeout);
    }

    private boolean isOverWithin(Duration timeout) {
        try {
            return executor.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
