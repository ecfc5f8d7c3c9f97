package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import java.util.Objects;

/** Tells whether two call handles are of one conversation: drivers give a call another id when it is split or put through. */
final class SameTapiCall {

    private SameTapiCall() {}

    /**
     * True when a call that begins to be seen is a known one under another id.
     *
     * @param known a call on the same line
     * @param first the state in which the other begins
     */
    static boolean begins(TapiCall known, TapiCall other, CallDetails otherDetails, TapiCallState first) {
        CallDetails mine = known.details();
        if (mine == null
                || known.isEnded()
                || mine.direction() != otherDetails.direction()
                || !fits(mine, otherDetails)) {
            return false;
        }
        if (known.sharesDriverId(other)) {
            return true;
        }
        boolean sameNumber =
                CallParties.isTelling(mine.number()) && mine.number().equals(otherDetails.number());
        // A call beside a conversation is another one: a second caller, a consultation; not the same number amid a
        // talk.
        if (known.isTalking()) {
            return sameNumber && first.isTalking() && !other.hasRungHere() && !other.wasDialled();
        }
        return known.isRelated(other) || (sameNumber && !first.isRingingHere());
    }

    /**
     * The certainty that a call found on a line opened again is a known one, whose handles were lost with the line: 0
     * for not at all. Where nothing tells calls apart, a call like this one is this one.
     *
     * @param mine what is known of the known call
     * @param otherDetails of the other call if it goes the same way: of a call in the middle that cannot be told
     */
    static int resemblance(TapiCall known, CallDetails mine, TapiCall other, CallDetails otherDetails) {
        boolean outgoing = mine.direction() == Direction.OUTGOING;
        boolean otherWay = outgoing ? other.hasRungHere() : other.wasDialled();
        if (known.isEnded() || known.isHeld() || otherWay || !fits(mine, otherDetails)) {
            return 0;
        }
        if (known.sharesDriverId(other)) {
            return 3;
        }
        boolean otherIds = known.hasDriverId() && other.hasDriverId();
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
}
