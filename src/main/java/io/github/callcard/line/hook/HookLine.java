package io.github.callcard.line.hook;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
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
public final class HookLine extends ReportedLine implements LineProvider {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "hook";

    private static final Sentence READY =
            Sentence.of("Ready for calls that the softphone reports by 'callcard call'.");

    /** As long as a call may talk at most; a card gives a ringing one up earlier. */
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    /** More calls at once than anybody has; beyond it the oldest is given up. */
    private static final int MOST = 32;

    private final Clock clock;
    private final Map<String, ReportedCall> calls = new LinkedHashMap<>();
    private final EndedCalls ended = new EndedCalls();
    private boolean listed;
    private long begun;

    /** @param told what the softphone has told of it */
    private record ReportedCall(String callId, Instant lastHeard, Set<CallReport.State> told) {

        ReportedCall with(CallReport.State state, Instant now) {
            Set<CallReport.State> more = EnumSet.of(state);
            more.addAll(told);
            return new ReportedCall(callId, now, more);
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
        super(new LineId(TYPE, name), name, Sentence.of("Starting."), clock.instant());
        this.listed = listed;
        this.clock = clock;
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener eventListener) {
        if (health().state() == State.STARTING) {
            listen(eventListener);
            Instant now = clock.instant();
            if (listed) {
                comeUp(READY, now);
            } else {
                become(State.READY, READY, now);
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
        if (!health().isReady()) {
            return false;
        }
        Instant now = clock.instant();
        giveUpOld(now);
        ReportedCall known = calls.get(report.key());
        if (report.state() == CallReport.State.ENDED) {
            ended(report, known, now);
        } else if (known != null || !ended.isLate(report, now)) {
            heard(report, known == null ? begin(report, now) : known, known != null, now);
        }
        return true;
    }

    private void heard(CallReport report, ReportedCall call, boolean before, Instant now) {
        calls.put(report.key(), call.with(report.state(), now));
        if (report.state() == CallReport.State.ANSWERED && !call.isAnswered()) {
            tell(new LineEvent.Answered(id(), call.callId(), now, AnsweredWhere.HERE));
        } else if (report.state() == CallReport.State.RINGING && before) {
            tell(new LineEvent.Identified(id(), call.callId(), now, details(report)));
        }
    }

    private void ended(CallReport report, @Nullable ReportedCall known, Instant now) {
        calls.remove(report.key());
        ended.add(report, known == null ? EnumSet.noneOf(CallReport.State.class) : known.told(), now);
        if (known != null) {
            Outcome outcome = known.isAnswered() ? Outcome.COMPLETED : Outcome.MISSED;
            tell(new LineEvent.Ended(id(), known.callId(), now, outcome));
        }
    }

    private ReportedCall begin(CallReport report, Instant now) {
        if (!listed) {
            listed = true;
            comeUp(READY, now);
        }
        ReportedCall call = new ReportedCall(Long.toString(++begun), now, EnumSet.noneOf(CallReport.State.class));
        tell(new LineEvent.Ringing(id(), call.callId(), now, details(report)));
        return call;
    }

    private void giveUpOld(Instant now) {
        Iterator<ReportedCall> oldest = calls.values().iterator();
        while (oldest.hasNext()) {
            ReportedCall call = oldest.next();
            boolean tooMany = calls.size() >= MOST;
            if (tooMany || call.lastHeard().plus(FORGOTTEN).isBefore(now)) {
                oldest.remove();
                tell(new LineEvent.Ended(id(), call.callId(), now, Outcome.UNKNOWN));
            }
        }
    }

    private static CallDetails details(CallReport report) {
        return new CallDetails(Direction.INCOMING, report.number(), report.name(), null, null, null);
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        calls.clear();
        goDown(State.STOPPED, Sentence.of("Stopped."), clock.instant());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized List<? extends Line> lines() {
        return listed ? List.of(this) : List.of();
    }
}
