package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row of a card's actions: chosen once, when the card comes up. */
final class ActionButtons {

    /** More do not fit and would not be read while a phone rings. */
    static final int MOST = 4;

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-action");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-action");

    private final List<CardAction> actions;
    private final List<Button> buttons = new ArrayList<>();

    /** @param call the call as it stands when an action is asked for */
    ActionButtons(List<CardAction> actions, Supplier<Call> call) {
        this.actions = List.copyOf(actions);
        for (CardAction action : this.actions) {
            Button button = new Button(action.label(), new FontIcon(action.icon()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(1);
            button.setFocusTraversable(false);
            button.setAccessibleText(action.label());
            button.setOnAction(click -> action.run().accept(call.get()));
            button.pseudoClassStateChanged(FIRST, buttons.isEmpty());
            button.pseudoClassStateChanged(LAST, buttons.size() == this.actions.size() - 1);
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.add(button);
        }
    }

    List<Button> nodes() {
        return buttons;
    }

    void enableFor(Call call) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setDisable(!actions.get(i).enabled().test(call));
        }
    }
}
