package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One conversation on a line, of one or several call handles. Changed by {@link LineCalls} and {@link CallEvents} alone, under
 * the lock of {@link WatchedLines}.
 *
 * <p>Its id and details are null until it is shown; from then on its direction stays.
 */
final class TapiCall {

    /** The newest state of each handle that is still held. */
    private final Map<Integer, TapiCallState> handles = new LinkedHashMap<>();

    /** The driver's ids of the call: several where it splits one. */
    private final Set<Integer> driverIds = new HashSet<>();

    private final CallTimes times;
    private CallInfo info = CallInfo.NOTHING;
    private boolean dialled;
    private boolean proceeded;
    private boolean rangHere;
    private boolean failed;
    private boolean numberIsComplete;
    private boolean ended;
    private @Nullable String id;
    private @Nullable CallDetails details;
    private @Nullable AnsweredWhere answered;
    private @Nullable String connected;
    private @Nullable Party partner;

    private @Nullable Outcome ending;

    TapiCall(int handle, Instant now) {
        handles.put(handle, TapiCallState.UNKNOWN);
        times = new CallTimes(now);
    }

    /** The times at which something is due of it. */
    CallTimes times() {
        return times;
    }

    boolean holds(int handle) {
        return handles.containsKey(handle);
    }

    boolean isHeld() {
        return !handles.isEmpty();
    }

    boolean isOverOnEveryHandle() {
        return handles.values().stream().allMatch(TapiCallState::isOver);
    }

    /** The handles that are held now, each with its newest state; does not change with the call. */
    Map<Integer, TapiCallState> handles() {
        return new LinkedHashMap<>(handles);
    }

    void enter(int handle, TapiCallState state) {
        handles.put(handle, state);
        dialled |= state.isDialled();
        proceeded |= state == TapiCallState.PROCEEDING;
        rangHere |= state.isRingingHere();
        failed |= state == TapiCallState.BUSY || state == TapiCallState.SPECIALINFO;
    }

    void drop(int handle) {
        handles.remove(handle);
    }

    void dropAll() {
        handles.clear();
    }

    void learn(CallInfo learned) {
        info = learned;
        if (learned.callId() != 0) {
            driverIds.add(learned.callId());
        }
    }

    CallInfo info() {
        return info;
    }

    boolean wasDialled() {
        return dialled;
    }

    boolean hasProceeded() {
        return proceeded;
    }

    boolean hasRungHere() {
        return rangHere;
    }

    boolean hasFailed() {
        return failed;
    }

    /** True when one of the driver's ids of the other call is one of this call's. */
    boolean sharesDriverId(TapiCall other) {
        return other.driverIds.stream().anyMatch(driverIds::contains);
    }

    /** True when the driver says that the other call belongs to this one. */
    boolean isRelated(TapiCall other) {
        return driverIds.contains(other.info.relatedCallId());
    }

    boolean hasDriverId() {
        return !driverIds.isEmpty();
    }

    /** No more digits of the number that is dialled are waited for. */
    void completeNumber() {
        numberIsComplete = true;
    }

    boolean isNumberComplete() {
        return numberIsComplete;
    }

    void show(String newId, CallDetails shown) {
        id = newId;
        details = shown;
    }

    /** Changes what is known of a call that is shown. */
    void describe(CallDetails better) {
        details = better;
    }

    boolean isShown() {
        return details != null && !ended;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    CallDetails details() {
        return details;
    }

    /** Somebody talks; whoever the driver says is connected now is nobody new. */
    void talks(AnsweredWhere where) {
        connected = answered == null ? info.connected().address() : connected;
        answered = where;
    }

    /** The place where somebody talks, null before. */
    @Nullable
    AnsweredWhere answered() {
        return answered;
    }

    boolean isTalking() {
        return answered != null;
    }

    /** True when nobody knows yet that somebody talks, or that it is here. */
    boolean isNews(AnsweredWhere where) {
        return answered == null || (answered != where && where == AnsweredWhere.HERE);
    }

    /** Somebody talks, and it is not over. */
    boolean isGoingOn() {
        return isShown() && isTalking() && ending == null;
    }

    /** The connected party's number as it was last taken notice of. */
    @Nullable
    String connected() {
        return connected;
    }

    /** The party the conversation went over to, null while it is the one who called or was called. */
    @Nullable
    Party partner() {
        return partner;
    }

    /** @param other the party the conversation went over to, null while it is the same one */
    void handedOverTo(@Nullable Party other) {
        partner = other == null ? partner : other;
        String address = info.connected().address();
        connected = address == null ? connected : address;
    }

    /** Takes over what is known of the same call under another id. */
    void goOnAs(TapiCall other) {
        handles.putAll(other.handles);
        driverIds.addAll(other.driverIds);
        info = other.info;
        times.goOnAs(other.times);
        ending = null;
    }

    /** It is over, unless another id takes it over until then. */
    void endsAs(Outcome outcome, Instant at) {
        ending = outcome;
        times.endAt(at);
    }

    boolean isEnding() {
        return ending != null;
    }

    Outcome ending() {
        return Objects.requireNonNullElse(ending, Outcome.UNKNOWN);
    }

    void end() {
        ended = true;
        times.endAt(null);
    }

    boolean isEnded() {
        return ended;
    }

    LiveCall toLiveCall() {
        if (id == null || details == null) {
            throw new IllegalStateException("the call is not shown");
        }
        return new LiveCall(id, details, answered != null);
    }
}
