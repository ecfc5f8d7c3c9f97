package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.ContextLine;
import java.util.List;

/**
 * The room of a card for why they call. It is there or not for as long as the card shows its caller, whatever comes.
 *
 * @param pending whether something may still come
 */
record ContextRoom(boolean reserved, boolean pending, List<ContextLine> lines) {

    static final ContextRoom NONE = new ContextRoom(false, false, List.of());

    ContextRoom {
        lines = List.copyOf(lines);
    }
}
