package io.github.callcard.ui.lookup;

import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.ClipboardText;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The content of the window that adds a number. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class AddNumberView {

    /** Somebody who types is not searched for at each letter: every search is metered. */
    private static final Duration STILL = Duration.ofMillis(350);

    @FXML
    private VBox root;

    @FXML
    private Label number;

    @FXML
    private TextField search;

    @FXML
    private ListView<FoundPerson> people;

    @FXML
    private Label empty;

    @FXML
    private HBox types;

    @FXML
    private Label preview;

    @FXML
    private Label fault;

    @FXML
    private Label copied;

    @FXML
    private Button newPerson;

    @FXML
    private Button newCompany;

    @FXML
    private Button cancel;

    @FXML
    private Button add;

    private final Words words;
    private final FxTimer timer;
    private final Runnable done;
    private final NumberTypeChoice choice;
    private FxTimer.Alarm still = FxTimer.Alarm.none();
    private NumberToAdd asked;
    private AddNumberModel model;
    private boolean showing;
    private boolean opened;

    /** @param done called when the window may go */
    AddNumberView(Words words, FxTimer timer, Runnable done) {
        this.words = words;
        this.timer = timer;
        this.done = done;
        Layout.load(this, "add.fxml", words);
        choice = new NumberTypeChoice(types, words, type -> model.use(type));
        people.setCellFactory(list -> new PersonCell(words));
        people.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        people.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> {
            if (!showing) {
                model.choose(now);
            }
        });
        search.textProperty().addListener((text, before, now) -> searchSoon());
        search.setOnAction(enter -> model.search(search.getText()));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        newPerson.setOnAction(click -> open(PersonAccess::openNewPerson));
        newCompany.setOnAction(click -> open(PersonAccess::openNewCompany));
        cancel.setOnAction(click -> done.run());
        add.setOnAction(click -> model.add());
    }

    VBox root() {
        return root;
    }

    /** Begins anew with another number. */
    void open(NumberToAdd toAdd) {
        close();
        opened = true;
        asked = toAdd;
        model = new AddNumberModel(toAdd, new Background(FxThread::run), this::show, done);
        number.setText(toAdd.number());
        search.clear();
        copied.setText("");
        show();
        search.requestFocus();
    }

    /** Goes on with the number of another view, which hears nothing more. */
    void replace(AddNumberView before) {
        before.still.cancel();
        if (!before.opened) {
            return;
        }
        opened = true;
        asked = before.asked;
        model = before.model;
        model.onChange(this::show);
        number.setText(asked.number());
        copied.setText(before.copied.getText().isEmpty() ? "" : words.say("add.copied"));
        Visibility.of(copied, before.copied.isVisible());
        show();
    }

    /** Forgets what was typed, so that nothing is asked for it later. */
    void close() {
        if (opened) {
            opened = false;
            model.close();
            search.clear();
        }
        still.cancel();
    }

    private void searchSoon() {
        still.cancel();
        if (opened) {
            still = timer.after(STILL, () -> model.search(search.getText()));
        }
    }

    /** SuperOffice's page takes no number along, so that it is there to be pasted. */
    private void open(BiConsumer<PersonAccess, Consumer<Sentence>> page) {
        ClipboardText.put(asked.number());
        AddNumberModel now = model;
        page.accept(asked.access(), why -> FxThread.run(() -> now.fail(why)));
        Visibility.text(copied, words.say("add.copied"));
    }

    private void show() {
        showing = true;
        people.getItems().setAll(model.found());
        people.getSelectionModel().select(model.chosen());
        showing = false;
        Visibility.text(empty, emptyText());
        choice.show(model.type());
        FoundPerson person = model.chosen();
        preview.setText(
                person == null
                        ? words.say("add.choose")
                        : words.say("add.preview." + model.type().word(), model.number(), person.nameAndCompany()));
        Sentence why = model.fault();
        Visibility.text(fault, why == null ? "" : words.say(why));
        add.setText(words.say(model.isAdding() ? "add.adding" : "add.add"));
        add.setDisable(!model.canAdd());
        types.setDisable(model.isAdding());
        people.setDisable(model.isAdding());
        search.setDisable(model.isAdding());
    }

    private String emptyText() {
        if (!model.found().isEmpty()) {
            return "";
        }
        if (model.isSearching()) {
            return words.say("add.searching");
        }
        return words.say(model.searched().length() < AddNumberModel.LEAST_LETTERS ? "add.type" : "add.nobody");
    }

    private void onSearchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN && !people.getItems().isEmpty()) {
            people.requestFocus();
            if (people.getSelectionModel().isEmpty()) {
                people.getSelectionModel().selectFirst();
            }
            key.consume();
        }
    }

    /** Enter goes on to the button, and does not write at once: the user reads first what will be written. */
    private void onListKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && model.canAdd()) {
            add.requestFocus();
            key.consume();
        } else if (key.getCode() == KeyCode.UP && people.getSelectionModel().getSelectedIndex() <= 0) {
            search.requestFocus();
            key.consume();
        }
    }
}
