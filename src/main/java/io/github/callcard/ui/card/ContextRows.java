package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.ContextLine;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The two lines of a card that say why they call, or whom a search found for the number. Their height is fixed: whether they wait, have something to say or stay
 * empty, nothing beside them moves. Belongs to the JavaFX thread.
 */
final class ContextRows {

    private static final int ROWS = 2;
    private static final PseudoClass CHOICE = PseudoClass.getPseudoClass("choice");

    private final VBox box;
    private final EllipsisText texts;
    private final List<Row> rows = List.of(new Row(0, "long"), new Row(1, "short"));
    private IntConsumer whenPressed = line -> {};

    ContextRows(VBox box, EllipsisText texts) {
        this.box = box;
        this.texts = texts;
        box.getChildren().setAll(rows);
    }

    /** @param listener told the place of a line that is pressed, from 0 */
    void onPress(IntConsumer listener) {
        whenPressed = listener;
    }

    /** Takes a typed key that presses a line; false for any other. */
    boolean choose(String key) {
        int line = key.matches("[1-9]") ? Integer.parseInt(key) - 1 : ROWS;
        boolean there = line < ROWS && rows.get(line).isOffer();
        if (there) {
            whenPressed.accept(line);
        }
        return there;
    }

    void show(ContextRoom room) {
        rows.forEach(row -> row.offer(
                room.reserved() && room.choice() && row.place < room.lines().size()));
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
        private final Label key = new Label();
        private final HBox line = new HBox(icon, text, note);
        private final int place;

        private Row(int place, String length) {
            this.place = place;
            key.setText(Integer.toString(place + 1));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            line.setOnMouseClicked(this::click);
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

        private void click(MouseEvent click) {
            if (isOffer() && click.getButton() == MouseButton.PRIMARY) {
                whenPressed.accept(place);
            }
        }

        private boolean isOffer() {
            return line.getChildren().contains(key);
        }

        private void offer(boolean offered) {
            if (offered && !isOffer()) {
                line.getChildren().add(key);
            } else if (!offered) {
                line.getChildren().remove(key);
            }
            line.pseudoClassStateChanged(CHOICE, offered);
            line.setAccessibleRole(offered ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
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
