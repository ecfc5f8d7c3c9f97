package io.github.callcard.ui.tray;

import io.github.callcard.ui.toolkit.Visibility;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line in the status window, its state as a word and a colour. */
final class LineRow {

    private LineRow() {}

    static Node of(LineStatus line, StatusWords words) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        String state = words.lineState(line.health().state());
        Label name = new Label(words.say("line.named", line.name(), state));
        Label sentence = new Label(words.say(line.health().message()));
        Visibility.of(sentence, line.health().saysMore());
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("second", "small");
        Label mail = new Label(words.voicemails(line.voicemails()));
        Visibility.of(mail, !mail.getText().isEmpty());
        VBox texts = new VBox(name, mail, sentence);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(dot, texts);
        row.getStyleClass().addAll("line-row", line.health().state().name().toLowerCase(Locale.ROOT));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(words.heard(line));
        return row;
    }
}
