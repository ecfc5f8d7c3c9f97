package io.github.callcard.ui.history;

import io.github.callcard.call.Call;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalState;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts past calls into nodes, and takes what the user does with them. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class HistoryView {

    @FXML
    private VBox root;

    @FXML
    private TextField search;

    @FXML
    private HBox filters;

    @FXML
    private ListView<HistoryRow> list;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyWords;

    @FXML
    private HBox noteBar;

    @FXML
    private Label noteOf;

    @FXML
    private TextField note;

    @FXML
    private HBox undoBar;

    @FXML
    private Button call;

    @FXML
    private Button done;

    @FXML
    private MenuButton remind;

    @FXML
    private HBox own;

    @FXML
    private Button writeNote;

    @FXML
    private Button copy;

    @FXML
    private Button remove;

    @FXML
    private Label kept;

    @FXML
    private Button export;

    private final HistoryWords words;
    private final HistoryActions actions;
    private final RemindTimes times;
    private final Map<CardAction, Button> ownButtons = new LinkedHashMap<>();
    private final Map<HistoryFilter, ToggleButton> toggles = new EnumMap<>(HistoryFilter.class);
    private UndoBar undo;
    private List<UUID> noted = List.of();

    /** The search that the rows answer. */
    private String answered = "";

    HistoryView(HistoryWords words, HistoryActions actions, InstantSource clock, RemindTimes times, FxTimer timer) {
        this.words = words;
        this.actions = actions;
        this.times = times;
        Layout.load(this, "history.fxml", words.words());
        undo = new UndoBar(undoBar, words.say("undo"), timer);
        list.setCellFactory(made -> cell(clock));
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((index, before, now) -> stepOverHeading(before.intValue(), now.intValue()));
        list.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> offer());
        connect();
        Visibility.of(noteBar, false);
        offer();
    }

    /** A row that calls back when it is clicked twice; headings and the scroll bar are no rows. */
    private HistoryCell cell(InstantSource clock) {
        HistoryCell cell = new HistoryCell(words, clock);
        cell.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2
                    && click.getButton() == MouseButton.PRIMARY
                    && cell.getItem() instanceof HistoryRow.Calls) {
                callBack();
            }
        });
        return cell;
    }

    VBox root() {
        return root;
    }

    /** Nothing of what was shown stays. */
    void forget() {
        list.setItems(FXCollections.observableArrayList());
        Visibility.of(noteBar, false);
        undo.hide();
    }

    /** Hears which calls the user looks for. */
    void onSearch(Consumer<String> typed, Consumer<HistoryFilter> filter) {
        search.textProperty().addListener((text, before, now) -> typed.accept(now));
        ToggleGroup group = new ToggleGroup();
        for (HistoryFilter kind : HistoryFilter.values()) {
            ToggleButton toggle = new ToggleButton(words.say(kind.word()));
            toggle.setId(kind.word());
            toggle.getStyleClass().add("chip-button");
            toggle.setToggleGroup(group);
            toggle.setOnAction(click -> {
                // One of them is always chosen.
                toggle.setSelected(true);
                filter.accept(kind);
            });
            toggles.put(kind, toggle);
            filters.getChildren().add(toggle);
        }
        filters.getChildren().stream().findFirst().ifPresent(all -> ((ToggleButton) all).setSelected(true));
    }

    void onExport(Runnable request) {
        export.setOnAction(click -> request.run());
    }

    private void connect() {
        call.setOnAction(click -> callBack());
        done.setOnAction(click -> finish());
        copy.setOnAction(click -> copyNumber());
        remove.setOnAction(click -> takeOut());
        writeNote.setOnAction(click -> beginNote());
        note.setOnAction(enter -> endNote(true));
        search.setOnAction(enter -> callBack());
        for (CardAction action : actions.own()) {
            Button button = new Button(action.label(), new FontIcon(action.icon()));
            button.setId("own-" + ownButtons.size());
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setOnAction(
                    click -> selectedCall().ifPresent(past -> action.run().accept(past)));
            ownButtons.put(action, button);
            own.getChildren().add(button);
        }
        for (RemindTimes.Choice choice : RemindTimes.Choice.values()) {
            MenuItem item = new MenuItem(words.say(choice.word()));
            item.setOnAction(click -> remindAt(times.at(choice)));
            remind.getItems().add(item);
        }
        key(call, "key.call");
        key(done, "key.done");
        key(writeNote, "key.note");
        key(copy, "key.copy");
        key(remove, "key.remove");
    }

    /** The key stands in the tooltip and is said by screen readers. */
    private void key(Button button, String word) {
        button.setTooltip(new Tooltip(words.say("keyed", button.getText(), words.say(word))));
    }

    /** Puts the keyboard where typing searches. */
    void focus() {
        search.requestFocus();
        search.selectAll();
    }

    void show(HistoryModel.Shown shown) {
        answered = shown.typed();
        UUID before = selected().map(row -> row.last().id()).orElse(null);
        list.setItems(FXCollections.observableList(shown.rows()));
        select(shown.rows(), before);
        boolean none = shown.rows().isEmpty();
        Visibility.of(empty, none);
        list.setVisible(!none);
        if (none) {
            explain(shown);
        }
        offer();
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
        emptyTitle.setText(words.say(key));
        Visibility.text(emptyWords, words.say(key + ".why"));
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

    void show(JournalState state) {
        ToggleButton missed = toggles.get(HistoryFilter.MISSED);
        if (missed != null) {
            int callers = state.missed().size();
            missed.setText(
                    callers == 0 ? words.say(HistoryFilter.MISSED.word()) : words.say("filter.missed.open", callers));
        }
        String size = words.say("kept", state.calls(), words.size(state.bytes()));
        kept.setText(
                state.storage().isOnDisk() ? size : words.say(state.storage().sentence()));
    }

    private Optional<HistoryRow.Calls> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(HistoryRow.Calls.class::isInstance)
                .map(HistoryRow.Calls.class::cast);
    }

    private Optional<Call> selectedCall() {
        return selected().map(row -> row.last().call());
    }

    private void offer() {
        Optional<HistoryRow.Calls> row = selected();
        boolean any = row.isPresent();
        boolean open = row.filter(HistoryRow.Calls::isOpen).isPresent();
        boolean numbered = row.filter(calls -> !dialled(calls.last()).isEmpty()).isPresent();
        call.setDisable(!numbered);
        copy.setDisable(!numbered);
        done.setDisable(!open);
        remind.setDisable(!open);
        writeNote.setDisable(!any);
        remove.setDisable(!any);
        ownButtons.forEach((action, button) -> button.setDisable(
                row.filter(calls -> isEnabled(action, calls.last())).isEmpty()));
    }

    private static boolean isEnabled(CardAction action, JournalCall past) {
        return action.offered().test(past.call()) && action.enabled().test(past.call());
    }

    /** The number to dial: the one it was read as where that is sure, else as it came. */
    private String dialled(JournalCall past) {
        if (past.call().match().number().isWithheld()) {
            return "";
        }
        return past.call().match().number().stated().isPresent()
                ? "+" + past.call().match().number().stated().getAsLong()
                : past.call().details().number();
    }

    void callBack() {
        // Rows of the search before are somebody else's.
        selected()
                .filter(row -> answered.equals(search.getText()))
                .map(row -> dialled(row.last()))
                .filter(text -> !text.isEmpty())
                .ifPresent(actions.dial());
    }

    /** The user is done with a caller, or has to call back all the same. */
    void finish() {
        selected().filter(HistoryRow.Calls::isOpen).ifPresent(row -> {
            journal().done(row.ids());
            undo.offer(
                    words.say("done.said", words.name(row.last())),
                    () -> journal().reopen(row.ids()));
        });
    }

    private void remindAt(Instant at) {
        selected().filter(HistoryRow.Calls::isOpen).ifPresent(row -> {
            // One of several calls is enough, and the last of them is the one that is shown.
            List<UUID> last = List.of(row.last().id());
            journal().remindOf(last, at);
            undo.offer(
                    words.say("remind.said", words.name(row.last()), words.time(at)),
                    () -> journal().remindOf(last, null));
        });
    }

    void takeOut() {
        selected().ifPresent(row -> {
            journal().remove(row.ids());
            undo.offer(
                    words.say("removed.said", words.name(row.last())),
                    () -> journal().restore(row.ids()));
        });
    }

    void copyNumber() {
        selected()
                .map(row -> dialled(row.last()))
                .filter(text -> !text.isEmpty())
                .ifPresent(number -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(number);
                    Clipboard.getSystemClipboard().setContent(content);
                    undo.say(words.say("copied.said", number));
                });
    }

    void beginNote() {
        selected().ifPresent(row -> {
            noted = List.of(row.last().id());
            noteOf.setText(words.say("note.of", words.name(row.last())));
            note.setText(row.last().note());
            Visibility.of(noteBar, true);
            note.requestFocus();
        });
    }

    private void endNote(boolean keep) {
        if (keep) {
            noted.forEach(id -> journal().note(id, note.getText()));
        }
        Visibility.of(noteBar, false);
        list.requestFocus();
    }

    /** Takes back what was done last, while that is offered. */
    void undo() {
        undo.undo();
    }

    void say(String sentence) {
        undo.say(sentence);
    }

    /** Leaves the note, or else the search; false where there was nothing to leave. */
    boolean stepBack() {
        if (noteBar.isVisible()) {
            endNote(false);
            return true;
        }
        if (!search.getText().isEmpty()) {
            search.clear();
            return true;
        }
        return false;
    }

    boolean isTyping(@Nullable Node focused) {
        return note.equals(focused) || search.equals(focused);
    }

    boolean isInList(@Nullable Node focused) {
        return list.equals(focused);
    }

    boolean isNoting() {
        return noteBar.isVisible() && note.isFocused();
    }

    /** Typing anywhere searches. */
    void type(String text) {
        search.requestFocus();
        search.appendText(text);
        search.end();
    }

    void focusList() {
        list.requestFocus();
    }

    /** The program's own action of that place, such as opening the caller in SuperOffice. */
    void own(int place) {
        List<Button> all = List.copyOf(ownButtons.values());
        if (place < all.size()) {
            all.get(place).fire();
        }
    }

    boolean hasSelectedText() {
        return !search.getSelectedText().isEmpty();
    }

    private Journal journal() {
        return actions.journal();
    }
}
