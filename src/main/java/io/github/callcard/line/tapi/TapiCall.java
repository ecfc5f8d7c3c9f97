package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One conversation on a line, of one or several call handles. Plain state, changed by {@link LineCalls} alone.
 *
 * <p>{@code details} is null until the call is shown; from then on its direction stays.
 */
final class TapiCall {

    /** The newest state of each handle that is still held. */
    final Map<Integer, TapiCallState> handles = new LinkedHashMap<>();

    /** The driver's ids of the call: several where it splits one. */
    final Set<Integer> driverIds = new HashSet<>();

    CallInfo info = CallInfo.NOTHING;
    boolean dialled;
    boolean proceeded;
    boolean rangHere;

    /** True when no more digits of the number that is dialled are waited for. */
    boolean numberIsComplete;

    boolean failed;
    boolean ended;

    @Nullable
    String id;

    @Nullable
    CallDetails details;

    @Nullable
    AnsweredWhere answered;

    /** The connected party's number as it was last taken notice of. */
    @Nullable
    String connected;

    /** The party the conversation went over to, null while it is the one who called or was called. */
    @Nullable
    Party partner;

    /** How it ended, waiting until {@code endsAt} for another id to take it over. */
    @Nullable
    Outcome ending;

    @Nullable
    Instant endsAt;

    /** When a number that is being dialled counts as complete. */
    @Nullable
    Instant completeAt;

    /** When its driver, which said DISCONNECTED, is no longer waited for. */
    @Nullable
    Instant releaseAt;

    Instant lastHeard;
    Instant lastChecked;

    TapiCall(int handle, Instant now) {
        handles.put(handle, TapiCallState.UNKNOWN);
        lastHeard = now;
        lastChecked = now;
    }

    boolean isShown() {
        return details != null && !ended;
    }

    boolean isTalking() {
        return answered != null;
    }

    /** Somebody talks, and it is not over. */
    boolean isGoingOn() {
        return isShown() && isTalking() && ending == null;
    }

    boolean isOverOnEveryHandle() {
        return handles.values().stream().allMatch(TapiCallState::isOver);
    }

    void heard(Instant now) {
        lastHeard = now;
        lastChecked = now;
    }

    void learn(CallInfo learned) {
        info = learned;
        if (learned.callId() != 0) {
            driverIds.add(learned.callId());
        }
    }

    /** Somebody talks; whoever the driver says is connected now is nobody new. */
    void talks(AnsweredWhere where) {
        connected = answered == null ? info.connected().address() : connected;
        answered = where;
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
        heard(other.lastHeard);
        ending = null;
        endsAt = null;
        releaseAt = null;
    }

    void passThrough(TapiCallState state) {
        dialled |= state.isDialled();
        proceeded |= state == TapiCallState.PROCEEDING;
        rangHere |= state.isRingingHere();
        failed |= state == TapiCallState.BUSY || state == TapiCallState.SPECIALINFO;
    }

    /**
     * Whether another call that begins to be seen is this one under another id.
     *
     * @param first the state in which the other begins
     */
    boolean isSameAs(TapiCall other, CallDetails otherDetails, TapiCallState first) {
        CallDetails mine = details;
        if (mine == null || ended || mine.direction() != otherDetails.direction() || !fits(mine, otherDetails)) {
            return false;
        }
        if (other.driverIds.stream().anyMatch(driverIds::contains)) {
            return true;
        }
        boolean sameNumber =
                CallParties.isTelling(mine.number()) && mine.number().equals(otherDetails.number());
        // A call beside a conversation is another one: a second caller, a consultation; not the same number amid a
        // talk.
        if (isTalking()) {
            return sameNumber && first.isTalking() && !other.rangHere && !other.dialled;
        }
        boolean related = driverIds.contains(other.info.relatedCallId());
        return related || (sameNumber && !first.isRingingHere());
    }

    /**
     * How surely a call that is found on a line opened again is this one, whose handles were lost with the line: 0 for not at
     * all. Where nothing tells calls apart, a call like this one is this one.
     *
     * @param otherDetails of the other call if it goes the same way: of a call in the middle that cannot be told
     */
    int resemblance(TapiCall other, CallDetails mine, CallDetails otherDetails) {
        boolean outgoing = mine.direction() == Direction.OUTGOING;
        boolean otherWay = outgoing ? other.rangHere : other.dialled;
        if (ended || !handles.isEmpty() || otherWay || !fits(mine, otherDetails)) {
            return 0;
        }
        if (other.driverIds.stream().anyMatch(driverIds::contains)) {
            return 3;
        }
        boolean otherIds = !driverIds.isEmpty() && !other.driverIds.isEmpty();
        if (otherIds || !Objects.equals(mine.calledNumber(), otherDetails.calledNumber())) {
            return 0;
        }
        return CallParties.isTelling(mine.number()) && mine.number().equals(otherDetails.number()) ? 2 : 1;
    }

    private static boolean fits(CallDetails one, CallDetails other) {
        return one.number().isEmpty()
                || other.number().isEmpty()
                || one.number().equals(other.number());
    }

    /** How it ended, by what was seen and the mode of DISCONNECTED ({@code LINEDISCONNECTMODE_}). */
    Outcome outcome(int disconnectMode) {
        if (answered == AnsweredWhere.ELSEWHERE) {
            return Outcome.ANSWERED_ELSEWHERE;
        }
        if (answered != null) {
            return Outcome.COMPLETED;
        }
        return switch (disconnectMode) {
            case 0x4 -> Outcome.DECLINED;
            case 0x8 -> Outcome.ANSWERED_ELSEWHERE;
            default -> unanswered(disconnectMode);
        };
    }

    /** BUSY and BADADDRESS to CANCELLED but for NOANSWER are faults of a call from here; to one from outside nobody came. */
    private Outcome unanswered(int disconnectMode) {
        boolean fault = failed || disconnectMode == 0x20 || (disconnectMode >= 0x80 && disconnectMode < 0x80000);
        CallDetails known = details;
        boolean outgoing = known != null && known.direction() == Direction.OUTGOING;
        return outgoing && fault ? Outcome.FAILED : Outcome.MISSED;
    }

    /** When time changes something about it: it ends, is let go, or is to be asked whether it is still alive. */
    Instant nextDue(Duration check) {
        Instant due = lastChecked.plus(check);
        if (endsAt != null && endsAt.isBefore(due)) {
            due = endsAt;
        }
        if (completeAt != null && completeAt.isBefore(due)) {
            due = completeAt;
        }
        if (releaseAt != null && isOverOnEveryHandle() && releaseAt.isBefore(due)) {
            due = releaseAt;
        }
        return due;
    }

    LiveCall toLiveCall() {
        if (id == null || details == null) {
            throw new IllegalStateException("the call is not shown");
        }
        return new LiveCall(id, details, answered != null);
    }
}
