package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.line.Direction;

/** A card's need of its place, the least first: where there is no room, the lesser makes some. */
enum Urgency {
    /** On its way out already. */
    LEAVING,
    OVER,
    MISSED,
    /** Says what went wrong, or reminds of something, and waits for somebody to read it. */
    TO_READ,
    /** The user knows who it is: they talk, or he dialled himself. */
    TALKING,
    RINGING;

    static Urgency of(Call call, CardNote note) {
        if (!call.isOver()) {
            boolean asksWho =
                    call.state() == CallState.RINGING && call.details().direction() != Direction.OUTGOING;
            return asksWho ? RINGING : TALKING;
        }
        if (note.toRead()) {
            return TO_READ;
        }
        return call.state() == CallState.MISSED ? MISSED : OVER;
    }
}
