package io.github.callcard.ui.statistics;

import io.github.callcard.journal.CallCounts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Columns of calls, piled up by what became of them. The keyboard goes from column to column, and what a column is made of stands
 * below in words, as for the one under the pointer; screen readers read the whole chart. Belongs to the JavaFX thread.
 */
final class CountsChart extends VBox {

    /**
     * A column.
     *
     * @param label below it, another one for each
     * @param name in full, for the words below the chart
     */
    record Column(String label, String name, CallCounts counts) {}

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final int LEAST_HIGH = 4;
    private static final int MOST_LINES = 5;

    private final StatisticsWords words;
    private final Label title;
    private final Label detail = new Label();
    private StackedBarChart<String, Number> chart = new StackedBarChart<>(new CategoryAxis(), new NumberAxis());
    private List<Column> columns = List.of();
    private int chosen = -1;

    CountsChart(StatisticsWords words, String name) {
        this.words = words;
        title = new Label(name);
        title.getStyleClass().addAll("heading", "strong");
        detail.getStyleClass().addAll("second", "small", "detail");
        detail.setWrapText(true);
        getStyleClass().add("counts-chart");
        getChildren().setAll(title, chart, detail);
    }

    /** Shows other columns. An axis mistakes their places when its labels change: the chart is a new one then. */
    void show(List<Column> next) {
        if (next.equals(columns)) {
            return;
        }
        boolean focused = chart.isFocused();
        columns = List.copyOf(next);
        chosen = -1;
        chart = made();
        getChildren().setAll(title, chart, detail);
        String whole = columns.stream()
                .filter(column -> column.counts().all() > 0)
                .map(this::sentence)
                .collect(Collectors.joining(" "));
        chart.setAccessibleText(
                words.say("chart.whole", title.getText(), whole.isEmpty() ? words.say("count.none") : whole));
        choose(-1);
        if (focused) {
            chart.requestFocus();
        }
    }

    private StackedBarChart<String, Number> made() {
        CategoryAxis across = new CategoryAxis(
                FXCollections.observableList(columns.stream().map(Column::label).toList()));
        across.setAnimated(false);
        across.setTickMarkVisible(false);
        across.setTickLabelGap(4);
        StackedBarChart<String, Number> made = new StackedBarChart<>(across, up());
        made.setAnimated(false);
        made.setLegendVisible(false);
        made.setVerticalGridLinesVisible(false);
        made.setCategoryGap(6);
        made.setFocusTraversable(true);
        made.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        made.setAccessibleRoleDescription(words.say("chart"));
        made.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        made.focusedProperty().addListener((focus, before, now) -> choose(now ? Math.max(0, chosen) : -1));
        made.getData().setAll(Stream.of(CallKind.values()).map(this::series).toList());
        for (Series<String, Number> series : made.getData()) {
            for (int i = 0; i < columns.size(); i++) {
                follow(series.getData().get(i).getNode(), i);
            }
        }
        return made;
    }

    /** The axis of the counts: its lines are at whole calls, at round numbers. */
    private NumberAxis up() {
        int highest =
                columns.stream().mapToInt(column -> column.counts().all()).max().orElse(0);
        int step = step(highest);
        NumberAxis up = new NumberAxis(0, Math.max(LEAST_HIGH, Math.ceilDiv(highest, step) * step), step);
        up.setAnimated(false);
        up.setMinorTickVisible(false);
        up.setTickMarkVisible(false);
        up.setTickLabelFormatter(new Whole());
        return up;
    }

    /** The distance of two lines, of which there are five at most: 1, 2 or 5, or one of them with noughts behind. */
    private static int step(int highest) {
        for (int power = 1; ; power *= 10) {
            for (int digit : List.of(1, 2, 5)) {
                if ((long) digit * power * MOST_LINES >= highest) {
                    return digit * power;
                }
            }
        }
    }

    private Series<String, Number> series(CallKind kind) {
        Series<String, Number> series = new Series<>();
        series.setName(words.say("kind." + kind.word()));
        for (Column column : columns) {
            series.getData().add(new Data<>(column.label(), kind.in(column.counts())));
        }
        return series;
    }

    private void follow(Node bar, int column) {
        bar.setOnMouseEntered(over -> choose(column));
        bar.setOnMouseExited(gone -> choose(chart.isFocused() ? column : -1));
    }

    private void press(KeyEvent key) {
        int next = switch (key.getCode()) {
            case LEFT -> chosen - 1;
            case RIGHT -> chosen + 1;
            case HOME -> 0;
            case END -> columns.size() - 1;
            default -> Integer.MIN_VALUE;
        };
        if (next != Integer.MIN_VALUE && !key.isShortcutDown() && !key.isAltDown()) {
            choose(Math.clamp(next, 0, columns.size() - 1));
            key.consume();
        }
    }

    /** Says what a column is made of; none for −1. */
    private void choose(int column) {
        chosen = column;
        for (Series<String, Number> series : chart.getData()) {
            for (int i = 0; i < series.getData().size(); i++) {
                series.getData().get(i).getNode().pseudoClassStateChanged(CHOSEN, i == chosen);
            }
        }
        boolean any = column >= 0 && column < columns.size();
        detail.setText(any ? sentence(columns.get(column)) : words.say("chart.help"));
        chart.setAccessibleHelp(detail.getText());
    }

    private String sentence(Column column) {
        return words.say("chart.column", column.name(), words.counts(column.counts()));
    }

    /** Calls are counted whole. */
    private final class Whole extends StringConverter<Number> {

        @Override
        public String toString(Number value) {
            return words.count(value.intValue());
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("nobody types into an axis");
        }
    }
}
