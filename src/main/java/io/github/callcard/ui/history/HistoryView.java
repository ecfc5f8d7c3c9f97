package io.github.callcard.ui.history;

import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalState;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Layout;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Puts the parts of the window of past calls together. Belongs to the JavaFX thread. */
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
    private Button statistics;

    @FXML
    private Button export;

    private final HistoryWords words;
    private final UndoBar undo;
    private final RowActions actions;
    private final SearchBar searching;
    private final HistoryRows rows;
    private final NoteBar noting;
    private final ActionsBar buttons;

    HistoryView(HistoryWords words, HistoryActions program, InstantSource clock, RemindTimes times, FxTimer timer) {
        this.words = words;
        Layout.load(this, "history.fxml", words.words());
        undo = new UndoBar(undoBar, words.say("undo"), timer);
        actions = new RowActions(words, program, undo);
        searching = new SearchBar(words, search, filters);
        rows = new HistoryRows(
                words, list, new HistoryRows.Empty(empty, emptyTitle, emptyWords), clock, this::callBack);
        noting = new NoteBar(words, noteBar, noteOf, note, program.journal()::note, rows::focus);
        buttons = new ActionsBar(words, new ActionsBar.Buttons(call, done, remind, own, writeNote, copy, remove));
        buttons.add(
                program.own(),
                action -> selected()
                        .ifPresent(row -> action.run().accept(row.last().call())));
        buttons.add(times, at -> open().ifPresent(row -> actions.remindAt(row, at, times.isToday(at))));
        rows.onSelect(buttons::offer);
        searching.onEnter(this::callBack);
        call.setOnAction(click -> callBack());
        done.setOnAction(click -> finish());
        copy.setOnAction(click -> copyNumber());
        remove.setOnAction(click -> takeOut());
        writeNote.setOnAction(click -> beginNote());
        statistics.setOnAction(click -> program.statistics().run());
        buttons.offer(Optional.empty());
    }

    VBox root() {
        return root;
    }

    /** Goes on with the note and with what can be undone where another view stands. */
    void replace(HistoryView before) {
        noting.replace(before.noting);
        undo.replace(before.undo);
    }

    /** Nothing of what was shown stays. */
    void forget() {
        rows.forget();
        noting.hide();
        undo.hide();
    }

    /** Hears which calls the user looks for. */
    void onSearch(Consumer<String> typed, Consumer<HistoryFilter> filter) {
        searching.onSearch(typed, filter);
    }

    void onExport(Runnable request) {
        export.setOnAction(click -> request.run());
    }

    SearchBar searching() {
        return searching;
    }

    HistoryRows rows() {
        return rows;
    }

    NoteBar noting() {
        return noting;
    }

    void show(HistoryModel.Shown shown) {
        rows.show(shown);
        buttons.offer(selected());
    }

    void show(JournalState state) {
        searching.showMissed(state.missed().size());
        String size = words.say("kept", state.calls(), words.size(state.bytes()));
        String where =
                state.storage().isOnDisk() ? size : words.say(state.storage().sentence());
        kept.setText(
                state.remark().map(remark -> words.say(remark) + "\n" + where).orElse(where));
    }

    private Optional<HistoryRow.Calls> selected() {
        return rows.selected();
    }

    /** The selected caller, where somebody has to call back. */
    private Optional<HistoryRow.Calls> open() {
        return selected().filter(HistoryRow.Calls::isOpen);
    }

    void callBack() {
        // Rows of the search before are somebody else's.
        selected().filter(row -> rows.answer(searching.text())).ifPresent(actions::callBack);
    }

    /** The user is done with a caller, or has to call back all the same. */
    void finish() {
        open().ifPresent(actions::finish);
        selected().filter(HistoryRow.Calls::isSettled).ifPresent(actions::reopen);
    }

    /** Says which colleague has just called somebody back, and offers to call all the same. */
    void showCalledBack(List<JournalCall> calls) {
        actions.offerReopening(calls);
    }

    void takeOut() {
        selected().ifPresent(actions::takeOut);
    }

    void copyNumber() {
        selected().ifPresent(actions::copyNumber);
    }

    void beginNote() {
        selected().ifPresent(row -> noting.begin(row.last()));
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
        if (noting.isShown()) {
            noting.hide();
            rows.focus();
            return true;
        }
        return searching.clear();
    }

    void own(int place) {
        buttons.fireOwn(place);
    }
}
