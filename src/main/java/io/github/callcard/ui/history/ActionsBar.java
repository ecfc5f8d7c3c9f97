package io.github.callcard.ui.history;

import io.github.callcard.journal.JournalCall;
import io.github.callcard.ui.caller.NumberToDial;
import io.github.callcard.ui.card.CardAction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons for the selected row; those that make no sense for it are disabled. Belongs to the JavaFX thread. */
final class ActionsBar {

    private final HistoryWords words;
    private final Buttons buttons;
    private final Map<CardAction, Button> own = new LinkedHashMap<>();

    /**
     * The buttons.
     *
     * @param own holds those of the program
     */
    record Buttons(
            Button call, Button done, MenuButton remind, HBox own, Button writeNote, Button copy, Button remove) {}

    ActionsBar(HistoryWords words, Buttons buttons) {
        this.words = words;
        this.buttons = buttons;
        key(buttons.call(), "key.call");
        key(buttons.done(), "key.done");
        key(buttons.writeNote(), "key.note");
        key(buttons.copy(), "key.copy");
        key(buttons.remove(), words.say("remove"), "key.remove");
    }

    /** The key stands in the tooltip and is said by screen readers. */
    private void key(Button button, String word) {
        key(button, button.getText(), word);
    }

    /** @param label of the button, which may show a sign in its place */
    private void key(Button button, String label, String word) {
        button.setTooltip(new Tooltip(words.say("keyed", label, words.say(word))));
    }

    /** Adds the program's own actions. */
    void add(List<CardAction> actions, Consumer<CardAction> chosen) {
        for (CardAction action : actions) {
            Button button = new Button(action.label(), new FontIcon(action.icon()));
            button.setId("own-" + own.size());
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setOnAction(click -> chosen.accept(action));
            own.put(action, button);
            buttons.own().getChildren().add(button);
        }
    }

    /** Adds the times at which the user can be reminded. */
    void add(RemindTimes times, Consumer<Instant> chosen) {
        for (RemindTimes.Choice choice : RemindTimes.Choice.values()) {
            MenuItem item = new MenuItem(words.say(choice.word()));
            item.setOnAction(click -> chosen.accept(times.at(choice)));
            buttons.remind().getItems().add(item);
        }
    }

    /** @param row that is selected */
    void offer(Optional<HistoryRow.Calls> row) {
        boolean any = row.isPresent();
        boolean open = row.filter(HistoryRow.Calls::isOpen).isPresent();
        boolean numbered = row.filter(
                        calls -> !NumberToDial.of(calls.last().call()).isEmpty())
                .isPresent();
        buttons.call().setDisable(!numbered);
        buttons.copy().setDisable(!numbered);
        boolean settled = row.filter(HistoryRow.Calls::isSettled).isPresent();
        buttons.done().setDisable(!open && !settled);
        buttons.done().setText(words.say(settled ? "reopen" : "done"));
        key(buttons.done(), "key.done");
        buttons.remind().setDisable(!open);
        buttons.writeNote().setDisable(!any);
        buttons.remove().setDisable(!any);
        own.forEach((action, button) -> button.setDisable(
                row.filter(calls -> isEnabled(action, calls.last())).isEmpty()));
    }

    private static boolean isEnabled(CardAction action, JournalCall past) {
        return action.offered().test(past.call()) && action.enabled().test(past.call());
    }

    /** The program's own action of that place, such as opening the caller in SuperOffice. */
    void fireOwn(int place) {
        List<Button> all = List.copyOf(own.values());
        if (place < all.size()) {
            all.get(place).fire();
        }
    }
}
