package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.toolkit.ClipboardText;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The actions of cards: the program's own, copying the number and dismissing the card, in the order of their kinds. Belongs
 * to the JavaFX thread.
 */
final class CardActions {

    private final Consumer<Call> dismissal;
    private List<CardAction> own;
    private CardAction copy;
    private CardAction dismiss;

    CardActions(List<CardAction> own, CallWords words, Consumer<Call> dismissal) {
        this.own = List.copyOf(own);
        this.dismissal = dismissal;
        this.copy = copy(words);
        this.dismiss = dismiss(words);
    }

    private static CardAction copy(CallWords words) {
        return new CardAction(
                ActionKind.COPY,
                words.say("action.copy"),
                "fth-copy",
                call -> ClipboardText.put(words.number(call)),
                call -> true,
                call -> !words.number(call).isEmpty());
    }

    private CardAction dismiss(CallWords words) {
        return new CardAction(ActionKind.DISMISS, words.say("action.dismiss"), "fth-x", dismissal);
    }

    /** Names copying and dismissing in other words; cards that are up keep theirs. */
    void speak(CallWords words) {
        copy = copy(words);
        dismiss = dismiss(words);
    }

    /** Goes over to other actions of the program; cards that are up keep those they have. */
    void use(List<CardAction> others) {
        own = List.copyOf(others);
    }

    /** The actions of a card that comes up with this call. */
    OfferedActions offeredFor(Call call) {
        return OfferedActions.of(Stream.concat(own.stream(), Stream.of(copy, dismiss))
                .filter(action -> action.offered().test(call))
                .sorted(Comparator.comparing(CardAction::kind))
                .toList());
    }
}
