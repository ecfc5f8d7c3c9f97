package io.github.callcard.line.actionurl;

import io.github.callcard.line.EventRate;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.actionurl.RequestListener.Bounds;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** Far more reports than all of a user's phones make, and few enough that a phone gone mad costs nothing. */
    private static final int MOST_REPORTS = 100;

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(50);

    /** Between two entries of the log about requests that are ignored. */
    private static final Duration QUIET = Duration.ofMinutes(10);

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
    private final Consumer<String> notes;
    private final Phones phones;
    private final EventRate rate;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean started;
    private @Nullable RequestListener listening;
    private volatile int port;
    private Instant lastIgnored = Instant.EPOCH;

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
        this.notes = notes;
        this.timing = timing;
        this.phones = new Phones(settings.name(), clock.instant());
        this.rate = rate(clock.instant());
    }

    static EventRate rate(Instant now) {
        return new EventRate(MOST_REPORTS, BETWEEN_REPORTS, now);
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
                addresses(),
                settings.sources(),
                timing.bounds(),
                timing.nanos(),
                (source, request) -> take(reader, source, request))) {
            port = listener.port();
            phones.up(ready(), clock.instant());
            settled.complete(null);
            serve(listener);
        } catch (BindException e) {
            phones.down(State.RECONNECTING, inUse(), clock.instant());
        } catch (IOException e) {
            LOG.warn("Listening for phones broke", e);
            phones.down(State.RECONNECTING, broken(e), clock.instant());
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

    private Sentence ready() {
        return settings.lan()
                ? Sentence.of("Ready for what desk phones report on port {0}.", port)
                : Sentence.of(
                        "Ready on port {0} for this computer alone; phones in the network have to be let in by the"
                                + " line's settings.",
                        port);
    }

    private Sentence inUse() {
        return Sentence.of(
                "Port {0} is in use by another program; end that program, or choose another port here and in the phone.",
                settings.port());
    }

    private Sentence broken(IOException cause) {
        return Sentence.of(
                "Port {0} cannot be listened on ({1}); choose another port here and in the phone.",
                settings.port(), String.valueOf(cause.getMessage()));
    }

    private List<InetSocketAddress> addresses() throws IOException {
        if (settings.lan()) {
            return List.of(new InetSocketAddress(settings.port()));
        }
        List<InetSocketAddress> addresses = new ArrayList<>();
        addresses.add(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port()));
        InetAddress six = InetAddress.getByAddress(LOOPBACK_6);
        if (settings.port() > 0 && NetworkInterface.getByInetAddress(six) != null) {
            addresses.add(new InetSocketAddress(six, settings.port()));
        }
        return addresses;
    }

    private void take(ReportReader reader, InetAddress source, HttpRequest request) {
        Instant now = clock.instant();
        if (!reader.isAllowed(request)) {
            ignored("A request without the line's token was ignored; a phone may have an old address", now);
        } else if (!rate.allows(now)) {
            ignored("Phones report more than anybody can telephone; some of it is ignored", now);
        } else {
            Optional<PhoneReport> report = reader.read(request);
            report.ifPresent(said -> {
                notes.accept(note(source, said));
                phones.take(source, said, now);
            });
        }
    }

    private void ignored(String what, Instant now) {
        if (Duration.between(lastIgnored, now).compareTo(QUIET) > 0) {
            lastIgnored = now;
            LOG.info("{} (said every ten minutes at most)", what);
        }
    }

    /** People and addresses stand in double quotes, where a trace masks them. */
    private static String note(InetAddress source, PhoneReport report) {
        return String.format(
                "action url %s from \"%s\" number=\"%s\" name=\"%s\" called=\"%s\" line=\"%s\" id=\"%s\"",
                report.event().path(),
                source.getHostAddress(),
                unquoted(report.number()),
                unquoted(report.name()),
                unquoted(report.called()),
                unquoted(report.account()),
                unquoted(report.id()));
    }

    private static String unquoted(@Nullable String text) {
        return text == null ? "" : text.replace('"', '\'');
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
