package io.github.callcard.line.pbx;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one user at a switchboard, told from its legs: a leg joins one of the user's telephones to the switchboard. Several
 * telephones that ring for the same caller are one call, answered when one of them is, over with the last of them. For one
 * thread.
 */
public final class OwnCalls {

    /** More than anybody has at once; beyond it the oldest is given up. */
    private static final int MOST = 64;

    private final LineId line;
    private final Clock clock;
    private final Consumer<LineEvent> listener;

    /** The oldest first. */
    private final Map<String, OwnCall> byLeg = new LinkedHashMap<>();

    private long begun;

    private static final class OwnCall {
        private final String callId;
        private final String shared;
        private final Set<String> legs = new LinkedHashSet<>();
        private CallDetails details;
        private boolean answered;

        OwnCall(String callId, String shared, CallDetails details) {
            this.callId = callId;
            this.shared = shared;
            this.details = details;
        }

        LiveCall live() {
            return new LiveCall(callId, details, answered);
        }
    }

    /**
     * A leg that exists.
     *
     * @param leg the switchboard's name of it, which is no other leg's
     * @param shared the same for all legs of one caller
     */
    public record Leg(String leg, String shared, CallDetails details, boolean answered) {}

    /** @param listener is told at once, on the thread that reports */
    public OwnCalls(LineId line, Clock clock, Consumer<LineEvent> listener) {
        this.line = line;
        this.clock = clock;
        this.listener = listener;
    }

    /** A leg rings, here or, for a call that the user makes, at the other end; nothing where that was told. */
    public void ring(Leg leg) {
        if (byLeg.containsKey(leg.leg())) {
            return;
        }
        Optional<OwnCall> ringing = ringing(leg);
        if (ringing.isPresent()) {
            join(leg.leg(), ringing.get());
            return;
        }
        giveUpOldest();
        OwnCall call = begin(leg);
        tell(new LineEvent.Ringing(line, call.callId, clock.instant(), call.details));
    }

    /** A call that rings for the same caller at another of the user's telephones. */
    private Optional<OwnCall> ringing(Leg leg) {
        return byLeg.values().stream()
                .filter(call -> !call.answered
                        && call.shared.equals(leg.shared())
                        && call.details.direction() == Direction.INCOMING
                        && leg.details().direction() == Direction.INCOMING)
                .findFirst();
    }

    private OwnCall begin(Leg leg) {
        OwnCall call = new OwnCall(Long.toString(++begun), leg.shared(), leg.details());
        join(leg.leg(), call);
        return call;
    }

    private void join(String leg, OwnCall call) {
        call.legs.add(leg);
        byLeg.put(leg, call);
    }

    private void giveUpOldest() {
        while (byLeg.size() >= MOST) {
            OwnCall oldest = byLeg.values().iterator().next();
            for (String leg : List.copyOf(oldest.legs)) {
                end(leg, Outcome.UNKNOWN);
            }
        }
    }

    /** Another person is at the other end, or more is known of him. */
    public void identify(String leg, CallDetails details) {
        @Nullable OwnCall call = byLeg.get(leg);
        if (call != null && !call.details.equals(details)) {
            call.details = details;
            tell(new LineEvent.Identified(line, call.callId, clock.instant(), details));
        }
    }

    /** Somebody talks. */
    public void answer(String leg) {
        @Nullable OwnCall call = byLeg.get(leg);
        if (call != null && !call.answered) {
            call.answered = true;
            tell(new LineEvent.Answered(line, call.callId, clock.instant(), AnsweredWhere.HERE));
        }
    }

    /**
     * A leg is gone, and its call with it where it was the last one.
     *
     * @param unanswered the outcome where nobody had answered
     */
    public void end(String leg, Outcome unanswered) {
        @Nullable OwnCall call = byLeg.remove(leg);
        if (call == null) {
            return;
        }
        call.legs.remove(leg);
        if (call.legs.isEmpty()) {
            Outcome outcome = call.answered ? Outcome.COMPLETED : unanswered;
            tell(new LineEvent.Ended(line, call.callId, clock.instant(), outcome));
        }
    }

    /**
     * The legs were looked through: these exist and no others. A call that was known keeps its id; one whose legs are all gone is
     * forgotten without an event, since an {@code Up} that does not name it says so.
     *
     * @return the calls that go on
     */
    public List<LiveCall> look(List<Leg> legs) {
        Map<String, OwnCall> before = new HashMap<>(byLeg);
        byLeg.clear();
        before.values().forEach(call -> call.legs.clear());
        for (Leg leg : legs.subList(0, Math.min(legs.size(), MOST))) {
            @Nullable OwnCall known = before.get(leg.leg());
            if (known == null) {
                known = ringing(leg).orElse(null);
            }
            if (known == null) {
                known = begin(leg);
            } else {
                join(leg.leg(), known);
            }
            known.details = leg.details();
            known.answered |= leg.answered();
        }
        return new ArrayList<>(new LinkedHashSet<>(byLeg.values()))
                .stream().map(OwnCall::live).toList();
    }

    /** The legs of a call, empty where there is none of that id. */
    public List<String> legs(String callId) {
        return byLeg.values().stream()
                .filter(call -> call.callId.equals(callId))
                .findFirst()
                .map(call -> List.copyOf(call.legs))
                .orElse(List.of());
    }

    private void tell(LineEvent event) {
        listener.accept(event);
    }
}
