package io.github.callcard.ui.statistics;

import io.github.callcard.journal.FrequentCaller;
import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerWords;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Those who called most often, each with a bar as long as often. Belongs to the JavaFX thread. */
final class FrequentRows extends VBox {

    private final StatisticsWords words;
    private final CallerWords callers;
    private final Label title;

    FrequentRows(StatisticsWords words, CallerWords callers) {
        this.words = words;
        this.callers = callers;
        title = new Label(words.say("frequent"));
        title.getStyleClass().addAll("heading", "strong");
        getStyleClass().add("frequent");
    }

    void show(List<FrequentCaller> frequent) {
        getChildren().setAll(title);
        if (frequent.isEmpty()) {
            Label none = new Label(words.say("frequent.none"));
            none.getStyleClass().addAll("second", "small");
            none.setWrapText(true);
            getChildren().add(none);
        }
        int most = frequent.stream().mapToInt(FrequentCaller::times).max().orElse(1);
        frequent.forEach(caller -> getChildren().add(row(caller, most)));
    }

    private Node row(FrequentCaller frequent, int most) {
        CallerContent caller =
                callers.content(frequent.last().match(), frequent.last().details(), 0);
        String times = words.say("frequent.times", frequent.times());
        String talked = frequent.talked().isZero() ? "" : words.say("frequent.talked", words.length(frequent.talked()));
        Label name = new Label(caller.name().text());
        if (caller.name().sure()) {
            name.getStyleClass().add("strong");
        }
        String whole =
                caller.detail().isEmpty() ? caller.name().text() : caller.name().text() + " · " + caller.detail();
        name.setTooltip(new Tooltip(whole));
        name.setMinWidth(0);
        Label detail = new Label(caller.detail());
        detail.getStyleClass().addAll("second", "small");
        detail.setTooltip(new Tooltip(whole));
        detail.setMinWidth(0);
        Label count = new Label(talked.isEmpty() ? times : times + " · " + talked);
        count.getStyleClass().addAll("second", "small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        GridPane words = new GridPane();
        words.getColumnConstraints().setAll(grown(), new ColumnConstraints());
        words.setHgap(12);
        words.add(new VBox(name, detail), 0, 0);
        words.add(count, 1, 0);
        VBox row = new VBox(words, bar((double) frequent.times() / most));
        row.getStyleClass().add("frequent-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(caller.name().spoken() + ", " + count.getText());
        return row;
    }

    private static ColumnConstraints grown() {
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(0);
        return rest;
    }

    private static Node bar(double share) {
        Region bar = new Region();
        bar.getStyleClass().add("share");
        StackPane ground = new StackPane(bar);
        ground.getStyleClass().add("share-ground");
        bar.maxWidthProperty().bind(ground.widthProperty().multiply(share));
        return ground;
    }
}
