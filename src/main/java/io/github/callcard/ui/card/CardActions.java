package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The actions of a card: the program's own first, then copying the number and dismissing the card. */
final class CardActions {

    /** More do not fit and would not be read while a phone rings. */
    private static final int MOST = 4;

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

    /** The actions of a card that comes up with this call. */
    List<CardAction> offeredFor(Call call) {
        Stream<CardAction> likeliest =
                own.stream().filter(action -> action.offered().test(call));
        return Stream.concat(likeliest.limit(MOST - 2L), Stream.of(copy, dismiss))
                .toList();
    }

    private static void copy(String number) {
        ClipboardContent content = new ClipboardContent();
        content.putString(number);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
