package io.github.callcard.os.attention;

import io.github.callcard.os.WorkerThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to whether the user can be disturbed now, asked of the system on a thread of its own and believed for a second. An answer
 * that does not come in time is {@link Attention#UNKNOWN}; nobody waits for it longer, and no second question is asked
 * meanwhile. Safe to use from any thread.
 */
public final class CurrentAttention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentAttention.class);

    /** A fraction of the frame in which a card is painted. */
    public static final Duration PATIENCE = Duration.ofMillis(5);

    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final WorkerThread thread = new WorkerThread("attention");
    private final Supplier<AttentionSource> maker;
    private final Duration patience;
    private final LongSupplier nanoTime;

    /** Belongs to the thread; null before the first question. */
    private @Nullable AttentionSource source;

    // Guarded by this object.
    private CompletableFuture<Attention> latest = CompletableFuture.completedFuture(Attention.UNKNOWN);
    private @Nullable Long answeredAt;

    /** That of this system, which is asked nothing yet. */
    public CurrentAttention() {
        this(() -> AttentionSources.of(System.getProperty("os.name", ""), System.getenv()), PATIENCE, System::nanoTime);
    }

    /** @param patience how long an answer is waited for */
    CurrentAttention(Supplier<AttentionSource> maker, Duration patience, LongSupplier nanoTime) {
        this.maker = maker;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /** Makes everything ready for a question, so that the first call waits no longer than others. Returns at once. */
    public void warm() {
        var unused = ask();
    }

    /** The answer: at once where it is a second old at most, else within the patience. Returns at once. */
    public CompletableFuture<Attention> ask() {
        CompletableFuture<Attention> question = question();
        return question.isDone()
                ? question.copy()
                : question.copy().completeOnTimeout(Attention.UNKNOWN, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized CompletableFuture<Attention> question() {
        boolean believed = answeredAt != null && nanoTime.getAsLong() - answeredAt < BELIEVED.toNanos();
        if (!believed && latest.isDone()) {
            answeredAt = null;
            CompletableFuture<Attention> next = new CompletableFuture<>();
            latest = next;
            if (!thread.run(() -> answer(next))) {
                next.complete(Attention.UNKNOWN);
            }
        }
        return latest;
    }

    private void answer(CompletableFuture<Attention> question) {
        Attention answer = Attention.UNKNOWN;
        try {
            AttentionSource there = source;
            if (there == null) {
                there = maker.get();
                source = there;
            }
            answer = there.now();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The system does not tell whether the user can be disturbed", e);
        }
        synchronized (this) {
            answeredAt = nanoTime.getAsLong();
        }
        question.complete(answer);
    }

    @Override
    public void close() {
        thread.run(() -> {
            AttentionSource there = source;
            if (there != null) {
                there.close();
            }
        });
        thread.close();
    }
}
