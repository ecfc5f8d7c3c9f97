package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.line.connection.Encryption;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's telephone at one Asterisk, and the provider of this one line, on a thread of its own. */
public final class AsteriskLine extends ReportedLine implements LineProvider {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "asterisk";

    /** What can be dialled: nothing that Asterisk would read as more than a number. */
    private static final Pattern DIALLED = Pattern.compile("[0-9+*#]{1,40}");

    private static final Sentence READY = Sentence.of("Ready.");
    private static final Sentence STOPPED = Sentence.of("Stopped.");
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskLine.class);

    private final AsteriskSettings asterisk;
    private final Clock clock;
    private final AsteriskWatch watch;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Rights rights = Rights.NONE;
    private boolean started;

    /**
     * @param secrets tells the secret of the moment, empty where there is none; is called on the line's thread and may take a while
     * @param notes takes a line of text for what Asterisk tells of the user's telephone, on the line's thread, with names and numbers
     *     of people in double quotes only
     */
    public AsteriskLine(AsteriskSettings asterisk, Supplier<String> secrets, Clock clock, Consumer<String> notes) {
        this(asterisk, secrets, clock, notes, Encryption::systemTrust, Timing.USUAL);
    }

    AsteriskLine(
            AsteriskSettings asterisk,
            Supplier<String> secrets,
            Clock clock,
            Consumer<String> notes,
            Supplier<SSLContext> trust,
            Timing timing) {
        super(
                asterisk.lineId(),
                asterisk.lineName(),
                Sentence.of("Connecting to {0}.", asterisk.host()),
                clock.instant());
        this.asterisk = asterisk;
        this.clock = clock;
        this.watch = new AsteriskWatch(asterisk, secrets, this, clock, notes, trust, timing);
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener listener) {
        if (started) {
            throw new IllegalStateException("an Asterisk is watched once");
        }
        started = true;
        if (health().state() == State.STOPPED) {
            settled.complete(null);
            return settled.copy();
        }
        listen(listener);
        Thread.ofPlatform().daemon().name("callcard-asterisk").start(this::run);
        return settled.copy();
    }

    private void run() {
        try {
            watch.run();
        } finally {
            settled.complete(null);
            ended.complete(null);
        }
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        goDown(State.STOPPED, STOPPED, clock.instant());
        watch.stop();
        if (!started) {
            ended.complete(null);
        }
        return ended.copy();
    }

    @Override
    public List<? extends Line> lines() {
        return List.of(this);
    }

    /** The telephone is watched from now on; these calls go on. */
    void up(List<LiveCall> alive, Rights allowed) {
        rights = allowed;
        comeUp(READY, alive, clock.instant());
        settled.complete(null);
    }

    void down(ManagerFault fault) {
        goDown(fault.state(), fault.sentence(), clock.instant());
        settled.complete(null);
    }

    void report(LineEvent event) {
        tell(event);
    }

    /** Answering is the telephone's own: the manager interface cannot lift it. */
    @Override
    public Set<Capability> capabilities() {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        if (health().isReady() && rights.dial()) {
            capabilities.add(Capability.DIAL);
        }
        if (health().isReady() && rights.hangUp()) {
            capabilities.add(Capability.HANG_UP);
        }
        return capabilities;
    }

    @Override
    public CompletionStage<Void> dial(String number) {
        if (!DIALLED.matcher(number).matches()) {
            return failed(Sentence.of("Asterisk cannot dial this number."));
        }
        Optional<ManagerSession> session = watch.session();
        if (session.isEmpty()) {
            return failed(unconnected());
        }
        if (!rights.dial()) {
            return failed(Sentence.of(
                    "{0} does not let {1} dial; its administrator has to write \"write = call,originate\" for {1} in"
                            + " manager.conf.",
                    asterisk.host(), asterisk.user()));
        }
        return session.get().dial(number, "callcard-" + UUID.randomUUID());
    }

    @Override
    public CompletionStage<Void> hangUp(String callId) {
        Optional<ManagerSession> session = watch.session();
        if (session.isEmpty()) {
            return failed(unconnected());
        }
        List<String> channels = watch.channelsOf(callId);
        if (channels.isEmpty()) {
            return failed(Sentence.of("This call is over already."));
        }
        return CompletableFuture.allOf(channels.stream()
                .map(channel -> session.get().hangUp(channel).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    private Sentence unconnected() {
        return Sentence.of("{0} is not connected to Asterisk now; try again when it is.", name());
    }

    private static CompletionStage<Void> failed(Sentence sentence) {
        return CompletableFuture.failedFuture(new SentenceException(sentence));
    }

    @Override
    protected void changed(LineHealth now) {
        LOG.info("{}: {}, {}", id(), now.state(), now.message());
    }
}
