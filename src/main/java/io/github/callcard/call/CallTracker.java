package io.github.callcard.call;

import io.github.callcard.call.TrackedCall.LegId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Folds the events of all lines into calls. One call is often seen on several lines (the desk phone and the softphone
 * ring together); the user has one card for it. Not thread-safe: everything happens on the calls thread.
 */
final class CallTracker {

    private final Supplier<Directory> directory;
    private final CallLimits limits;
    private final UnaryOperator<Match> corrections;
    private final TrackedCalls calls = new TrackedCalls();

    /** @param directory answers the directory in use at the moment */
    CallTracker(Supplier<Directory> directory, CallLimits limits) {
        this(directory, limits, UnaryOperator.identity());
    }

    /**
     * @param directory answers the directory in use at the moment
     * @param corrections what the user says of callers, over what the directory says; returns at once
     */
    CallTracker(Supplier<Directory> directory, CallLimits limits, UnaryOperator<Match> corrections) {
        this.directory = directory;
        this.limits = limits;
        this.corrections = corrections;
    }

    /** Takes an event and answers the calls that it changed, as they stand now. */
    List<Call> on(LineEvent event) {
        List<Call> changed = new ArrayList<>(follow(event));
        changed.addAll(calls.settled(event.at()));
        return changed;
    }

    private List<Call> follow(LineEvent event) {
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
        List<Call> changed = new ArrayList<>(calls.settled(now));
        for (TrackedCall call : calls.all()) {
            if (call.heldUntil() == null && !deadline(call).isAfter(now)) {
                call.lose(now);
                changed.add(calls.told(call));
            }
        }
        return changed;
    }

    /** The call as each line sees it; empty when it is over. */
    List<CallLeg> legs(UUID callId) {
        TrackedCall call = calls.of(callId);
        return call == null ? List.of() : call.views();
    }

    /** The time at which {@link #expire} has something to do next, empty while no call is alive. */
    Optional<Instant> nextExpiry() {
        return calls.all().stream().map(this::deadline).min(Instant::compareTo);
    }

    /** Looks up again who calls, where nobody was known: a name that is shown already is not replaced. */
    List<Call> directoryChanged() {
        List<Call> changed = new ArrayList<>();
        for (TrackedCall call : calls.all()) {
            Match match = match(call.details());
            if (!call.match().isKnown() && match.isKnown()) {
                call.identify(call.lastEventAt(), call.details(), match);
                changed.addAll(calls.changed(call));
            }
        }
        return changed;
    }

    /** Corrects who calls, where the user says so now. */
    List<Call> corrected() {
        List<Call> changed = new ArrayList<>();
        for (TrackedCall call : calls.all()) {
            Match match = corrections.apply(call.match());
            if (!match.equals(call.match())) {
                call.identify(call.lastEventAt(), call.details(), match);
                changed.addAll(calls.changed(call));
            }
        }
        return changed;
    }

    private Instant deadline(TrackedCall call) {
        Instant heldUntil = call.heldUntil();
        if (heldUntil != null) {
            return heldUntil;
        }
        boolean talking = call.toCall().state() == CallState.ANSWERED;
        return call.lastEventAt().plus(talking ? limits.talking() : limits.ringing());
    }

    private List<Call> ringing(LegId leg, Instant at, CallDetails reported) {
        if (calls.of(leg) != null) {
            return identified(leg, at, reported);
        }
        CallDetails details = ReportedDetails.cleaned(reported);
        Match match = match(details);
        Optional<TrackedCall> same = calls.all().stream()
                .filter(call -> SameCall.begins(call, leg, at, details, match))
                .findFirst();
        TrackedCall call = same.orElseGet(() -> new TrackedCall(UUID.randomUUID(), at, details, match));
        calls.add(call, leg, details.sipCallId());
        if (same.isPresent() && isBetter(call.match(), match, details)) {
            call.identify(at, details, match);
        }
        return calls.changed(call);
    }

    private List<Call> identified(LegId leg, Instant at, CallDetails reported) {
        TrackedCall call = calls.of(leg);
        if (call == null) {
            return List.of();
        }
        CallDetails learned = ReportedDetails.cleaned(reported);
        CallDetails details = isAnotherParty(call, learned)
                ? ReportedDetails.handedOver(call.details(), learned)
                : ReportedDetails.completed(call.details(), learned);
        if (details.equals(call.details())) {
            return List.of();
        }
        call.identify(at, details, match(details));
        Optional<TrackedCall> same = calls.all().stream()
                .filter(other -> SameCall.turnedOut(call, other))
                .findFirst();
        return same.isPresent() ? merged(call, same.get(), at) : calls.changed(call);
    }

    /** True when a number that a line reports now is not the one it reported before in another form. */
    private boolean isAnotherParty(TrackedCall call, CallDetails learned) {
        CallDetails known = call.details();
        return !known.number().isEmpty()
                && !learned.number().isEmpty()
                && !SameCall.isSameNumber(known, call.match(), learned, match(learned));
    }

    /**
     * A call that turned out to be another one goes on as that: its card had no name yet, the other's has, and a name that
     * is shown stays where it is.
     */
    private List<Call> merged(TrackedCall late, TrackedCall known, Instant at) {
        calls.merge(late, known);
        if (isBetter(known.match(), late.match(), late.details())) {
            known.identify(at, late.details(), late.match());
        }
        List<Call> changed = new ArrayList<>(List.of(late.toMergedCall(at)));
        changed.addAll(calls.changed(known));
        return changed;
    }

    private List<Call> answered(LegId leg, Instant at, AnsweredWhere where) {
        TrackedCall call = calls.of(leg);
        if (call == null || call.heldUntil() != null) {
            return List.of();
        }
        call.answer(at, leg, where);
        return calls.changed(call);
    }

    private List<Call> ended(LegId leg, Instant at, Outcome outcome) {
        TrackedCall call = calls.of(leg);
        if (call == null || call.heldUntil() != null) {
            return List.of();
        }
        call.end(at, leg, outcome);
        return calls.changed(call);
    }

    private List<Call> reconnected(LineEvent.Up up) {
        Set<LegId> alive = new HashSet<>();
        up.calls().forEach(call -> alive.add(new LegId(up.line(), call.callId())));
        List<Call> changes = new ArrayList<>();
        for (LegId leg : calls.legsOn(up.line())) {
            if (!alive.contains(leg)) {
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

    /** True when another line's view of the same call tells more than what is known. */
    private static boolean isBetter(Match known, Match other, CallDetails details) {
        return !details.number().isEmpty() && other.quality().compareTo(known.quality()) < 0;
    }

    private Match match(CallDetails details) {
        Directory current = directory.get();
        return corrections.apply(
                details.direction() == Direction.OUTGOING
                        ? current.matchDialled(details.number())
                        : current.match(details.number()));
    }
}
