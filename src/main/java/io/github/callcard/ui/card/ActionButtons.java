package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The row of a card's buttons, made once and used for one card after the other: new buttons would cost a frame. The last one
 * takes something away; the button for further actions stands before it.
 */
final class ActionButtons {

    /** Asks for a card's further actions, or for the choices of one of them. */
    interface MenuRequest {
        /**
         * Shows these, or takes them away where they show already.
         *
         * @param anchor the button that they belong to
         */
        void open(Node anchor, List<KeyedAction> actions);
    }

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-action");

    private final HBox row;
    private final List<Button> buttons = new ArrayList<>();
    private int shown;
    private OfferedActions actions = OfferedActions.NONE;
    private Supplier<Call> call = () -> {
        throw new IllegalStateException("no card yet");
    };
    private MenuRequest menu = (anchor, more) -> {};

    ActionButtons(HBox row) {
        this.row = row;
    }

    void onMenu(MenuRequest request) {
        menu = request;
    }

    /**
     * Shows a card's actions.
     *
     * @param moreWord the label of the button for further ones
     * @param newCall the call as it stands when an action is asked for
     */
    void show(OfferedActions newActions, String moreWord, Supplier<Call> newCall) {
        actions = newActions;
        call = newCall;
        int place = 0;
        for (int i = 0; i < newActions.bar().size(); i++) {
            if (i == newActions.bar().size() - 1 && newActions.hasMore()) {
                showMore(button(place++), moreWord);
            }
            show(button(place++), newActions.bar().get(i));
        }
        for (int i = 0; i < place; i++) {
            buttons.get(i).pseudoClassStateChanged(LAST, i == place - 1);
        }
        if (shown != place) {
            row.getChildren().setAll(buttons.subList(0, place));
            shown = place;
        }
    }

    private void show(Button button, KeyedAction each) {
        dress(button, each.action().kind().name(), each.action().label(), each.key());
        button.setDisable(!each.action().enabled().test(call.get()));
        button.setOnAction(click -> run(button, each));
    }

    private void showMore(Button button, String moreWord) {
        dress(button, "MORE", moreWord, KeyedAction.MORE);
        button.setDisable(false);
        button.setOnAction(click -> menu.open(button, actions.more()));
    }

    private void dress(Button button, String kind, String label, String key) {
        button.setId("action-" + kind.toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setText(label);
        button.setAccessibleText(label);
        button.setAccessibleHelp(key);
        ((Label) button.getGraphic()).setText(key);
    }

    private void run(Node anchor, KeyedAction each) {
        if (each.action().choices().isEmpty()) {
            each.action().run().accept(call.get());
        } else {
            menu.open(anchor, KeyedAction.numbered(each.action().choices()));
        }
    }

    /** Takes a typed key that does an action, on the bar or behind the button for further ones; false for any other. */
    boolean type(String typed) {
        if (actions.hasMore() && KeyedAction.MORE.equalsIgnoreCase(typed)) {
            menu.open(anchor(), actions.more());
            return true;
        }
        return KeyedAction.find(actions.all(), typed)
                .filter(each -> each.action().enabled().test(call.get()))
                .map(each -> {
                    run(anchor(), each);
                    return true;
                })
                .orElse(false);
    }

    /** The place of the menu: the button for further actions, or the last one. */
    private Node anchor() {
        return row.getChildren().stream()
                .filter(node -> "action-more".equals(node.getId()))
                .findFirst()
                .orElseGet(() -> row.getChildren().getLast());
    }

    /** No button is pressed any more: what was pressed was meant for another card, or for another place. */
    void disarm() {
        buttons.forEach(Button::disarm);
    }

    private Button button(int place) {
        if (place == buttons.size()) {
            Button button = new Button("", keyLabel());
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setFocusTraversable(false);
            button.getStyleClass().add(place == 0 ? "first" : "further");
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.add(button);
        }
        return buttons.get(place);
    }

    private static Label keyLabel() {
        Label key = new Label();
        key.getStyleClass().add("key");
        return key;
    }
}
