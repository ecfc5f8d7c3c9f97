package io.github.callcard.ui.toolkit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The last of many tasks for the JavaFX thread: one that comes before its forerunner ran takes its place. Safe on any thread. */
public final class LatestTask {

    private final AtomicReference<Optional<Runnable>> waiting = new AtomicReference<>(Optional.empty());

    /** Runs it on the JavaFX thread, unless a later one comes before. */
    public void run(Runnable task) {
        if (waiting.getAndSet(Optional.of(task)).isEmpty()) {
            FxThread.run(() -> waiting.getAndSet(Optional.empty()).ifPresent(Runnable::run));
        }
    }
}
