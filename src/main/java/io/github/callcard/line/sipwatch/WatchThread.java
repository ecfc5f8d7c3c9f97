package io.github.callcard.line.sipwatch;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of all accounts of one provider. It sleeps while nothing is due. */
final class WatchThread implements Timers {

    private static final Logger LOG = LoggerFactory.getLogger(WatchThread.class);

    private final ScheduledThreadPoolExecutor thread;

    WatchThread() {
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("callcard-sip-watch").factory());
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable what) {
        try {
            thread.execute(() -> run(what));
        } catch (RejectedExecutionException e) {
            LOG.debug("A report after the end is left out");
        }
    }

    @Override
    public Timer after(Duration delay, Runnable what) {
        ScheduledFuture<?> timer = thread.schedule(() -> run(what), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    /** Runs nothing more. */
    void end() {
        thread.shutdown();
    }

    private static void run(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A step of watching SIP failed", e);
        }
    }
}
