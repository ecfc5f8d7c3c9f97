package io.github.callcard.line.tapi;

import java.util.Collection;

/** Decides from which state on a call handle is a call that the user is shown. */
final class CallBeginning {

    private CallBeginning() {}

    /**
     * True when the call is worth showing in this state.
     *
     * @param calls those known on the line, this one perhaps among them
     */
    static boolean isSeen(TapiCall call, TapiCallState state, CallParties parties, Collection<TapiCall> calls) {
        if (!state.isWorthShowing() || isConference(call, state, parties, calls)) {
            return false;
        }
        return switch (state) {
            // Digits may follow, and half a number is somebody else's.
            case DIALING -> call.isNumberComplete();
            // Some drivers say it of every call: which way this one goes, the next state tells.
            case PROCEEDING -> call.wasDialled() || call.hasRungHere() || parties.isFromHere(call.info());
            default -> true;
        };
    }

    /**
     * True when the handle stands for a conference, whose members have handles of their own. Drivers that do not say so give it
     * away by what it lacks: it neither rang nor was dialled, and nobody is at its other end.
     */
    private static boolean isConference(
            TapiCall call, TapiCallState state, CallParties parties, Collection<TapiCall> calls) {
        if (call.info().isConference()) {
            return true;
        }
        boolean began = call.isShown() || call.hasRungHere() || call.wasDialled() || call.hasProceeded();
        if (began || parties.hasParty(call.info())) {
            return false;
        }
        return state == TapiCallState.ONHOLDPENDCONF
                || (state.isTalking() && calls.stream().anyMatch(other -> other != call && other.isGoingOn()));
    }
}
