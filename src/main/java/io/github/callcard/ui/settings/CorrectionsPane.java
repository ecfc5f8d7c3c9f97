package io.github.callcard.ui.settings;

import io.github.callcard.ui.settings.CorrectionAccess.Correction;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lists what the user said of whose numbers are, and takes it back. Belongs to the JavaFX thread. */
final class CorrectionsPane {

    /** As many rows as are seen without moving the list. */
    private static final int ROWS = 6;

    private final CorrectionAccess access;
    private final Words words;
    private final VBox root = new VBox();
    private final Label none = new Label();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows) {
        @Override
        protected double computeMinHeight(double width) {
            return rows.getChildren().stream()
                    .limit(ROWS)
                    .mapToDouble(row -> row.prefHeight(-1))
                    .sum();
        }

        @Override
        protected double computePrefHeight(double width) {
            return computeMinHeight(width);
        }
    };

    CorrectionsPane(CorrectionAccess access, Words words) {
        this.access = access;
        this.words = words;
        Label heading = new Label(words.say("corrections"));
        heading.getStyleClass().addAll("heading", "strong");
        none.setText(words.say("corrections.none"));
        none.setWrapText(true);
        none.getStyleClass().addAll("second", "small");
        scroll.setFitToWidth(true);
        scroll.setId("corrections");
        root.getStyleClass().add("page");
        root.getChildren().setAll(heading, none, scroll);
        show();
    }

    VBox root() {
        return root;
    }

    /** Lists them anew. */
    void show() {
        List<Correction> all = access.all();
        int focused = focusedRow();
        rows.getChildren().setAll(all.stream().map(this::row).toList());
        Visibility.of(none, all.isEmpty());
        Visibility.of(scroll, !all.isEmpty());
        scroll.requestLayout();
        if (focused >= 0 && !all.isEmpty()) {
            button(Math.min(focused, all.size() - 1)).requestFocus();
        }
    }

    /** The row whose button has the focus, which its successor gets when it goes; -1 where none has. */
    private int focusedRow() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (button(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private Node button(int row) {
        return ((HBox) rows.getChildren().get(row)).getChildren().getLast();
    }

    private HBox row(Correction correction) {
        String said = words.say(
                correction.theirs() ? "corrections.theirs" : "corrections.notTheirs",
                correction.number(),
                correction.name());
        Label text = new Label(said);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setTooltip(new Tooltip(said));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button undo = new Button(words.say("corrections.undo"));
        undo.setAccessibleText(words.say("corrections.undo.of", said));
        undo.setMinWidth(Button.USE_PREF_SIZE);
        undo.setOnAction(click -> correction.undo().run());
        HBox row = new HBox(8, text, undo);
        row.getStyleClass().addAll("row", "correction");
        return row;
    }
}
