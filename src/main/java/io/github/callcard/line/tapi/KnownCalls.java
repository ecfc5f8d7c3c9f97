package io.github.callcard.line.tapi;

import io.github.callcard.line.LineEvent.LiveCall;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls that are known on one line, in the order in which they began. Not thread-safe: its owner guards it. */
final class KnownCalls {

    private final Timing timing;
    private final Set<TapiCall> calls = new LinkedHashSet<>();

    KnownCalls(Timing timing) {
        this.timing = timing;
    }

    void add(TapiCall call) {
        calls.add(call);
    }

    void remove(TapiCall call) {
        calls.remove(call);
    }

    /** A copy, which stays as it is. */
    List<TapiCall> all() {
        return List.copyOf(calls);
    }

    /** The call with a handle. */
    Optional<TapiCall> find(int handle) {
        return calls.stream().filter(call -> call.holds(handle)).findFirst();
    }

    /** The calls that the user sees now. */
    List<LiveCall> alive() {
        return calls.stream()
                .filter(call -> call.isShown() && !call.isEnding())
                .map(TapiCall::toLiveCall)
                .toList();
    }

    /** The handles of a call by its id that are of use; none when it is over. */
    List<Integer> handlesOf(String callId) {
        return calls.stream()
                .filter(call -> callId.equals(call.id()) && !call.isEnded())
                .flatMap(call -> call.handles().entrySet().stream())
                .filter(handle -> !handle.getValue().isOver())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The time at which time alone brings something, empty while nothing is going on. */
    Optional<Instant> nextDue() {
        return calls.stream()
                .map(call -> call.times().next(timing.check(), call.isOverOnEveryHandle()))
                .min(Instant::compareTo);
    }

    /** The line was closed under us: its handles mean nothing any more, its calls may go on. */
    void handlesLost() {
        calls.forEach(TapiCall::dropAll);
        calls.removeIf(call -> !call.isShown());
    }

    /** Lets go of every handle, for closing the line; the calls themselves are left alone. */
    void releaseAll(CallHandles handles, Instant now) {
        calls.forEach(call -> call.handles().keySet().forEach(handle -> handles.release(handle, now)));
        handles.releaseRefused(now);
        handlesLost();
    }
}
