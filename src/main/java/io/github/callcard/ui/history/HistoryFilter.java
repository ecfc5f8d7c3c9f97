package io.github.callcard.ui.history;

import io.github.callcard.call.CallState;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.line.Direction;
import java.util.Locale;

/** A kind of past calls that the window shows alone. */
enum HistoryFilter {
    ALL,
    MISSED,
    INCOMING,
    OUTGOING,
    UNKNOWN,
    ELSEWHERE;

    boolean takes(JournalCall past) {
        return switch (this) {
            case ALL -> true;
            case MISSED -> past.isMissed();
            case INCOMING -> past.call().details().direction() == Direction.INCOMING;
            case OUTGOING -> past.call().details().direction() == Direction.OUTGOING;
            case UNKNOWN -> !past.call().match().isKnown();
            case ELSEWHERE -> past.call().state() == CallState.ANSWERED_ELSEWHERE;
        };
    }

    /** The key of its name, and of the sentence for a window that has none of these. */
    String word() {
        return "filter." + name().toLowerCase(Locale.ROOT);
    }
}
