package io.github.callcard.line.tapi;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of Windows' telephone service, as the drivers of switchboards and desk phones offer them. One for a process. */
public final class TapiLines implements LineProvider {

    private static final Logger LOG = LoggerFactory.getLogger(TapiLines.class);

    private final Duration patience;
    private final WatchedLines watched;
    private final MessageLoop loop;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable LineListener listener;
    private @Nullable Thread thread;
    private boolean started;
    private boolean stopping;

    public TapiLines(TapiSettings settings) {
        this(settings, note -> {});
    }

    /**
     * @param notes takes a line of text for everything the service says, on the provider's thread, with names and numbers of
     *     people in double quotes only
     */
    public TapiLines(TapiSettings settings, Consumer<String> notes) {
        this(settings, notes, Timing.USUAL);
    }

    TapiLines(TapiSettings settings, Consumer<String> notes, Timing timing) {
        this.patience = timing.stop();
        this.watched = new WatchedLines(
                settings, timing, event -> Objects.requireNonNull(listener).onEvent(event), notes);
        this.loop = new MessageLoop(settings.library(), watched, timing, () -> settled.complete(null));
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener eventListener) {
        if (started) {
            throw new IllegalStateException("TAPI lines are started once");
        }
        started = true;
        listener = eventListener;
        if (stopping) {
            settled.complete(null);
        } else {
            thread = daemon("callcard-tapi", loop);
        }
        return settled.copy();
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        if (!stopping) {
            stopping = true;
            Thread waiting = thread;
            daemon("callcard-tapi-stop", () -> end(waiting));
        }
        return ended.copy();
    }

    /** The service may hang: it is waited for so long and then left behind. */
    private void end(@Nullable Thread waiting) {
        try {
            boolean closed = daemon("callcard-tapi-shutdown", loop::stop).join(patience);
            if (!closed || (waiting != null && !waiting.join(patience))) {
                LOG.warn("Windows' telephone service does not return; its thread is left behind.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            settled.complete(null);
            ended.complete(null);
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public List<Line> lines() {
        return watched.lines();
    }

    /** Every device of the service, watched or not, as it was last known: for the user to pick from. */
    public List<TapiDevice> devices() {
        return watched.devices();
    }
}
