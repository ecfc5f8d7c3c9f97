package io.github.callcard.settings;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a little later what changes now, so that several quick changes are one. Has a thread of its own. Safe to use from any thread. */
final class DelayedWrite implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DelayedWrite.class);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration LAST_WRITE = Duration.ofSeconds(10);

    private final Runnable write;
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("callcard-settings").factory());

    /** @param write writes what is not written yet, or nothing; run on the thread, and once more after its end */
    DelayedWrite(Runnable write) {
        this.write = write;
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Something changed. */
    void soon() {
        try {
            var unused = writer.schedule(write, DELAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("Settings changed after the end are not written");
        }
    }

    /** Writes now, and returns when that is done. */
    void flush() {
        try {
            writer.submit(write).get();
        } catch (RejectedExecutionException closed) {
            LOG.debug("Settings are written already");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the settings could not be written", e.getCause());
        }
    }

    /** Writes a last time. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            // The thread's own state can be used here when it is at its end.
            if (writer.awaitTermination(LAST_WRITE.toMillis(), TimeUnit.MILLISECONDS)) {
                write.run();
            } else {
                LOG.warn("The settings are still being written at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
