package io.github.callcard.ui.history;

import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.MissedCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of the window. */
sealed interface HistoryRow {

    /** Above those who have to be called back. */
    record Unfinished() implements HistoryRow {}

    /** Above the calls of a day. */
    record Day(LocalDate date) implements HistoryRow {}

    /**
     * A caller to call back, or a single call.
     *
     * @param calls the latest first, several only of a caller to call back; never empty
     */
    record Calls(List<JournalCall> calls) implements HistoryRow {
        public Calls {
            calls = List.copyOf(calls);
        }

        JournalCall last() {
            return calls.getFirst();
        }

        boolean isOpen() {
            return last().isOpen();
        }

        /** True when somebody rang in vain and nobody has to call back any more. */
        boolean isSettled() {
            return last().isMissed() && !isOpen();
        }

        /** When the user is reminded of them first. */
        Optional<Instant> remindAt() {
            return new MissedCall(calls).remindAt();
        }

        List<UUID> ids() {
            return calls.stream().map(JournalCall::id).toList();
        }
    }
}
