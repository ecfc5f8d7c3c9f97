package io.github.callcard.journal;

import io.github.callcard.call.CallState;
import io.github.callcard.line.Direction;

/**
 * Calls by what became of them.
 *
 * @param answered calls that came and were answered at this user's phone
 * @param missed calls that came and nobody took
 * @param elsewhere calls that came and another phone took
 * @param other calls that came and were turned down, or whose end was not seen
 * @param outgoing calls that the user made
 */
public record CallCounts(int answered, int missed, int elsewhere, int other, int outgoing) {

    public static final CallCounts NONE = new CallCounts(0, 0, 0, 0, 0);

    CallCounts and(JournalCall past) {
        if (past.call().details().direction() == Direction.OUTGOING) {
            return new CallCounts(answered, missed, elsewhere, other, outgoing + 1);
        }
        if (past.isMissed()) {
            return new CallCounts(answered, missed + 1, elsewhere, other, outgoing);
        }
        if (past.call().state() == CallState.ANSWERED_ELSEWHERE) {
            return new CallCounts(answered, missed, elsewhere + 1, other, outgoing);
        }
        return past.call().answeredAt() == null
                ? new CallCounts(answered, missed, elsewhere, other + 1, outgoing)
                : new CallCounts(answered + 1, missed, elsewhere, other, outgoing);
    }

    public int incoming() {
        return answered + missed + elsewhere + other;
    }

    public int all() {
        return incoming() + outgoing;
    }
}
