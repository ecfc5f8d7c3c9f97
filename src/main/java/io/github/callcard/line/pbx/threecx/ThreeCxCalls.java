package io.github.callcard.line.pbx.threecx;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.pbx.OwnCalls;
import io.github.callcard.line.pbx.OwnCalls.Leg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of the user's extension, out of its participants. 3CX tells neither why a participant is gone nor what became of the
 * call elsewhere: a call that rang and was not answered here was missed. Safe to use from any thread; what is told is told at once.
 */
final class ThreeCxCalls {

    /** More than an extension has at once. */
    private static final int MOST = 64;

    private final String extension;
    private final OwnCalls calls;
    private final Map<Long, Direction> directions = new HashMap<>();

    ThreeCxCalls(String extension, OwnCalls calls) {
        this.extension = extension;
        this.calls = calls;
    }

    /** A participant is new or has changed. */
    synchronized void changed(Participant participant) {
        if (!participant.isKnown() || (directions.size() >= MOST && !directions.containsKey(participant.id()))) {
            return;
        }
        Leg leg = participant.leg(direction(participant));
        calls.ring(new Leg(leg.leg(), leg.shared(), leg.details(), false));
        if (participant.other().hasNumber()) {
            calls.identify(leg.leg(), leg.details());
        }
        if (leg.answered()) {
            calls.answer(leg.leg());
        }
    }

    private Direction direction(Participant participant) {
        return directions.computeIfAbsent(
                participant.id(), id -> participant.isOwn(extension) ? Direction.OUTGOING : Direction.INCOMING);
    }

    synchronized void ended(long participant) {
        directions.remove(participant);
        calls.end(String.valueOf(participant), Outcome.MISSED);
    }

    /**
     * Everything was looked through.
     *
     * @return the calls that go on
     */
    synchronized List<LiveCall> lookedThrough(List<Participant> participants) {
        List<Leg> legs = new ArrayList<>();
        Map<Long, Direction> before = Map.copyOf(directions);
        directions.clear();
        for (Participant participant : participants) {
            if (participant.isKnown() && directions.size() < MOST) {
                Optional.ofNullable(before.get(participant.id()))
                        .ifPresent(known -> directions.put(participant.id(), known));
                legs.add(participant.leg(direction(participant)));
            }
        }
        return calls.look(legs);
    }

    /** The participants of a call, empty where there is none of that id. */
    synchronized List<String> participantsOf(String callId) {
        return calls.legs(callId);
    }
}
