package io.github.callcard.ui.toolkit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** The JavaFX thread: starting it and handing it work. */
public final class FxThread {

    private FxThread() {}

    /** Starts JavaFX, or joins it where it runs already; it goes on when the last window is closed. */
    public static void start() {
        CompletableFuture<Void> running = new CompletableFuture<>();
        try {
            Platform.startup(() -> running.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(() -> running.complete(null));
        }
        running.join();
        Platform.setImplicitExit(false);
    }

    /** Runs the work on the JavaFX thread: at once when called on it, else later. */
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /**
     * Runs the work on the JavaFX thread and waits for its result.
     *
     * @throws CompletionException with what the work threw
     */
    public static <T> T get(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        run(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
