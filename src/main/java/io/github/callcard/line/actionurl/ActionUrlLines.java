package io.github.callcard.line.actionurl;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Desk phones that request an address of this computer for each thing that happens to a call: their "action URLs". One
 * thread listens. A port that another program has is tried again and again.
 */
public final class ActionUrlLines implements LineProvider {

    /** The kind of line, as settings name it. */
    public static final String TYPE = PhoneLine.TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(ActionUrlLines.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /**
     * The limits, times and clock that a test may have otherwise.
     *
     * @param pause between two attempts to open the port
     * @param nanos a clock that goes on evenly
     */
    record Timing(Bounds bounds, Duration pause, LongSupplier nanos) {

        static final Timing USUAL = new Timing(Bounds.USUAL, PAUSE, System::nanoTime);
    }

    private final ActionUrlSettings settings;
    private final TokenSource tokens;
    private final Clock clock;
    private final Timing timing;
    private final ListeningPlace place;
    private final Phones phones;
    private final TakenReports reports;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean started;
    private @Nullable RequestListener listening;
    private volatile int port;

    /** Tells the token, on the thread that listens; asked again after a while where it cannot. */
    @FunctionalInterface
    public interface TokenSource {

        /**
         * The token of the line's user. May wait for the key store.
         *
         * @throws SentenceException with one sentence for the user when it cannot be told now
         */
        ActionUrlToken token() throws SentenceException;
    }

    /** @param notes told what phones say in their own words, for a trace; on any thread */
    public ActionUrlLines(ActionUrlSettings settings, TokenSource tokens, Clock clock, Consumer<String> notes) {
        this(settings, tokens, clock, notes, Timing.USUAL);
    }

    ActionUrlLines(ActionUrlSettings settings, TokenSource tokens, Clock clock, Consumer<String> notes, Timing timing) {
        this.settings = settings;
        this.tokens = tokens;
        this.clock = clock;
        this.place = new ListeningPlace(settings);
        this.timing = timing;
        this.phones = new Phones(settings.name(), clock.instant());
        this.reports = new TakenReports(phones, clock, notes);
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener listener) {
        if (started) {
            throw new IllegalStateException("a listener for phones is started once");
        }
        started = true;
        if (stop.getCount() > 0) {
            phones.started(listener);
            Thread.ofPlatform().daemon().name("callcard-actionurl").start(this::run);
        } else {
            settled.complete(null);
        }
        return settled.copy();
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                listenIfAllowed();
                settled.complete(null);
                if (stop.await(timing.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            phones.down(State.STOPPED, Sentence.of("Stopped."), clock.instant());
            settled.complete(null);
            ended.complete(null);
        }
    }

    private void listenIfAllowed() {
        try {
            listen(new ReportReader(tokens.token()));
        } catch (SentenceException e) {
            phones.down(State.RECONNECTING, e.sentence(), clock.instant());
        }
    }

    private void listen(ReportReader reader) {
        try (RequestListener listener = RequestListener.open(
                place.addresses(),
                settings.sources(),
                timing.bounds(),
                timing.nanos(),
                (source, request) -> reports.take(reader, source, request))) {
            port = listener.port();
            phones.up(place.ready(port), clock.instant());
            settled.complete(null);
            serve(listener);
        } catch (BindException e) {
            phones.down(State.RECONNECTING, place.inUse(), clock.instant());
        } catch (IOException e) {
            LOG.warn("Listening for phones broke", e);
            phones.down(State.RECONNECTING, place.broken(e), clock.instant());
        }
    }

    private void serve(RequestListener listener) throws IOException {
        synchronized (this) {
            listening = listener;
            if (stop.getCount() == 0) {
                listener.stop();
            }
        }
        listener.serve();
    }

    /** The port that is listened on, which differs from the settings' where they leave it open; 0 before the start. */
    public int port() {
        return port;
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        stop.countDown();
        if (listening != null) {
            listening.stop();
        }
        if (!started) {
            phones.down(State.STOPPED, Sentence.of("Stopped."), clock.instant());
            ended.complete(null);
        }
        return ended.copy();
    }

    @Override
    public List<? extends Line> lines() {
        return phones.lines();
    }
}
