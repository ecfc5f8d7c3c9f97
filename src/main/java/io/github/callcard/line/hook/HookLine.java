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
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final EndedCalls ended = new EndedCalls();
    private @Nullable LineListener listener;
    private boolean listed;
    private long begun;
    private LineHealth health;

    /** @param told what the softphone has told of it */
    private record LiveCall(String callId, Instant lastHeard, Set<CallReport.State> told) {

        LiveCall with(CallReport.State state, Instant now) {
            Set<CallReport.State> more = EnumSet.of(state);
            more.addAll(told);
            return new LiveCall(callId, now, more);
        }

        boolean isAnswered() {
            return told.contains(CallReport.State.ANSWERED);
        }
    }

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
                    State.READY, "Ready for calls that the softphone reports by 'callcard call'.", now, null);
            if (listed) {
                emit(new LineEvent.Up(id, now));
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Takes what the softphone says. Returns at once.
     *
     * @return false before the start and after the end, when nothing is made of it
     */
    public synchronized boolean report(CallReport report) {
        if (!health.isReady()) {
            return false;
        }
        Instant now = clock.instant();
        giveUpOld(now);
        LiveCall known = calls.get(report.key());
        if (report.state() == CallReport.State.ENDED) {
            ended(report, known, now);
        } else if (known != null || !ended.isLate(report, now)) {
            heard(report, known == null ? begin(report, now) : known, known != null, now);
        }
        return true;
    }

    private void heard(CallReport report, LiveCall call, boolean before, Instant now) {
        calls.put(report.key(), call.with(report.state(), now));
        if (report.state() == CallReport.State.ANSWERED && !call.isAnswered()) {
            emit(new LineEvent.Answered(id, call.callId(), now, AnsweredWhere.HERE));
        } else if (report.state() == CallReport.State.RINGING && before) {
            emit(new LineEvent.Identified(id, call.callId(), now, details(report)));
        }
    }

    private void ended(CallReport report, @Nullable LiveCall known, Instant now) {
        calls.remove(report.key());
        ended.add(report, known == null ? EnumSet.noneOf(CallReport.State.class) : known.told(), now);
        if (known != null) {
            Outcome outcome = known.isAnswered() ? Outcome.COMPLETED : Outcome.MISSED;
            emit(new LineEvent.Ended(id, known.callId(), now, outcome));
        }
    }

    private LiveCall begin(CallReport report, Instant now) {
        if (!listed) {
            listed = true;
            emit(new LineEvent.Up(id, now));
        }
        LiveCall call = new LiveCall(Long.toString(++begun), now, EnumSet.noneOf(CallReport.State.class));
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
