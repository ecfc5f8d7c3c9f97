package io.github.callcard.ui.card;

import io.github.callcard.call.Call;

/**
 * Calls whose cards can be told apart by one row of pixels: the caller's name is the call's id in blocks, full ones and
 * half ones between two full ones.
 */
final class MarkedCalls {

    static final int BITS = 10;

    /** The last one that has a mark of its own: a row that is all full may as well be the lower half. */
    static final int LAST = (1 << BITS) - 2;

    private MarkedCalls() {}

    static Call ringing(long id) {
        StringBuilder name = new StringBuilder("█");
        for (int bit = BITS - 1; bit >= 0; bit--) {
            name.append((id >> bit & 1) == 1 ? '█' : '▄');
        }
        return SampleCalls.named(id, name.append('█').toString(), "");
    }
}
