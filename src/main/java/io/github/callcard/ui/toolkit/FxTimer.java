package io.github.callcard.ui.toolkit;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Calls back on the JavaFX thread after a while. A JavaFX animation would repaint sixty times a second while it waits;
 * this sleeps.
 */
public final class FxTimer implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock;

    public FxTimer() {
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("ui-timer").factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    /** A call back that can be called off until it has run. */
    @FunctionalInterface
    public interface Alarm {
        void cancel();

        /** An alarm that never rings. */
        static Alarm none() {
            return () -> {};
        }
    }

    /**
     * To be called on the JavaFX thread; a cancelled alarm does not ring any more, even when its time has come, and after
     * the end none does.
     */
    public Alarm after(Duration delay, Runnable work) {
        if (clock.isShutdown()) {
            return Alarm.none();
        }
        Ring ring = new Ring(work);
        var future = clock.schedule(() -> Platform.runLater(ring), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            ring.cancelled = true;
            future.cancel(false);
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Confined to the JavaFX thread. */
    private static final class Ring implements Runnable {
        private final Runnable work;
        private boolean cancelled;

        Ring(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!cancelled) {
                work.run();
            }
        }
    }
}
