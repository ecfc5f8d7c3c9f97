package io.github.callcard.call;

import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that is being tracked, with all the legs it is seen as. For the calls thread only. */
final class TrackedCall {

    /** One line's view of the call. */
    record LegId(LineId line, String callId) {}

    private enum LegState {
        RINGING,
        ANSWERED,
        ANSWERED_ELSEWHERE,
        OVER
    }

    private static final class Leg {
        LegState state = LegState.RINGING;
        boolean wasAnsweredHere;

        @Nullable
        Outcome outcome;
    }

    private final long id;
    private final Instant startedAt;
    private final Map<LegId, Leg> legs = new LinkedHashMap<>();
    private CallDetails details;
    private Match match;
    private @Nullable Instant answeredAt;
    private Instant lastEventAt;

    TrackedCall(long id, Instant startedAt, CallDetails details, Match match) {
        this.id = id;
        this.startedAt = startedAt;
        this.details = details;
        this.match = match;
        this.lastEventAt = startedAt;
    }

    long id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastEventAt() {
        return lastEventAt;
    }

    CallDetails details() {
        return details;
    }

    Match match() {
        return match;
    }

    Set<LegId> legs() {
        return Set.copyOf(legs.keySet());
    }

    boolean isSeenOn(LineId line) {
        return legs.keySet().stream().anyMatch(leg -> leg.line().equals(line));
    }

    void addLeg(LegId leg) {
        legs.put(leg, new Leg());
    }

    void identify(Instant at, CallDetails better, Match betterMatch) {
        lastEventAt = at;
        details = better;
        match = betterMatch;
    }

    void answer(Instant at, LegId leg, AnsweredWhere where) {
        lastEventAt = at;
        Leg answered = leg(leg);
        if (answered.state == LegState.OVER) {
            return;
        }
        if (where == AnsweredWhere.ELSEWHERE) {
            answered.state = LegState.ANSWERED_ELSEWHERE;
        } else {
            answered.state = LegState.ANSWERED;
            answered.wasAnsweredHere = true;
        }
        if (answeredAt == null) {
            answeredAt = at;
        }
    }

    void end(Instant at, LegId leg, Outcome outcome) {
        lastEventAt = at;
        Leg ended = leg(leg);
        if (ended.state != LegState.OVER) {
            ended.state = LegState.OVER;
            ended.outcome = outcome;
        }
    }

    /** Ends every leg that has not ended, with an outcome nobody saw. */
    void lose(Instant at) {
        legs().forEach(leg -> end(at, leg, Outcome.UNKNOWN));
    }

    private Leg leg(LegId id) {
        Leg leg = legs.get(id);
        if (leg == null) {
            throw new IllegalArgumentException("not a leg of this call");
        }
        return leg;
    }

    /** The call as it stands now; while one leg goes on, so does the call. */
    Call toCall() {
        CallState state = state();
        List<LineId> lines = List.copyOf(
                new LinkedHashSet<>(legs.keySet().stream().map(LegId::line).toList()));
        return new Call(id, state, lines, details, match, startedAt, answeredAt, state.isOver() ? lastEventAt : null);
    }

    private CallState state() {
        Collection<Leg> all = legs.values();
        if (all.stream().anyMatch(leg -> leg.state == LegState.ANSWERED)) {
            return CallState.ANSWERED;
        }
        // Hung up after talking: a line that still says "ringing" has missed it.
        if (all.stream().anyMatch(leg -> leg.wasAnsweredHere || leg.outcome == Outcome.COMPLETED)) {
            return CallState.ENDED;
        }
        if (all.stream().anyMatch(leg -> leg.state == LegState.RINGING)) {
            return CallState.RINGING;
        }
        if (all.stream()
                .anyMatch(
                        leg -> leg.state == LegState.ANSWERED_ELSEWHERE || leg.outcome == Outcome.ANSWERED_ELSEWHERE)) {
            return CallState.ANSWERED_ELSEWHERE;
        }
        if (ended(Outcome.DECLINED)) {
            return CallState.DECLINED;
        }
        if (ended(Outcome.MISSED)) {
            return CallState.MISSED;
        }
        return ended(Outcome.FAILED) ? CallState.FAILED : CallState.LOST;
    }

    private boolean ended(Outcome outcome) {
        return legs.values().stream().anyMatch(leg -> leg.outcome == outcome);
    }
}
