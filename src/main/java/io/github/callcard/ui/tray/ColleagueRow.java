package io.github.callcard.ui.tray;

import io.github.callcard.ui.caller.ColleagueStatus;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A colleague's line in the status window: its state as a word and a colour, and what takes over the call that rings there. */
final class ColleagueRow {

    private ColleagueRow() {}

    static Node of(ColleagueStatus colleague, StatusWords words) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        String sentence = words.colleague(colleague);
        Label name = new Label(sentence);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button pickUp =
                new Button(words.say("colleague.pickUp", colleague.line().pickUpCode()));
        pickUp.setMinWidth(Region.USE_PREF_SIZE);
        pickUp.setOnAction(click -> colleague.pickUp().ifPresent(Runnable::run));
        Visibility.of(pickUp, colleague.pickUp().isPresent());
        HBox row = new HBox(dot, name, pickUp);
        row.getStyleClass()
                .addAll("colleague-row", colleague.line().state().name().toLowerCase(Locale.ROOT));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(sentence);
        return row;
    }
}
