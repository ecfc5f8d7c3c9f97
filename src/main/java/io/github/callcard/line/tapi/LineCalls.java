package io.github.callcard.line.tapi;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Folds the messages of one line's calls into events: every call that is shown begins once and ends once, whatever its driver
 * leaves out, repeats or splits. Not thread-safe: its owner guards it.
 */
final class LineCalls {

    private final Timing timing;
    private final CallEvents events;
    private final KnownCalls calls;

    LineCalls(LineId line, Timing timing, Consumer<LineEvent> events) {
        this.timing = timing;
        this.calls = new KnownCalls(timing);
        this.events = new CallEvents(line, events);
    }

    /** The calls as they stand now; {@link KnownCalls#nextDue} is the time at which {@link #timePassed} has something to do. */
    KnownCalls known() {
        return calls;
    }

    void ownAddresses(Set<String> addresses) {
        events.ownAddresses(addresses);
    }

    /** A handle that was given out, with or without a state to come. */
    void begun(CallHandles handles, int handle, Instant now) {
        if (calls.find(handle).isEmpty()) {
            handles.info(handle, CallInfo.NOTHING).ifPresent(info -> {
                TapiCall call = new TapiCall(handle, now);
                call.learn(info);
                calls.add(call);
            });
        }
    }

    /** A call that was dialled from here, its number as a whole. */
    void dialled(CallHandles handles, int handle, Instant now) {
        begun(handles, handle, now);
        calls.find(handle).ifPresent(TapiCall::completeNumber);
    }

    /** More may be known of a call: the caller's number often comes late. */
    void infoChanged(CallHandles handles, int handle, Instant now) {
        calls.find(handle).ifPresent(call -> {
            call.times().heard(now);
            handles.info(handle, call.info()).ifPresent(call::learn);
            if (call.times().awaitsDigits()) {
                call.times().awaitDigits(now.plus(timing.digits()));
            }
            events.learned(call, now);
        });
    }

    void stateChanged(CallHandles handles, int handle, CallStatus status, Instant now) {
        begun(handles, handle, now);
        calls.find(handle).ifPresent(call -> {
            handles.info(handle, call.info()).ifPresent(call::learn);
            call.times().heard(now);
            follow(handles, call, handle, status, now);
        });
    }

    private void follow(CallHandles handles, TapiCall known, int handle, CallStatus status, Instant now) {
        TapiCallState state = status.state();
        known.enter(handle, state);
        TapiCall call = begin(known, state, now);
        events.learned(call, now);
        if (state.isTalking()) {
            events.answered(call, status.where(), now);
        }
        if (state.isOver()) {
            over(handles, call, handle, status, now);
        }
    }

    private TapiCall begin(TapiCall known, TapiCallState state, Instant now) {
        boolean dialling = state == TapiCallState.DIALING && !known.isShown();
        known.times().awaitDigits(dialling ? now.plus(timing.digits()) : null);
        TapiCall call = events.begun(known, state, calls.all(), now);
        if (call != known) {
            calls.remove(known);
        }
        return call;
    }

    private void over(CallHandles handles, TapiCall call, int handle, CallStatus status, Instant now) {
        if (call.isShown() && call.isOverOnEveryHandle() && !call.isEnding()) {
            call.endsAs(CallEnding.outcome(call, status), call.isTalking() ? now : now.plus(timing.splitGrace()));
        }
        if (status.state() == TapiCallState.IDLE) {
            call.drop(handle);
            handles.release(handle, now);
        } else {
            call.times().releaseAt(now.plus(timing.releaseAfter()));
        }
        settle(call, now);
    }

    private void settle(TapiCall call, Instant now) {
        if (call.times().isEndDue(now)) {
            events.ended(call, call.ending(), now);
        }
        if (!call.isHeld() && !call.isShown()) {
            calls.remove(call);
        }
    }

    /** Does what time brings: ends what was waiting for another id, lets go of the silent, asks whether calls are alive. */
    void timePassed(CallHandles handles, Instant now) {
        for (TapiCall call : calls.all()) {
            settle(call, now);
            if (call.times().isNumberDue(now)) {
                call.completeNumber();
                begin(call, TapiCallState.DIALING, now).times().awaitDigits(null);
            }
            if (call.times().isReleaseDue(now) && call.isOverOnEveryHandle()) {
                giveUp(handles, call, now);
            } else if (call.times().isCheckDue(timing.check(), now)) {
                check(handles, call, now);
            }
        }
    }

    private void check(CallHandles handles, TapiCall call, Instant now) {
        call.times().checked(now);
        for (Map.Entry<Integer, TapiCallState> handle : call.handles().entrySet()) {
            CallStatus status = handles.status(handle.getKey());
            if (status.state() != TapiCallState.UNKNOWN && status.state() != handle.getValue()) {
                handles.info(handle.getKey(), call.info()).ifPresent(call::learn);
                follow(handles, call, handle.getKey(), status, now);
            }
        }
        Duration limit = call.isTalking() ? timing.talking() : timing.ringing();
        if (call.times().isSilent(limit, now)) {
            giveUp(handles, call, now);
        }
    }

    private void giveUp(CallHandles handles, TapiCall call, Instant now) {
        events.ended(call, call.ending(), now);
        call.handles().keySet().forEach(handle -> handles.release(handle, now));
        call.dropAll();
        calls.remove(call);
    }

    /**
     * Takes the calls that are there when the line is opened. Those known from before go on under their ids; those that are gone
     * end.
     */
    List<LiveCall> opened(CallHandles handles, int[] found, Instant now) {
        List<TapiCall> before = calls.all();
        List<TapiCall> alive = new ArrayList<>();
        for (int handle : found) {
            begun(handles, handle, now);
            calls.find(handle).ifPresent(call -> alive.add(takeOver(handles, call, handle, before, now)));
        }
        for (TapiCall call : before) {
            if (!call.isHeld()) {
                giveUp(handles, call, now);
            }
        }
        return alive.stream()
                .filter(TapiCall::isShown)
                .distinct()
                .map(TapiCall::toLiveCall)
                .toList();
    }

    private TapiCall takeOver(CallHandles handles, TapiCall found, int handle, List<TapiCall> before, Instant now) {
        CallStatus status = handles.status(handle);
        found.enter(handle, status.state());
        found.completeNumber();
        if (status.state().isOver()) {
            giveUp(handles, found, now);
        }
        if (!status.state().isWorthShowing()) {
            return found;
        }
        TapiCall call = known(found, status.state(), before);
        if (status.state().isTalking()) {
            call.talks(status.where());
        }
        return call;
    }

    private TapiCall known(TapiCall found, TapiCallState state, List<TapiCall> before) {
        TapiCall known = events.resembling(found, before).orElse(null);
        if (known == null) {
            if (events.isSeen(found, state, calls.all())) {
                events.show(found);
            }
            return found;
        }
        known.goOnAs(found);
        known.describe(events.details(known, Objects.requireNonNull(known.details())));
        calls.remove(found);
        return known;
    }
}
