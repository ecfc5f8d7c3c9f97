package io.github.callcard.line.hook;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The softphone that tells its calls by running {@code callcard call}, and the provider of this one line. Softphones tell
 * what they are set up to tell, in any order and more than once: a call begins with the first that is heard of it, and a
 * call of which no more is heard is forgotten.
 */
public final class HookLine implements Line, LineProvider {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "hook";

    /** As long as a call may talk at most; a card gives a ringing one up earlier. */
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    /** More calls at once than anybody has; beyond it the oldest is given up. */
    private static final int MOST = 32;

    private final LineId id;
    private final Clock clock;
    private final Map<String, LiveCall> calls = new LinkedHashMap<>();
    private @Nullable LineListener listener;
    private boolean listed;
    private long begun;
    private LineHealth health;

    private record LiveCall(String callId, Instant lastHeard, boolean answered) {}

    /**
     * @param name what the user calls it
     * @param listed whether it is listed before it has told of a call: the user set it up
     */
    public HookLine(String name, boolean listed, Clock clock) {
        this.id = new LineId(TYPE, name);
        this.listed = listed;
        this.clock = clock;
        this.health = new LineHealth(State.STARTING, "Starting.", clock.instant(), null);
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener eventListener) {
        if (health.state() == State.STARTING) {
            listener = eventListener;
            Instant now = clock.instant();
            health = new LineHealth(
                    State.READY, "Takes the calls that a softphone tells by 'callcard call'.", now, null);
            if (listed) {
                emit(new LineEvent.Up(id, now));
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    /** Takes what the softphone says. Returns at once; before the start and after the end nothing is made of it. */
    public synchronized void report(CallReport report) {
        if (!health.isReady()) {
            return;
        }
        Instant now = clock.instant();
        giveUpOld(now);
        switch (report.state()) {
            case RINGING -> ringing(report, now);
            case ANSWERED -> answered(report, now);
            case ENDED -> ended(report, now);
        }
    }

    private void ringing(CallReport report, Instant now) {
        LiveCall known = calls.get(report.key());
        if (known == null) {
            begin(report, now);
        } else {
            calls.put(report.key(), new LiveCall(known.callId(), now, known.answered()));
            emit(new LineEvent.Identified(id, known.callId(), now, details(report)));
        }
    }

    private void answered(CallReport report, Instant now) {
        LiveCall known = calls.get(report.key());
        LiveCall call = known == null ? begin(report, now) : known;
        calls.put(report.key(), new LiveCall(call.callId(), now, true));
        if (!call.answered()) {
            emit(new LineEvent.Answered(id, call.callId(), now, AnsweredWhere.HERE));
        }
    }

    private void ended(CallReport report, Instant now) {
        LiveCall known = calls.remove(report.key());
        if (known != null) {
            emit(new LineEvent.Ended(id, known.callId(), now, known.answered() ? Outcome.COMPLETED : Outcome.MISSED));
        }
    }

    private LiveCall begin(CallReport report, Instant now) {
        if (!listed) {
            listed = true;
            emit(new LineEvent.Up(id, now));
        }
        LiveCall call = new LiveCall(Long.toString(++begun), now, false);
        calls.put(report.key(), call);
        emit(new LineEvent.Ringing(id, call.callId(), now, details(report)));
        return call;
    }

    private void giveUpOld(Instant now) {
        Iterator<LiveCall> oldest = calls.values().iterator();
        while (oldest.hasNext()) {
            LiveCall call = oldest.next();
            boolean tooMany = calls.size() >= MOST;
            if (tooMany || call.lastHeard().plus(FORGOTTEN).isBefore(now)) {
                oldest.remove();
                emit(new LineEvent.Ended(id, call.callId(), now, Outcome.UNKNOWN));
            }
        }
    }

    private static CallDetails details(CallReport report) {
        return new CallDetails(Direction.INCOMING, report.number(), report.name(), null, null, null);
    }

    private void emit(LineEvent event) {
        health = new LineHealth(health.state(), health.message(), health.since(), event.at());
        if (listener != null) {
            listener.onEvent(event);
        }
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        if (health.state() != State.STOPPED) {
            boolean wasUp = health.isReady() && listed;
            calls.clear();
            health = new LineHealth(State.STOPPED, "Stopped.", clock.instant(), health.lastEvent());
            if (wasUp) {
                emit(new LineEvent.Down(id, clock.instant(), "Stopped."));
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized List<? extends Line> lines() {
        return listed ? List.of(this) : List.of();
    }

    @Override
    public LineId id() {
        return id;
    }

    @Override
    public String name() {
        return id.name();
    }

    @Override
    public synchronized LineHealth health() {
        return health;
    }
}
