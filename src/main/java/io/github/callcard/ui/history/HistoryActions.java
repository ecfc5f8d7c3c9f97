package io.github.callcard.ui.history;

import io.github.callcard.journal.Journal;
import io.github.callcard.ui.card.CardAction;
import java.util.List;
import java.util.function.Consumer;

/**
 * The requests of the window of past calls to the program.
 *
 * @param dial dials a number; called on the JavaFX thread, returns at once
 * @param own what the program can do with a call, as on its card
 * @param statistics opens the window of statistics; on the JavaFX thread
 */
public record HistoryActions(Journal journal, Consumer<String> dial, List<CardAction> own, Runnable statistics) {

    public HistoryActions {
        own = List.copyOf(own);
    }

    /** The same with other things that can be done with a call. */
    HistoryActions with(List<CardAction> others) {
        return new HistoryActions(journal, dial, others, statistics);
    }
}
