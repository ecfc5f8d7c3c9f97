package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.ContextLine;
import java.util.List;

/**
 * The room of a card for why they call, or for whom a search found. It is there or not for as long as the card shows its
 * caller, whatever comes.
 *
 * @param pending whether something may still come
 * @param choice whether each line is something to press
 */
record ContextRoom(boolean reserved, boolean pending, List<ContextLine> lines, boolean choice) {

    static final ContextRoom NONE = new ContextRoom(false, false, List.of());

    /** Room for lines that are only read. */
    ContextRoom(boolean reserved, boolean pending, List<ContextLine> lines) {
        this(reserved, pending, lines, false);
    }

    ContextRoom {
        lines = List.copyOf(lines);
    }
}
