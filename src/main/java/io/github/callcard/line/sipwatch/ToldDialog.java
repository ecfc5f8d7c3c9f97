package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Outcome;

/**
 * One dialog of the user's extension as the switchboard tells it.
 *
 * @param id tells it from the others of the same moment; some switchboards use one again as soon as its call is over
 * @param ending how it ended, where it is over
 */
record ToldDialog(String id, Stage stage, CallDetails details, Ending ending) {

    /** The progress of a dialog. */
    enum Stage {
        RINGING,
        TALKING,
        OVER
    }

    /** Why a dialog is over (RFC 4235, section 3.7.1), as far as it matters. */
    enum Ending {
        UNTOLD,
        REJECTED,
        FAILED,
        TAKEN_ELSEWHERE;

        /** The end of a call of that direction that had not been answered. */
        Outcome outcome(Direction direction) {
            boolean isIncoming = direction == Direction.INCOMING;
            return switch (this) {
                case REJECTED -> isIncoming ? Outcome.DECLINED : Outcome.FAILED;
                case FAILED -> isIncoming ? Outcome.MISSED : Outcome.FAILED;
                case TAKEN_ELSEWHERE -> Outcome.ANSWERED_ELSEWHERE;
                case UNTOLD -> Outcome.MISSED;
            };
        }
    }

    boolean isOver() {
        return stage == Stage.OVER;
    }

    boolean isAnswered() {
        return stage == Stage.TALKING;
    }
}
