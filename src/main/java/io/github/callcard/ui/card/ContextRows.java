package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.ContextLine;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The two lines of a card that say why they call. Their height is fixed: whether they wait, have something to say or stay
 * empty, nothing beside them moves. Belongs to the JavaFX thread.
 */
final class ContextRows {

    private static final int ROWS = 2;

    private final VBox box;
    private final EllipsisText texts;
    private final List<Row> rows = List.of(new Row("long"), new Row("short"));

    ContextRows(VBox box, EllipsisText texts) {
        this.box = box;
        this.texts = texts;
        box.getChildren().setAll(rows);
    }

    void show(ContextRoom room) {
        Visibility.of(box, room.reserved());
        if (!room.reserved()) {
            return;
        }
        List<ContextLine> lines = room.lines();
        String all = lines.stream().map(ContextLine::spoken).collect(Collectors.joining("\n"));
        for (int i = 0; i < ROWS; i++) {
            Row row = rows.get(i);
            row.skeleton.setVisible(room.pending() && lines.isEmpty());
            row.line.setVisible(i < lines.size());
            if (i < lines.size()) {
                row.show(lines.get(i), lines.size() > ROWS ? all : lines.get(i).spoken());
            }
        }
        box.setAccessibleText(all);
    }

    private final class Row extends StackPane {

        private final Region skeleton = new Region();
        private final FontIcon icon = new FontIcon("fth-inbox");
        private final Label text = new Label();
        private final Label note = new Label();
        private final HBox line = new HBox(icon, text, note);

        private Row(String length) {
            getStyleClass().add("context-row");
            skeleton.getStyleClass().addAll("skeleton", length);
            line.getStyleClass().add("context-line");
            note.getStyleClass().add("note");
            text.setMinWidth(0);
            note.setMinWidth(Region.USE_PREF_SIZE);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            getChildren().addAll(skeleton, line);
        }

        private void show(ContextLine shown, String whole) {
            icon.setIconLiteral(shown.kind().icon());
            texts.show(text, shown.text());
            texts.show(note, shown.note());
            text.getTooltip().setText(whole);
            line.setAccessibleText(shown.spoken());
        }
    }
}
