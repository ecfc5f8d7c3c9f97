package io.github.callcard.app.station;

import io.github.callcard.call.CallLimits;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.Calls;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs behind the window: the lines, the calls on them and the directory they are looked up in. */
public final class Station implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Station.class);

    /** How long lines may take to sign off; a phone that still rings must not be left to a dead program. */
    private static final Duration SIGN_OFF = Duration.ofSeconds(5);

    private final DirectorySync sync;
    private final List<LineProvider> providers;
    private final LineListener observer;
    private final Calls calls;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param sync closed with the station
     * @param observer hears of every line event besides the calls, on the line's thread
     * @param listeners hear of every call, on the calls thread
     */
    public Station(
            DirectorySync sync,
            List<? extends LineProvider> providers,
            Clock clock,
            LineListener observer,
            List<CallListener> listeners) {
        this.sync = sync;
        this.providers = List.copyOf(providers);
        this.observer = observer;
        this.calls = new Calls(sync::directory, CallLimits.USUAL, clock, listeners);
        sync.addListener(this::onStatus);
    }

    /** Starts to watch the lines and keeps the caller ids current; completes when every line is ready or has failed. */
    public CompletionStage<Void> start() {
        sync.keepCurrent();
        return CompletableFuture.allOf(providers.stream()
                .map(provider -> provider.start(this::onEvent).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    public List<Line> lines() {
        return providers.stream()
                .<Line>flatMap(provider -> provider.lines().stream())
                .toList();
    }

    public DirectorySync sync() {
        return sync;
    }

    private void onEvent(LineEvent event) {
        calls.onEvent(event);
        observer.onEvent(event);
    }

    private void onStatus(SyncStatus status) {
        if (status.state() == SyncStatus.State.CURRENT) {
            calls.directoryChanged();
        }
    }

    /** Signs off every line, cancels what runs and ends the threads; again does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        CompletableFuture<?> stopped = CompletableFuture.allOf(providers.stream()
                .map(provider -> provider.stop().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
        try {
            stopped.get(SIGN_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("A line did not sign off within {} s and is left behind.", SIGN_OFF.toSeconds());
        } catch (ExecutionException e) {
            LOG.error("A line could not be stopped.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sync.close();
        calls.close();
    }
}
