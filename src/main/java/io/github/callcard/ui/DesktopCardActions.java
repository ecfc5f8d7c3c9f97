package io.github.callcard.ui;

import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The actions that cards offer now: those of the program, and those that have to do with past calls. Belongs to the JavaFX thread. */
final class DesktopCardActions {

    /** The actions that make sense for a call that is long over, too. */
    private static final Set<ActionKind> OF_PAST_CALLS = EnumSet.of(ActionKind.OPEN, ActionKind.LOG, ActionKind.ADD);

    private final Optional<JournalActions> journal;
    private List<CardAction> program;

    DesktopCardActions(List<CardAction> program, Optional<JournalActions> journal) {
        this.program = List.copyOf(program);
        this.journal = journal;
    }

    /** The program offers others from now on, or the same in another language. */
    void use(List<CardAction> others) {
        program = List.copyOf(others);
    }

    /** The actions of a card, in the language that is spoken now. */
    List<CardAction> all() {
        return Stream.concat(program.stream(), journal.stream().flatMap(own -> own.actions().stream()))
                .toList();
    }

    /** The actions of a call in the window of past calls. */
    List<CardAction> ofPastCalls() {
        return program.stream()
                .filter(action -> OF_PAST_CALLS.contains(action.kind()))
                .toList();
    }
}
