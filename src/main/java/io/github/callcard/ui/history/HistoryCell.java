package io.github.callcard.ui.history;

import io.github.callcard.ui.toolkit.Visibility;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row as it is shown: a heading, or a caller with number, time and outcome in columns. */
final class HistoryCell extends ListCell<HistoryRow> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final HistoryWords words;
    private final InstantSource clock;
    private final Label heading = new Label();
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label detail = label("second", "small");
    private final Label number = label("number");
    private final Label time = label("time");
    private final Label chip = label("chip", "small");
    private final HBox row;

    HistoryCell(HistoryWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
        heading.getStyleClass().addAll("heading", "second");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        VBox caller = new VBox(name, detail);
        caller.setAlignment(Pos.CENTER_LEFT);
        caller.getStyleClass().add("caller");
        HBox.setHgrow(caller, Priority.ALWAYS);
        StackPane direction = new StackPane(icon);
        direction.getStyleClass().add("direction");
        HBox outcome = new HBox(chip);
        outcome.setAlignment(Pos.CENTER_LEFT);
        outcome.getStyleClass().add("outcome");
        row = new HBox(direction, caller, number, time, outcome);
        row.getStyleClass().add("call");
        // As wide as the list and no wider: long names end in an ellipsis.
        setPrefWidth(0);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    @Override
    protected void updateItem(@Nullable HistoryRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setTooltip(null);
        pseudoClassStateChanged(HEADING, item != null && !(item instanceof HistoryRow.Calls));
        switch (item) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case HistoryRow.Unfinished unfinished -> show(words.say("unfinished"));
            case HistoryRow.Day day -> show(words.day(day.date(), clock.instant()));
            case HistoryRow.Calls calls -> show(words.line(calls, clock.instant()));
        }
    }

    private void show(String title) {
        heading.setText(title);
        setGraphic(heading);
        setAccessibleText(title);
    }

    private void show(HistoryLine line) {
        icon.setIconLiteral(line.icon());
        List<String> tones = Stream.of(HistoryLine.Tone.values())
                .map(tone -> tone.name().toLowerCase(Locale.ROOT))
                .toList();
        row.getStyleClass().removeAll(tones);
        row.getStyleClass().add(line.tone().name().toLowerCase(Locale.ROOT));
        name.setText(line.name());
        name.getStyleClass().removeAll("strong", "uncertain");
        name.getStyleClass().add(line.sure() ? "strong" : "uncertain");
        Visibility.text(detail, line.detail());
        number.setText(line.number());
        time.setText(line.time());
        Visibility.text(chip, line.chip());
        setTooltip(new Tooltip(line.spoken()));
        setGraphic(row);
        setAccessibleText(line.spoken());
    }
}
