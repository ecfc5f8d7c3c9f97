package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Which actions a card has: the program's own first, then copying the number and dismissing the card. */
final class CardActions {

    private final List<CardAction> own;
    private final CardAction copy;
    private final CardAction dismiss;

    CardActions(List<CardAction> own, CallWords words, Consumer<Call> dismiss) {
        this.own = List.copyOf(own);
        this.copy = new CardAction(
                words.say("action.copy"),
                "fth-copy",
                call -> copy(words.number(call)),
                call -> true,
                call -> !words.number(call).isEmpty());
        this.dismiss = new CardAction(words.say("action.dismiss"), "fth-x", dismiss);
    }

    ActionButtons buttons(Call atFirst, Supplier<Call> call) {
        List<CardAction> likeliest =
                own.stream().filter(action -> action.offered().test(atFirst)).toList();
        return new ActionButtons(
                Stream.concat(
                                Stream.concat(likeliest.stream(), Stream.of(copy))
                                        .limit(ActionButtons.MOST - 1),
                                Stream.of(dismiss))
                        .toList(),
                call);
    }

    private static void copy(String number) {
        ClipboardContent content = new ClipboardContent();
        content.putString(number);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
