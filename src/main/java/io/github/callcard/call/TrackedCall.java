package io.github.callcard.call;

import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    private final UUID id;
    private Instant startedAt;
    private final Map<LegId, Leg> legs = new LinkedHashMap<>();
    private final Set<String> sipCallIds = new HashSet<>();
    private CallDetails details;
    private Match match;
    private @Nullable Instant answeredAt;
    private Instant lastEventAt;
    private @Nullable Instant heldUntil;

    TrackedCall(UUID id, Instant startedAt, CallDetails details, Match match) {
        this.id = id;
        this.startedAt = startedAt;
        this.details = details;
        this.match = match;
        this.lastEventAt = startedAt;
    }

    UUID id() {
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
        return lines().contains(line);
    }

    Set<LineId> lines() {
        Set<LineId> lines = new LinkedHashSet<>();
        legs.keySet().forEach(leg -> lines.add(leg.line()));
        return lines;
    }

    /** @param sipCallId by which the leg's line knows it, null where it has none */
    void addLeg(LegId leg, @Nullable String sipCallId) {
        legs.put(leg, new Leg());
        if (sipCallId != null) {
            sipCallIds.add(sipCallId);
        }
    }

    boolean hasSipCallId(@Nullable String sipCallId) {
        return sipCallId != null && sipCallIds.contains(sipCallId);
    }

    void identify(Instant at, CallDetails better, Match betterMatch) {
        if (heldUntil == null) {
            lastEventAt = at;
        }
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

    /** Takes over all that was seen of another call, which is this one. */
    void absorb(TrackedCall other) {
        legs.putAll(other.legs);
        sipCallIds.addAll(other.sipCallIds);
        if (other.startedAt.isBefore(startedAt)) {
            startedAt = other.startedAt;
        }
        if (other.lastEventAt.isAfter(lastEventAt)) {
            lastEventAt = other.lastEventAt;
        }
        if (answeredAt == null || (other.answeredAt != null && other.answeredAt.isBefore(answeredAt))) {
            answeredAt = other.answeredAt;
        }
    }

    /** Keeps the end back until then, since another line may show that the call goes on; null for not any more. */
    void holdEnd(@Nullable Instant until) {
        heldUntil = until;
    }

    /** The latest time to tell an end that is kept back; null while none is. */
    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }

    /** True when somebody talked so soon before or after that moment. */
    boolean wasAnsweredWithin(Duration apart, Instant moment) {
        return answeredAt != null && Duration.between(answeredAt, moment).abs().compareTo(apart) <= 0;
    }

    /** Nobody missed it: it was answered on a line that was not known to ring for it. */
    void wasAnsweredOnAnotherLine() {
        legs.values().stream()
                .filter(leg -> leg.outcome == Outcome.MISSED)
                .forEach(leg -> leg.outcome = Outcome.ANSWERED_ELSEWHERE);
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

    /** The call as each line sees it, the one that reported it first at the head. */
    List<CallLeg> views() {
        return legs.entrySet().stream()
                .map(each -> new CallLeg(
                        each.getKey().line(),
                        each.getKey().callId(),
                        each.getValue().state == LegState.ANSWERED,
                        each.getValue().state == LegState.OVER))
                .toList();
    }

    /** The call as it stands now; while one leg goes on, so does the call. */
    Call toCall() {
        CallState state = state();
        return call(state, state.isOver() ? lastEventAt : null);
    }

    /** The call's last state where another one goes on in its place. */
    Call toMergedCall(Instant at) {
        return call(CallState.MERGED, at);
    }

    private Call call(CallState state, @Nullable Instant endedAt) {
        return new Call(id, state, List.copyOf(lines()), details, match, startedAt, answeredAt, endedAt);
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
