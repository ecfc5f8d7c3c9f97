package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.Outcome;

/** Reads out of what was seen of a call how it ended. */
final class CallEnding {

    private CallEnding() {}

    /** @param last the state that ended it, with the mode of DISCONNECTED ({@code LINEDISCONNECTMODE_}) */
    static Outcome outcome(TapiCall call, CallStatus last) {
        if (call.answered() == AnsweredWhere.ELSEWHERE) {
            return Outcome.ANSWERED_ELSEWHERE;
        }
        if (call.isTalking()) {
            return Outcome.COMPLETED;
        }
        int mode = last.state() == TapiCallState.DISCONNECTED ? last.mode() : 0;
        return switch (mode) {
            case 0x4 -> Outcome.DECLINED;
            case 0x8 -> Outcome.ANSWERED_ELSEWHERE;
            default -> unanswered(call, mode);
        };
    }

    /** BUSY and BADADDRESS to CANCELLED but for NOANSWER are faults of a call from here; to one from outside nobody came. */
    private static Outcome unanswered(TapiCall call, int mode) {
        boolean fault = call.hasFailed() || mode == 0x20 || (mode >= 0x80 && mode < 0x80000);
        CallDetails details = call.details();
        boolean outgoing = details != null && details.direction() == Direction.OUTGOING;
        return outgoing && fault ? Outcome.FAILED : Outcome.MISSED;
    }
}
