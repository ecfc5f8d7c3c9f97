package io.github.callcard.os.hotkey;

import io.github.callcard.os.WorkerThread;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the window is that has the keyboard, asked of the system on a thread of its own. Safe to use from any thread;
 * nothing here waits.
 */
public final class ForegroundPlace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ForegroundPlace.class);

    private final WorkerThread thread = new WorkerThread("foreground-place");
    private final Supplier<Foreground> maker;
    private final AtomicBoolean asking = new AtomicBoolean();

    /** Belongs to the thread; null before the first question. */
    private @Nullable Foreground foreground;

    private volatile Optional<int[]> latest = Optional.empty();

    public ForegroundPlace() {
        this(Foregrounds::ofSystem);
    }

    ForegroundPlace(Supplier<Foreground> maker) {
        this.maker = maker;
    }

    /** Asks anew; completes with the answer in {@link #latest}, or after the patience without. */
    public CompletableFuture<Void> ask(Duration patience) {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        boolean first = asking.compareAndSet(false, true);
        if (!first || !thread.run(() -> answer(answered))) {
            answered.complete(null);
        }
        return answered.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void answer(CompletableFuture<Void> answered) {
        try {
            Foreground there = foreground;
            if (there == null) {
                there = maker.get();
                foreground = there;
            }
            latest = there.current().flatMap(Foreground.Former::place);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The system does not tell where the window in front is", e);
        } finally {
            asking.set(false);
            answered.complete(null);
        }
    }

    /** Left, top, width and height in pixels of all screens together; empty where the system does not tell. */
    public Optional<int[]> latest() {
        return latest;
    }

    @Override
    public void close() {
        thread.close();
    }
}
