package io.github.callcard.ui.card;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** One action of the menu: its icon, its label and at the end its key. */
final class MenuRow extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final KeyedAction keyed;
    private final Runnable run;

    /** @param run does the action, or leads to its choices */
    MenuRow(KeyedAction keyed, boolean enabled, EllipsisText texts, Runnable run) {
        this.keyed = keyed;
        this.run = run;
        Label label = new Label();
        texts.show(label, keyed.action().label());
        label.setMinWidth(0);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(keyed.key());
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(keyed.action().icon()), label, gap, key);
        getStyleClass().add("menu-row");
        setAccessibleRole(AccessibleRole.MENU_ITEM);
        setAccessibleText(keyed.action().label());
        setAccessibleHelp(keyed.key());
        setDisable(!enabled);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                fire();
            }
        });
    }

    KeyedAction keyed() {
        return keyed;
    }

    /** Does what a click does. */
    void fire() {
        if (!isDisabled()) {
            run.run();
        }
    }

    /** The row that Enter presses. */
    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
