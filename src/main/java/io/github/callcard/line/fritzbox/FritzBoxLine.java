package io.github.callcard.line.fritzbox;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.line.calllist.CallListWatch;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's calls at one FRITZ!Box, and the provider of this one line. The box is listened to, on a thread of its own, and asked for
 * the list of its calls where there is a password for that.
 */
public final class FritzBoxLine extends ReportedLine implements RecallingProvider {

    private static final Sentence READY = LineHealth.READY;
    private static final Sentence STOPPED = Sentence.of("Stopped.");
    private static final Logger LOG = LoggerFactory.getLogger(FritzBoxLine.class);

    private final FritzBoxSettings settings;
    private final CallListAccess access;
    private final Clock clock;
    private final LocalNetwork network;
    private final CallListWatch.Pauses pauses;
    private final MonitorWatch watch;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean started;
    private volatile @Nullable CallListWatch list;
    private Sentence ready = READY;

    /**
     * @param access to the list of its calls
     * @param notes takes a line of text for each that the box sends, on the line's thread, with names and numbers of people in
     *     double quotes only
     */
    public FritzBoxLine(FritzBoxSettings settings, CallListAccess access, Clock clock, Consumer<String> notes) {
        this(settings, access, clock, notes, LocalNetwork::ofThisComputer, Timing.USUAL, CallListWatch.Pauses.USUAL);
    }

    FritzBoxLine(FritzBoxSettings settings, Clock clock, Consumer<String> notes, LocalNetwork network, Timing timing) {
        this(settings, CallListAccess.NONE, clock, notes, network, timing, CallListWatch.Pauses.USUAL);
    }

    FritzBoxLine(
            FritzBoxSettings settings,
            CallListAccess access,
            Clock clock,
            Consumer<String> notes,
            LocalNetwork network,
            Timing timing,
            CallListWatch.Pauses pauses) {
        super(
                settings.lineId(),
                settings.lineName(),
                Sentence.of("Connecting to {0}.", settings.host()),
                clock.instant());
        this.settings = settings;
        this.access = access;
        this.clock = clock;
        this.network = network;
        this.pauses = pauses;
        this.watch = new MonitorWatch(settings, this, clock, notes, network, timing);
    }

    @Override
    public synchronized void recall(Memory memory) {
        if (list == null && health().state() != State.STOPPED) {
            BoxCallList calls = new BoxCallList(settings, access, clock, network);
            list = new CallListWatch(id(), settings.host(), calls, memory, new Listed(), pauses);
        }
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener listener) {
        if (started) {
            throw new IllegalStateException("a FRITZ!Box is watched once");
        }
        started = true;
        if (health().state() == State.STOPPED) {
            settled.complete(null);
            return settled.copy();
        }
        listen(listener);
        Thread thread = new Thread(this::run, "callcard-fritzbox");
        thread.setDaemon(true);
        thread.start();
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
        if (list != null) {
            list.stop();
        }
        if (!started) {
            ended.complete(null);
        }
        return ended.copy();
    }

    @Override
    public List<? extends Line> lines() {
        return List.of(this);
    }

    /** The box is heard from now on; these calls go on as far as is known. */
    void up(List<LiveCall> alive) {
        comeUp(ready(), alive, clock.instant());
        settled.complete(null);
        if (list != null) {
            list.up();
        }
    }

    private synchronized Sentence ready() {
        return ready;
    }

    private final class Listed implements CallListWatch.Listener {

        @Override
        public void ready(Sentence sentence) {
            listed(sentence);
        }

        @Override
        public void past(List<PastCall> calls) {
            tellPast(calls);
        }
    }

    private synchronized void listed(Sentence sentence) {
        ready = sentence;
        if (health().isReady()) {
            become(State.READY, ready, clock.instant());
        }
    }

    void down(BoxFault fault) {
        goDown(fault.state(), fault.sentence(), clock.instant());
        settled.complete(null);
    }

    void report(LineEvent event) {
        if (list != null) {
            list.on(event);
        }
        tell(event);
    }

    @Override
    protected void changed(LineHealth now) {
        LOG.info("{}: {}, {}", id(), now.state(), now.message());
    }
}
