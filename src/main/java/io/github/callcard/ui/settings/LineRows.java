package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines of the settings one below the other, each with its health and what can be done with it. */
final class LineRows {

    private static final String SEPARATOR = " · ";
    private static final String EDIT = "line.edit";
    private static final String REMOVE = "line.remove";

    private final VBox list;
    private final LinesModel model;
    private final Words words;
    private final LineWords lineWords;

    LineRows(VBox list, LinesModel model, Words words) {
        this.list = list;
        this.model = model;
        this.words = words;
        lineWords = new LineWords(words);
    }

    /** Shows the lines as they are doing now; the keyboard stays on the button it is on. */
    void show(List<LineAccess.Listed> lines) {
        String focused = list.lookupAll(".button").stream()
                .filter(Node::isFocused)
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse("");
        list.getChildren().setAll(lines.stream().map(this::row).toList());
        list.lookupAll(".button").stream()
                .filter(button -> !focused.isEmpty() && focused.equals(button.getAccessibleText()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Node row(LineAccess.Listed line) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Label name = new Label(lineWords.title(line));
        name.setTooltip(new Tooltip(name.getText()));
        Label state = new Label(SEPARATOR + lineWords.stateWord(line));
        state.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(lineWords.sentence(line));
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("second", "small");
        Visibility.of(sentence, !sentence.getText().isEmpty());
        VBox texts = new VBox(new HBox(name, state), sentence);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(dot, texts);
        row.getStyleClass().addAll("line-row", lineWords.state(line));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        String heard = name.getText() + state.getText();
        row.setAccessibleText(sentence.getText().isEmpty() ? heard : heard + ", " + sentence.getText());
        if (model.lock().isEmpty()) {
            if (line.type().isEditable()) {
                row.getChildren().add(button("fth-edit-2", EDIT, line, () -> model.edit(line)));
            }
            row.getChildren().add(button("fth-trash-2", REMOVE, line, () -> model.remove(line)));
        }
        return row;
    }

    private Button button(String icon, String word, LineAccess.Listed line, Runnable command) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", word.replace('.', '-'));
        button.setAccessibleText(words.say(word, lineWords.title(line)));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> command.run());
        return button;
    }
}
