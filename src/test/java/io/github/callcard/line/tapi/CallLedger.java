package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what every call was reported as, and keeps no more of it than that. */
final class CallLedger implements LineListener {

    private record CallKey(LineId line, String callId) {}

    private final Map<CallKey, String> alive = new HashMap<>();
    private final Set<String> calledNumbers = new HashSet<>();
    private final List<String> mistakes = new ArrayList<>();
    private int begun;
    private int ended;

    @Override
    public synchronized void onEvent(LineEvent event) {
        switch (event) {
            case LineEvent.Up up -> up.calls().forEach(call -> seen(up.line(), call.callId(), call.details()));
            case LineEvent.Down down -> {
                // Its calls go on.
            }
            case LineEvent.Ringing ringing -> {
                if (alive.containsKey(new CallKey(ringing.line(), ringing.callId()))) {
                    mistakes.add("rings twice: " + ringing);
                }
                seen(ringing.line(), ringing.callId(), ringing.details());
            }
            case LineEvent.Identified identified -> requireAlive(identified);
            case LineEvent.Answered answered -> requireAlive(answered);
            case LineEvent.Ended over -> {
                requireAlive(over);
                alive.remove(new CallKey(over.line(), over.callId()));
                ended++;
            }
        }
    }

    /** The number that was called is another one for each call. */
    private void seen(LineId line, String callId, CallDetails details) {
        if (alive.put(new CallKey(line, callId), details.number()) == null) {
            begun++;
            String called = details.calledNumber();
            if (called == null || !calledNumbers.add(called)) {
                mistakes.add("begins again as " + callId + " on " + line + ": " + details);
            }
        }
    }

    private void requireAlive(LineEvent.OfCall event) {
        if (!alive.containsKey(new CallKey(event.line(), event.callId()))) {
            mistakes.add("not alive: " + event);
        }
    }

    synchronized int begun() {
        return begun;
    }

    synchronized int ended() {
        return ended;
    }

    /** The faults so far, and the calls that go on. */
    synchronized List<String> mistakes() {
        List<String> all = new ArrayList<>(mistakes);
        alive.keySet().forEach(key -> all.add("never ends: " + key));
        return all;
    }
}
