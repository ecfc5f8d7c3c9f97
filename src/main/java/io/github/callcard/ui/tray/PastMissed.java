package io.github.callcard.ui.tray;

import java.util.List;

/**
 * The missed calls that came while Callcard was off, as the status window tells of them.
 *
 * @param calls how many
 * @param newest who rang, the latest first, {@value #MOST} at most
 */
public record PastMissed(int calls, List<MissedLine> newest) {

    /** The callers that are named. */
    public static final int MOST = 3;

    public static final PastMissed NONE = new PastMissed(0, List.of());

    public PastMissed {
        newest = List.copyOf(newest);
    }
}
