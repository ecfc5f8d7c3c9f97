package io.github.callcard.ui.statistics;

import io.github.callcard.journal.CallCounts;
import java.util.Locale;

/** A part of the columns of a chart: calls of which the same became, in the order in which they are piled up. */
enum CallKind {
    ANSWERED,
    OUTGOING,
    ELSEWHERE,
    OTHER,
    MISSED;

    /** The key of its words, and the style class of its colour and pattern. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int in(CallCounts counts) {
        return switch (this) {
            case ANSWERED -> counts.answered();
            case OUTGOING -> counts.outgoing();
            case ELSEWHERE -> counts.elsewhere();
            case OTHER -> counts.other();
            case MISSED -> counts.missed();
        };
    }
}
