package io.github.callcard.ui.history;

import io.github.callcard.journal.Journal;
import io.github.callcard.ui.card.CardAction;
import java.util.List;
import java.util.function.Consumer;

/**
 * The requests of the window of past calls to the program.
 *
 * @param dial dials a number; called on the JavaFX thread, returns at once
 * @param own what the program can do with a past call, as on its card
 */
public record HistoryActions(Journal journal, Consumer<String> dial, List<CardAction> own) {

    public HistoryActions {
        own = own.stream().filter(CardAction::past).toList();
    }
}
