package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something the user can do from a card. A card has it or lacks it from the moment it comes up, so that no action
 * moves while it is there; afterwards it can only be enabled and disabled.
 *
 * @param label one or two plain words
 * @param icon a Feather icon's name such as {@code fth-copy}
 * @param run called on the JavaFX thread with the call as it stands then; must return at once
 * @param offered whether a card that comes up with this call has the action
 * @param enabled whether the action makes sense as the call stands
 * @param choices one of which is done in place of the action; empty where there is nothing to choose
 */
public record CardAction(
        ActionKind kind,
        String label,
        String icon,
        Consumer<Call> run,
        Predicate<Call> offered,
        Predicate<Call> enabled,
        List<CardAction> choices) {

    public CardAction {
        choices = List.copyOf(choices);
    }

    /** An action that is done at once. */
    public CardAction(
            ActionKind kind,
            String label,
            String icon,
            Consumer<Call> run,
            Predicate<Call> offered,
            Predicate<Call> enabled) {
        this(kind, label, icon, run, offered, enabled, List.of());
    }

    /** An action that every card has at all times. */
    public CardAction(ActionKind kind, String label, String icon, Consumer<Call> run) {
        this(kind, label, icon, run, call -> true, call -> true);
    }

    /** An action of which there are several kinds, such as the times of a reminder. */
    public static CardAction ofChoices(
            ActionKind kind,
            String label,
            String icon,
            Predicate<Call> offered,
            Predicate<Call> enabled,
            List<CardAction> choices) {
        return new CardAction(kind, label, icon, call -> {}, offered, enabled, choices);
    }
}
