package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.pbx.OwnCalls;
import io.github.callcard.line.pbx.OwnCalls.Leg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The user's calls, out of what Wazo tells of each of the user's telephones. It does not tell what became of a call elsewhere: one
 * that rang and was not answered here was missed. Safe to use from any thread; what is told is told at once.
 */
final class WazoCalls {

    /** More than a user has at once. */
    private static final int MOST = 64;

    private final OwnCalls calls;

    /** True for a call that the user made, by its id: a call does not turn round. */
    private final Map<String, Boolean> outgoing = new HashMap<>();

    WazoCalls(OwnCalls calls) {
        this.calls = calls;
    }

    /** A call is new or has changed. */
    synchronized void changed(WazoCall call) {
        if (!call.isKnown() || (outgoing.size() >= MOST && !outgoing.containsKey(call.id()))) {
            return;
        }
        Leg leg = leg(call);
        calls.ring(new Leg(leg.leg(), leg.shared(), leg.details(), false));
        if (call.other().hasNumber()) {
            calls.identify(leg.leg(), leg.details());
        }
        if (leg.answered()) {
            calls.answer(leg.leg());
        }
    }

    private Leg leg(WazoCall call) {
        return call.leg(outgoing.computeIfAbsent(call.id(), id -> call.isCaller()));
    }

    synchronized void ended(String call) {
        outgoing.remove(call);
        calls.end(call, Outcome.MISSED);
    }

    /**
     * Everything was looked through.
     *
     * @return the calls that go on
     */
    synchronized List<LiveCall> lookedThrough(List<WazoCall> all) {
        Map<String, Boolean> before = Map.copyOf(outgoing);
        outgoing.clear();
        List<Leg> legs = new ArrayList<>();
        for (WazoCall call : all) {
            if (call.isKnown() && outgoing.size() < MOST) {
                outgoing.put(call.id(), before.getOrDefault(call.id(), call.isCaller()));
                legs.add(leg(call));
            }
        }
        return calls.look(legs);
    }

    /** Wazo's ids of a call, empty where there is none of that id. */
    synchronized List<String> idsOf(String callId) {
        return calls.legs(callId);
    }
}
