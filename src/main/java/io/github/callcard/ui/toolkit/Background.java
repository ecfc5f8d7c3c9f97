package io.github.callcard.ui.toolkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One long thing at a time, on a thread of its own: it can be cancelled and ends after a while. Belongs to the thread of
 * the window, to which the results come.
 */
public final class Background {

    private final Executor window;
    private @Nullable Job current;

    /** @param window runs what it is given on the window's thread, {@code FxThread::run} as a rule */
    public Background(Executor window) {
        this.window = window;
    }

    /**
     * Starts something, in place of what runs.
     *
     * @param limit after which it is cancelled and fails with a {@link TimeoutException}
     * @param failed told what went wrong, but not that it was cancelled
     */
    public <T> void start(Duration limit, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        Job job = new Job();
        current = job;
        job.thread = Thread.ofPlatform().daemon().name("window-work").unstarted(() -> {
            try {
                T result = work.call();
                end(job, () -> done.accept(result));
            } catch (Exception e) {
                end(job, () -> failed.accept(e));
            }
        });
        job.thread.start();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> end(job, () -> failed.accept(new TimeoutException("took over " + limit))));
    }

    /** Another one of the same window, for what goes on beside. */
    public Background another() {
        return new Background(window);
    }

    /** For what the work tells on its way: runs on the window's thread unless the work was cancelled before. */
    public void report(Runnable news) {
        Thread from = Thread.currentThread();
        window.execute(() -> {
            if (current != null && from.equals(current.thread)) {
                news.run();
            }
        });
    }

    public boolean isRunning() {
        return current != null;
    }

    /** Ends what runs; nothing of it is told any more. */
    public void cancel() {
        if (current != null) {
            current.over = true;
            if (current.thread != null) {
                current.thread.interrupt();
            }
        }
        current = null;
    }

    private void end(Job job, Runnable news) {
        if (job.over) {
            return;
        }
        window.execute(() -> {
            if (current == job) {
                cancel();
                news.run();
            }
        });
    }

    private static final class Job {
        private @Nullable Thread thread;

        /** Nobody waits for it any more. */
        private volatile boolean over;
    }
}
