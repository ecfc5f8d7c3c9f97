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
    boolean rangHere;
    boolean failed;
    boolean ended;

    @Nullable
    String id;

    @Nullable
    CallDetails details;

    @Nullable
    AnsweredWhere answered;

    /** How it ended, waiting until {@code endsAt} for another id to take it over. */
    @Nullable
    Outcome ending;

    @Nullable
    Instant endsAt;

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
        // What comes beside a conversation is another call: a second caller, a consultation.
        if (isTalking()) {
            return false;
        }
        boolean related = driverIds.contains(other.info.relatedCallId());
        boolean sameNumber =
                CallParties.isTelling(mine.number()) && mine.number().equals(otherDetails.number());
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
