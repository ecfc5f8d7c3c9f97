package io.github.callcard.line.tapi;

import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.tapi.Layout.LINECALLSTATUS;

/**
 * The status of a call, from {@code LINECALLSTATUS} or a {@code LINE_CALLSTATE} message.
 *
 * @param mode what the state's own table says, such as {@code LINEDISCONNECTMODE_}
 */
record CallStatus(TapiCallState state, int mode) {

    /** {@code LINECONNECTEDMODE_INACTIVE} and {@code INACTIVEHELD}: somebody talks at another phone of the line. */
    private static final int INACTIVE = 0x2 | 0x8;

    static CallStatus of(StructureBytes bytes) {
        return of(bytes.dword(LINECALLSTATUS.dwCallState), bytes.dword(LINECALLSTATUS.dwCallStateMode));
    }

    static CallStatus of(int state, int mode) {
        return new CallStatus(TapiCallState.of(state), mode);
    }

    /** The place where somebody talks, if anybody does. */
    AnsweredWhere where() {
        boolean isElsewhere = state == TapiCallState.CONNECTED && (mode & INACTIVE) != 0;
        return isElsewhere ? AnsweredWhere.ELSEWHERE : AnsweredWhere.HERE;
    }
}
