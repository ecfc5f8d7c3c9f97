package io.github.callcard.call;

import io.github.callcard.call.TrackedCall.LegId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.PlainText;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of all lines into calls. One call is often seen on several lines (the desk phone and the softphone
 * ring together); the user has one card for it. Not thread-safe: everything happens on the calls thread.
 */
final class CallTracker {

    /** How far apart two lines may report the same call when only the number tells that it is the same. */
    private static final Duration SAME_CALL = Duration.ofSeconds(3);

    private final Supplier<Directory> directory;
    private final CallLimits limits;
    private final Map<LegId, TrackedCall> byLeg = new HashMap<>();
    private final Map<Long, TrackedCall> live = new LinkedHashMap<>();
    private long lastId;

    /** @param directory answers the directory in use at the moment */
    CallTracker(Supplier<Directory> directory, CallLimits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    /** Takes an event and answers the calls that it changed, as they stand now. */
    List<Call> on(LineEvent event) {
        return switch (event) {
            case LineEvent.Up up -> reconnected(up);
            // Its calls may go on unseen: they end by the limits, or when the line comes up without them.
            case LineEvent.Down down -> List.of();
            case LineEvent.Ringing ringing ->
                ringing(new LegId(ringing.line(), ringing.callId()), ringing.at(), ringing.details());
            case LineEvent.Identified identified ->
                identified(new LegId(identified.line(), identified.callId()), identified.at(), identified.details());
            case LineEvent.Answered answered ->
                answered(new LegId(answered.line(), answered.callId()), answered.at(), answered.where());
            case LineEvent.Ended ended -> ended(new LegId(ended.line(), ended.callId()), ended.at(), ended.outcome());
        };
    }

    /** Gives up calls of which nothing was heard for too long. */
    List<Call> expire(Instant now) {
        List<TrackedCall> expired = live.values().stream()
                .filter(call -> !deadline(call).isAfter(now))
                .toList();
        expired.forEach(call -> call.lose(now));
        return expired.stream().map(this::changed).toList();
    }

    /** When {@link #expire} has something to do next, empty while no call is alive. */
    Optional<Instant> nextExpiry() {
        return live.values().stream().map(this::deadline).min(Instant::compareTo);
    }

    /** Looks up again who calls, where nobody was known: a name that is shown already is not replaced. */
    List<Call> directoryChanged() {
        List<Call> changed = new ArrayList<>();
        for (TrackedCall call : List.copyOf(live.values())) {
            Match match = match(call.details());
            if (!call.match().isKnown() && match.isKnown()) {
                call.identify(call.lastEventAt(), call.details(), match);
                changed.add(changed(call));
            }
        }
        return changed;
    }

    private Instant deadline(TrackedCall call) {
        boolean talking = call.toCall().state() == CallState.ANSWERED;
        return call.lastEventAt().plus(talking ? limits.talking() : limits.ringing());
    }

    private List<Call> ringing(LegId leg, Instant at, CallDetails reported) {
        if (byLeg.containsKey(leg)) {
            return identified(leg, at, reported);
        }
        CallDetails details = cleaned(reported);
        Match match = match(details);
        Optional<TrackedCall> same = sameCall(leg, at, details, match);
        TrackedCall call = same.orElseGet(() -> new TrackedCall(++lastId, at, details, match));
        call.addLeg(leg);
        byLeg.put(leg, call);
        live.put(call.id(), call);
        if (same.isPresent() && isBetter(call.match(), match, details)) {
            call.identify(at, details, match);
        }
        return List.of(changed(call));
    }

    private List<Call> identified(LegId leg, Instant at, CallDetails reported) {
        TrackedCall call = byLeg.get(leg);
        if (call == null) {
            return List.of();
        }
        CallDetails details = completed(call.details(), cleaned(reported));
        if (details.equals(call.details())) {
            return List.of();
        }
        call.identify(at, details, match(details));
        return List.of(changed(call));
    }

    private List<Call> answered(LegId leg, Instant at, AnsweredWhere where) {
        TrackedCall call = byLeg.get(leg);
        if (call == null) {
            return List.of();
        }
        call.answer(at, leg, where);
        return List.of(changed(call));
    }

    private List<Call> ended(LegId leg, Instant at, Outcome outcome) {
        TrackedCall call = byLeg.get(leg);
        if (call == null) {
            return List.of();
        }
        call.end(at, leg, outcome);
        return List.of(changed(call));
    }

    private List<Call> reconnected(LineEvent.Up up) {
        Set<LegId> alive = new HashSet<>();
        up.calls().forEach(call -> alive.add(new LegId(up.line(), call.callId())));
        List<Call> changes = new ArrayList<>();
        for (LegId leg : List.copyOf(byLeg.keySet())) {
            if (leg.line().equals(up.line()) && !alive.contains(leg)) {
                changes.addAll(ended(leg, up.at(), Outcome.UNKNOWN));
            }
        }
        for (LiveCall call : up.calls()) {
            LegId leg = new LegId(up.line(), call.callId());
            changes.addAll(ringing(leg, up.at(), call.details()));
            if (call.answered()) {
                changes.addAll(answered(leg, up.at(), AnsweredWhere.UNKNOWN));
            }
        }
        return changes;
    }

    /** The call that another line reported already, if this is the same one. */
    private Optional<TrackedCall> sameCall(LegId leg, Instant at, CallDetails details, Match match) {
        return live.values().stream()
                .filter(call -> call.details().direction() == details.direction())
                .filter(call -> !call.isSeenOn(leg.line()))
                .filter(call -> {
                    String sipCallId = call.details().sipCallId();
                    if (sipCallId != null && details.sipCallId() != null) {
                        return sipCallId.equals(details.sipCallId());
                    }
                    return !details.number().isEmpty()
                            && Duration.between(call.startedAt(), at).abs().compareTo(SAME_CALL) <= 0
                            && isSameNumber(call, details, match);
                })
                .findFirst();
    }

    private static boolean isSameNumber(TrackedCall call, CallDetails details, Match match) {
        return match.e164().isPresent()
                ? match.e164().equals(call.match().e164())
                : details.number().equals(call.details().number());
    }

    /** Whether another line's view of the same call tells more than what is known. */
    private static boolean isBetter(Match known, Match other, CallDetails details) {
        return !details.number().isEmpty() && other.quality().compareTo(known.quality()) < 0;
    }

    private Call changed(TrackedCall tracked) {
        Call call = tracked.toCall();
        if (call.isOver()) {
            live.remove(tracked.id());
            tracked.legs().forEach(byLeg::remove);
        }
        return call;
    }

    private Match match(CallDetails details) {
        Directory current = directory.get();
        return details.direction() == Direction.OUTGOING
                ? current.matchDialled(details.number())
                : current.match(details.number());
    }

    /** What is known with what was learned; silence takes nothing away. */
    private static CallDetails completed(CallDetails known, CallDetails learned) {
        return new CallDetails(
                known.direction(),
                learned.number().isEmpty() ? known.number() : learned.number(),
                learned.displayName() == null ? known.displayName() : learned.displayName(),
                learned.calledNumber() == null ? known.calledNumber() : learned.calledNumber(),
                learned.diversion() == null ? known.diversion() : learned.diversion(),
                learned.sipCallId() == null ? known.sipCallId() : learned.sipCallId());
    }

    private static CallDetails cleaned(CallDetails details) {
        return new CallDetails(
                details.direction(),
                PlainText.of(details.number()),
                cleaned(details.displayName()),
                cleaned(details.calledNumber()),
                cleaned(details.diversion()),
                details.sipCallId());
    }

    private static @Nullable String cleaned(@Nullable String text) {
        String plain = PlainText.of(text);
        return plain.isEmpty() ? null : plain;
    }
}
