package io.github.callcard.call;

import io.github.callcard.call.TrackedCall.LegId;
import io.github.callcard.line.LineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calls that are tracked now, by their ids and by their legs. Keeps the end of a call back as long as it may turn out to go on
 * on another line. For the calls thread only.
 */
final class TrackedCalls {

    private final Map<LegId, TrackedCall> byLeg = new HashMap<>();
    private final Map<UUID, TrackedCall> live = new LinkedHashMap<>();

    /** All of them, in the order in which they began; the list stays as it is. */
    List<TrackedCall> all() {
        return List.copyOf(live.values());
    }

    /** The call that a leg belongs to, null where it belongs to none. */
    @Nullable
    TrackedCall of(LegId leg) {
        return byLeg.get(leg);
    }

    /** The call with an id, null when it is over. */
    @Nullable
    TrackedCall of(UUID callId) {
        return live.get(callId);
    }

    /** The legs that a line shows. */
    List<LegId> legsOn(LineId line) {
        return byLeg.keySet().stream().filter(leg -> leg.line().equals(line)).toList();
    }

    /**
     * Adds a leg to a call, which may be a new one.
     *
     * @param sipCallId by which the leg's line knows it, null where it has none
     */
    void add(TrackedCall call, LegId leg, @Nullable String sipCallId) {
        call.addLeg(leg, sipCallId);
        byLeg.put(leg, call);
        live.put(call.id(), call);
    }

    /** A call that turned out to be another one goes on as that. */
    void merge(TrackedCall late, TrackedCall known) {
        known.absorb(late);
        late.legs().forEach(leg -> byLeg.put(leg, known));
        live.remove(late.id());
    }

    /** The call as it stands now; nothing while its end is kept back because it may turn out to go on. */
    List<Call> changed(TrackedCall call) {
        if (call.toCall().state() == CallState.MISSED && !candidates(call).isEmpty()) {
            call.holdEnd(call.lastEventAt().plus(SameCall.APART));
            return List.of();
        }
        call.holdEnd(null);
        return List.of(told(call));
    }

    /** Ends that were kept back, where the time is over or no other line can show any more that the call goes on. */
    List<Call> settled(Instant now) {
        List<Call> changed = new ArrayList<>();
        for (TrackedCall call : all()) {
            Instant until = call.heldUntil();
            if (until == null) {
                continue;
            }
            List<TrackedCall> candidates = candidates(call);
            if (candidates.stream().anyMatch(other -> other.wasAnsweredWithin(SameCall.APART, call.lastEventAt()))) {
                call.wasAnsweredOnAnotherLine();
            }
            if (candidates.isEmpty() || !until.isAfter(now)) {
                changed.add(told(call));
            }
        }
        return changed;
    }

    private List<TrackedCall> candidates(TrackedCall ended) {
        return live.values().stream()
                .filter(other -> other.heldUntil() == null && SameCall.mayGoOnAs(ended, other))
                .toList();
    }

    /** The call as it stands now; forgotten when it is over. */
    Call told(TrackedCall tracked) {
        Call call = tracked.toCall();
        if (call.isOver()) {
            live.remove(tracked.id());
            tracked.legs().forEach(byLeg::remove);
        }
        return call;
    }
}
