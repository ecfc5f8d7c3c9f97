package io.github.callcard.ui.tray;

import io.github.callcard.ui.toolkit.Visibility;
import java.time.Instant;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A caller whom nobody answered, in the status window. */
final class MissedRow {

    private MissedRow() {}

    static Node of(MissedLine caller, StatusWords words, Instant now) {
        String sentence = words.rang(caller, now);
        Label rang = new Label(sentence);
        rang.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        rang.setTooltip(new Tooltip(sentence));
        Label number = new Label();
        number.getStyleClass().addAll("second", "small");
        number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Visibility.text(number, caller.number());
        VBox row = new VBox(rang, number);
        row.getStyleClass().add("missed-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(caller.number().isEmpty() ? sentence : sentence + ", " + caller.number());
        return row;
    }
}
