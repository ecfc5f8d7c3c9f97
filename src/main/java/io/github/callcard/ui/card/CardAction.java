package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
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
 * @param past whether it makes sense too where a call is looked up when it is long over
 */
public record CardAction(
        String label, String icon, Consumer<Call> run, Predicate<Call> offered, Predicate<Call> enabled, boolean past) {

    /** An action of calls that go on and of past ones. */
    public CardAction(String label, String icon, Consumer<Call> run, Predicate<Call> offered, Predicate<Call> enabled) {
        this(label, icon, run, offered, enabled, true);
    }

    /** An action that every card has at all times. */
    public CardAction(String label, String icon, Consumer<Call> run) {
        this(label, icon, run, call -> true, call -> true);
    }
}
