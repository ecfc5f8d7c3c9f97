package io.github.callcard.ui.history;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The field to search past calls, and the kinds of calls beside it. Belongs to the JavaFX thread. */
final class SearchBar {

    private final HistoryWords words;
    private final TextField field;
    private final Map<HistoryFilter, ToggleButton> filters = new EnumMap<>(HistoryFilter.class);
    private Consumer<HistoryFilter> chosen = filter -> {};

    SearchBar(HistoryWords words, TextField field, HBox filterBox) {
        this.words = words;
        this.field = field;
        ToggleGroup group = new ToggleGroup();
        for (HistoryFilter kind : HistoryFilter.values()) {
            ToggleButton toggle = new ToggleButton(words.say(kind.word()));
            toggle.setId(kind.word());
            toggle.getStyleClass().add("chip-button");
            toggle.setToggleGroup(group);
            toggle.setSelected(kind == HistoryFilter.ALL);
            toggle.setOnAction(click -> {
                // One of them is always chosen.
                toggle.setSelected(true);
                chosen.accept(kind);
            });
            filters.put(kind, toggle);
            filterBox.getChildren().add(toggle);
        }
    }

    /** Hears which calls the user looks for. */
    void onSearch(Consumer<String> typed, Consumer<HistoryFilter> filter) {
        field.textProperty().addListener((text, before, now) -> typed.accept(now));
        chosen = filter;
    }

    /** Hears the Enter key in the field. */
    void onEnter(Runnable listener) {
        field.setOnAction(enter -> listener.run());
    }

    /** @param callers who have to be called back */
    void showMissed(int callers) {
        ToggleButton missed = filters.get(HistoryFilter.MISSED);
        if (missed != null) {
            missed.setText(
                    callers == 0 ? words.say(HistoryFilter.MISSED.word()) : words.say("filter.missed.open", callers));
        }
    }

    String text() {
        return field.getText();
    }

    /** False where there was nothing to clear. */
    boolean clear() {
        boolean any = !field.getText().isEmpty();
        field.clear();
        return any;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Goes on with what was typed elsewhere. */
    void type(String text) {
        field.requestFocus();
        field.appendText(text);
        field.end();
    }

    boolean has(@Nullable Node focused) {
        return field.equals(focused);
    }

    boolean hasSelectedText() {
        return !field.getSelectedText().isEmpty();
    }
}
