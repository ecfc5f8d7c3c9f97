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

/** The row of a card's buttons, made once and used for one card after the other: new buttons would cost a frame. */
final class ActionButtons {

    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last-action");

    private final HBox row;
    private final List<Button> buttons = new ArrayList<>();
    private List<CardAction> shown = List.of();

    ActionButtons(HBox row) {
        this.row = row;
    }

    /**
     * Shows a card's actions.
     *
     * @param call the call as it stands when an action is asked for
     */
    void show(List<CardAction> actions, Supplier<Call> call) {
        while (buttons.size() < actions.size()) {
            buttons.add(button());
        }
        for (int i = 0; i < actions.size(); i++) {
            CardAction action = actions.get(i);
            Button button = buttons.get(i);
            button.setText(action.label());
            button.setAccessibleText(action.label());
            if (button.getGraphic() instanceof FontIcon icon) {
                icon.setIconLiteral(action.icon());
            }
            button.setOnAction(click -> action.run().accept(call.get()));
            button.setDisable(!action.enabled().test(call.get()));
            button.pseudoClassStateChanged(LAST, i == actions.size() - 1);
        }
        if (shown.size() != actions.size()) {
            row.getChildren().setAll(buttons.subList(0, actions.size()));
        }
        shown = actions;
    }

    private Button button() {
        Button button = new Button("", new FontIcon("fth-circle"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(1);
        button.setFocusTraversable(false);
        button.getStyleClass().add(buttons.isEmpty() ? "first" : "further");
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }
}
