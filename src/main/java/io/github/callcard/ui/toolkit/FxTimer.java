package io.github.callcard.ui.toolkit;

import io.github.callcard.os.WorkerThread;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/**
 * Calls back on the JavaFX thread after a while. A JavaFX animation would repaint sixty times a second while it waits;
 * this sleeps.
 */
public final class FxTimer implements AutoCloseable {

    private final WorkerThread clock = new WorkerThread("ui-timer");
    private final UnaryOperator<Duration> pace;

    public FxTimer() {
        this(UnaryOperator.identity());
    }

    /** @param pace how long a delay really takes: for tests, which let hours pass in a moment */
    public FxTimer(UnaryOperator<Duration> pace) {
        this.pace = pace;
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
        Ring ring = new Ring(work);
        Future<?> future = clock.after(pace.apply(delay), () -> Platform.runLater(ring));
        return () -> {
            ring.cancelled = true;
            future.cancel(false);
        };
    }

    @Override
    public void close() {
        clock.end(Duration.ZERO);
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
