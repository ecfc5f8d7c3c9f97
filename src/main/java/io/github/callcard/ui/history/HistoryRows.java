package io.github.callcard.ui.history;

import io.github.callcard.ui.toolkit.Visibility;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of past calls, and the words in its place while it is empty. Belongs to the JavaFX thread. */
final class HistoryRows {

    private final HistoryWords words;
    private final ListView<HistoryRow> list;
    private final Empty empty;

    /** The search that the rows answer. */
    private String answered = "";

    /**
     * The nodes that say why there are no rows.
     *
     * @param root is shown then
     */
    record Empty(VBox root, Label title, Label why) {}

    /** @param twice told when a row is clicked twice */
    HistoryRows(HistoryWords words, ListView<HistoryRow> list, Empty empty, InstantSource clock, Runnable twice) {
        this.words = words;
        this.list = list;
        this.empty = empty;
        list.setCellFactory(made -> cell(clock, twice));
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((index, before, now) -> stepOverHeading(before.intValue(), now.intValue()));
    }

    /** Headings and the scroll bar are no rows. */
    private HistoryCell cell(InstantSource clock, Runnable twice) {
        HistoryCell cell = new HistoryCell(words, clock);
        cell.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2
                    && click.getButton() == MouseButton.PRIMARY
                    && cell.getItem() instanceof HistoryRow.Calls) {
                twice.run();
            }
        });
        return cell;
    }

    /** Hears which row is selected, empty for none. */
    void onSelect(Consumer<Optional<HistoryRow.Calls>> listener) {
        list.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> listener.accept(selected()));
    }

    Optional<HistoryRow.Calls> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(HistoryRow.Calls.class::isInstance)
                .map(HistoryRow.Calls.class::cast);
    }

    /** True when the rows answer this search; those of another one are somebody else's. */
    boolean answer(String typed) {
        return answered.equals(typed);
    }

    /** Nothing of what was shown stays. */
    void forget() {
        list.setItems(FXCollections.observableArrayList());
    }

    void show(HistoryModel.Shown shown) {
        answered = shown.typed();
        UUID before = selected().map(row -> row.last().id()).orElse(null);
        list.setItems(FXCollections.observableList(shown.rows()));
        select(shown.rows(), before);
        boolean none = shown.rows().isEmpty();
        Visibility.of(empty.root(), none);
        list.setVisible(!none);
        if (none) {
            explain(shown);
        }
    }

    private void explain(HistoryModel.Shown shown) {
        String key;
        if (shown.isEmpty()) {
            key = "empty.all";
        } else if (!shown.typed().isBlank()) {
            key = "empty.search";
        } else {
            key = "empty." + shown.filter().word();
        }
        empty.title().setText(words.say(key));
        Visibility.text(empty.why(), words.say(key + ".why"));
    }

    /** The same call as before, or else the first. */
    private void select(List<HistoryRow> rows, @Nullable UUID before) {
        int first = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof HistoryRow.Calls calls) {
                first = first < 0 ? i : first;
                if (before == null || calls.ids().contains(before)) {
                    list.getSelectionModel().clearAndSelect(i);
                    return;
                }
            }
        }
        list.getSelectionModel().clearSelection();
        if (first >= 0) {
            list.getSelectionModel().select(first);
            list.scrollTo(Math.max(0, first - 1));
        }
    }

    private void stepOverHeading(int before, int now) {
        List<HistoryRow> rows = list.getItems();
        if (now < 0 || now >= rows.size() || rows.get(now) instanceof HistoryRow.Calls) {
            return;
        }
        int next = now < before && now > 0 ? now - 1 : now + 1;
        if (next < rows.size()) {
            list.getSelectionModel().clearAndSelect(next);
        }
    }

    /** Says the rows anew: a colleague's line may be free now. */
    void refresh() {
        list.refresh();
    }

    void focus() {
        list.requestFocus();
    }

    boolean has(@Nullable Node focused) {
        return list.equals(focused);
    }
}
