package io.github.callcard.ui.search;

import io.github.callcard.directory.search.Marks;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row as it is shown: who or what it is, the number, and in the selected one what Enter does. */
final class SearchCell extends ListCell<SearchRow> {

    /** The name of a line may be long; it ends in an ellipsis then, before that of the caller does. */
    private static final double LEAST_KEY = 290;

    /** Where the window has room for both. */
    private static final double WIDEST_KEY = 340;

    private static final double LEAST_NAME = 140;

    private final SearchWords words;
    private final ObservableValue<String> typed;
    private final ObservableValue<String> act;
    private final Label letters = new Label();
    private final FontIcon icon = new FontIcon();
    private final Region dot = new Region();
    private final MarkedText name = new MarkedText();
    private final MarkedText detail = new MarkedText("second", "small");
    private final Label number = new Label();
    private final Label key;
    private final HBox row;

    /**
     * @param typed what is searched for
     * @param act what Enter does with the selected row
     * @param scaled lengths beside text at the size of text that the user wants
     */
    SearchCell(
            SearchWords words, ObservableValue<String> typed, ObservableValue<String> act, DoubleUnaryOperator scaled) {
        this.words = words;
        this.typed = typed;
        this.act = act;
        StackPane avatar = new StackPane(letters, icon, dot);
        avatar.getStyleClass().add("avatar");
        dot.getStyleClass().add("dot");
        StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
        letters.getStyleClass().add("strong");
        VBox caller = new VBox(2, name, detail);
        caller.setAlignment(Pos.CENTER_LEFT);
        caller.setMinWidth(scaled.applyAsDouble(LEAST_NAME));
        HBox.setHgrow(caller, Priority.ALWAYS);
        number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        number.setMinWidth(USE_PREF_SIZE);
        key = key(scaled.applyAsDouble(LEAST_KEY));
        key.setMaxWidth(scaled.applyAsDouble(WIDEST_KEY));
        VBox side = new VBox(2, number, key);
        side.getStyleClass().add("side");
        row = new HBox(avatar, caller, side);
        row.getStyleClass().add("row");
        // As wide as the list and no wider: long names end in an ellipsis.
        setPrefWidth(0);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        selectedProperty().addListener(changed -> showKey());
        act.addListener(changed -> showKey());
        typed.addListener(changed -> show(getItem()));
    }

    private static Label key(double least) {
        Label key = new Label() {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(least, computePrefWidth(height));
            }
        };
        key.getStyleClass().addAll("second", "small", "key");
        return key;
    }

    @Override
    protected void updateItem(@Nullable SearchRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        show(empty ? null : item);
    }

    private void show(@Nullable SearchRow item) {
        if (item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        SearchLine line = words.line(item);
        letters.setText(line.letters());
        icon.setVisible(line.letters().isEmpty());
        icon.setIconLiteral(icon(item));
        show(line.state());
        name.show(line.name(), marks(line, line.name()));
        detail.show(line.detail(), marks(line, line.detail()));
        Visibility.of(detail, !line.detail().isEmpty());
        Visibility.text(number, line.number());
        number.getStyleClass().remove("second");
        if (item.number().isEmpty()) {
            number.getStyleClass().add("second");
        }
        setTooltip(new Tooltip(line.spoken()));
        setAccessibleText(line.spoken());
        setGraphic(row);
        showKey();
    }

    private static String icon(SearchRow row) {
        return switch (row) {
            case SearchRow.Server server -> "fth-search";
            case SearchRow.PickUp call -> "fth-phone-incoming";
            default -> "fth-corner-down-right";
        };
    }

    /** A colleague's line as a colour; the words say the same. */
    private void show(ColleagueLine.State state) {
        dot.setVisible(state != ColleagueLine.State.UNKNOWN && state != ColleagueLine.State.REFUSED);
        dot.getStyleClass().setAll("dot", state.name().toLowerCase(Locale.ROOT));
    }

    private List<Marks.Part> marks(SearchLine line, String text) {
        return line.marked() ? Marks.in(text, typed.getValue()) : List.of();
    }

    private void showKey() {
        Visibility.text(key, isSelected() && getItem() != null ? act.getValue() : "");
    }
}
