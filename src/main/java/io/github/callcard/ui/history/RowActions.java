package io.github.callcard.ui.history;

import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Settled;
import io.github.callcard.ui.caller.NumberToDial;
import io.github.callcard.ui.toolkit.ClipboardText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The deeds of the user with a row of past calls, which can be taken back for a while. Belongs to the JavaFX thread. */
final class RowActions {

    private final HistoryWords words;
    private final HistoryActions program;
    private final UndoBar undo;

    RowActions(HistoryWords words, HistoryActions program, UndoBar undo) {
        this.words = words;
        this.program = program;
        this.undo = undo;
    }

    private Journal journal() {
        return program.journal();
    }

    void callBack(HistoryRow.Calls row) {
        String number = NumberToDial.of(row.last().call());
        if (!number.isEmpty()) {
            program.dial().accept(number);
        }
    }

    void finish(HistoryRow.Calls row) {
        journal().done(row.ids());
        undo.offer(words.say("done.said", words.name(row.last())), () -> {
            journal().reopen(row.ids());
            remindAsBefore(row);
        });
    }

    void reopen(HistoryRow.Calls row) {
        journal().reopen(row.ids());
        undo.say(words.say("reopened.said", words.name(row.last())));
    }

    /** @param calls that a colleague has called back; never empty */
    void offerReopening(List<JournalCall> calls) {
        JournalCall last = calls.getFirst();
        Settled settled = last.settled();
        if (settled != null) {
            undo.offer(
                    words.say("colleague.said", settled.by(), words.name(last), words.time(settled.at())),
                    () -> journal().reopen(calls.stream().map(JournalCall::id).toList()));
        }
    }

    /** @param today true when the time is on the day that it is now */
    void remindAt(HistoryRow.Calls row, Instant at, boolean today) {
        List<UUID> ids = row.ids();
        journal().remindOf(ids, at);
        undo.offer(
                words.say(today ? "remind.said" : "remind.said.tomorrow", words.name(row.last()), words.time(at)),
                () -> remindAsBefore(row));
    }

    private void remindAsBefore(HistoryRow.Calls row) {
        row.calls().forEach(call -> journal().remindOf(List.of(call.id()), call.remindAt()));
    }

    void takeOut(HistoryRow.Calls row) {
        journal().remove(row.ids());
        undo.offer(
                words.say("removed.said", words.name(row.last())),
                () -> journal().restore(row.ids()));
    }

    void copyNumber(HistoryRow.Calls row) {
        String number = NumberToDial.of(row.last().call());
        if (!number.isEmpty()) {
            ClipboardText.put(number);
            undo.say(words.say("copied.said", number));
        }
    }
}
