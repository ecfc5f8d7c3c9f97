package io.github.callcard.os.selection;

import io.github.callcard.os.WorkerThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text that is selected in the program in front. It is asked for when the user presses a key for it, and never kept or logged: it may
 * be anything. Safe to use from any thread.
 */
public final class CurrentSelection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentSelection.class);

    /** Longer than any source waits by itself: only a system that hangs takes it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(12);

    private final WorkerThread thread = new WorkerThread("selected-text");
    private final Supplier<SelectionSource> maker;
    private final Duration timeout;

    /** Belongs to the thread. */
    private @Nullable SelectionSource source;

    /** That of this system. */
    public CurrentSelection() {
        this(SelectionSource.of(System.getProperty("os.name", "")), TIMEOUT);
    }

    CurrentSelection(Supplier<SelectionSource> maker, Duration timeout) {
        this.maker = maker;
        this.timeout = timeout;
    }

    /** The selected text of this moment, or why there is none. Returns at once; the answer comes within seconds on a thread of its own. */
    public CompletableFuture<Selection> ask() {
        CompletableFuture<Selection> answer = new CompletableFuture<>();
        if (!thread.run(() -> answer.complete(read()))) {
            answer.complete(new Selection.None(Reasons.NO_ANSWER));
        }
        return answer.completeOnTimeout(
                new Selection.None(Reasons.NO_ANSWER), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Selection read() {
        try {
            SelectionSource there = source;
            if (there == null) {
                there = maker.get();
                source = there;
            }
            return there.read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Selection.None(Reasons.NO_ANSWER);
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            LOG.warn("The selected text cannot be read", e);
            return new Selection.None(Reasons.NO_ANSWER);
        }
    }

    @Override
    public void close() {
        thread.end(Duration.ZERO);
    }
}
