package io.github.callcard.ui.toolkit;

import io.github.callcard.words.Sentence;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JavaFX thread: starting it and handing it work. */
public final class FxThread {

    private static final Logger LOG = LoggerFactory.getLogger(FxThread.class);

    private FxThread() {}

    /**
     * Starts JavaFX, or joins it where it runs already; it goes on when the last window is closed.
     *
     * @throws ToolkitException when the display or a library that JavaFX needs is missing
     */
    public static void start() throws ToolkitException {
        CompletableFuture<Void> running = new CompletableFuture<>();
        try {
            Platform.startup(() -> running.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(() -> running.complete(null));
        } catch (RuntimeException | LinkageError e) {
            throw new ToolkitException(
                    Sentence.of(
                            "No window can be opened here; check the display and, on Linux, that GTK 3 is installed (libgtk-3-0)."
                                    + " The other commands work without windows."),
                    e);
        }
        running.join();
        Platform.setImplicitExit(false);
        get(FxThread::letClockRest);
        requireText();
    }

    /** The class of our clock cannot even be loaded where JavaFX keeps its internals closed; JavaFX's own goes on. */
    private static boolean letClockRest() {
        try {
            return FrameClock.install();
        } catch (LinkageError closed) {
            LOG.debug("JavaFX's clock does not rest: {}", closed.toString());
            return false;
        }
    }

    /** On Linux JavaFX writes with the system's Pango, which a desktop has and a bare server has not. */
    private static void requireText() throws ToolkitException {
        try {
            get(() -> new Text("Callcard").getLayoutBounds());
        } catch (CompletionException e) {
            throw new ToolkitException(
                    Sentence.of(
                            "JavaFX cannot write text here; install Pango and a font (libpangoft2-1.0-0 and fonts-dejavu-core)."
                                    + " The other commands work without windows."),
                    e);
        }
    }

    /**
     * Paints what has changed now instead of at the next tick of JavaFX's clock, up to 16.7 ms later, where its internals are open. To
     * be called on the JavaFX thread; the frame comes when that is free again.
     */
    public static void paintSoon() {
        try {
            FrameClock.tickNow();
        } catch (LinkageError closed) {
            LOG.debug("The next frame comes at JavaFX's own time: {}", closed.toString());
        }
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
            } catch (Exception | LinkageError | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
