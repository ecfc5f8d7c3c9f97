package io.github.callcard.ui.note;

import io.github.callcard.call.Call;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.HiddenFocus;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.ui.toolkit.ViewState;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window for a note on a call. A card never has the keyboard, so that typing has a window of its own, which takes the
 * focus since the user asked for it. What is typed is kept as it is typed: there is nothing to save, and nothing to lose.
 * Belongs to the JavaFX thread.
 */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
public final class NoteWindow implements OwnWindow {

    /** After the last key. */
    private static final Duration PAUSE = Duration.ofMillis(700);

    @FXML
    private VBox root;

    @FXML
    private Label about;

    @FXML
    private TextArea text;

    @FXML
    private Button done;

    private final CallNotes notes;
    private final Consumer<Call> whenKept;
    private final Theme theme;
    private final boolean rightToLeft;
    private final FxTimer timer;
    private final Stage stage = new Stage();
    private FxTimer.Alarm pause = FxTimer.Alarm.none();
    private Words words;
    private String who = "";
    private @Nullable Call call;
    private String before = "";

    /**
     * The window, not yet open.
     *
     * @param icons of the window, in several sizes
     * @param whenKept told when the note on a call is written and another one than before
     */
    public NoteWindow(
            Theme theme,
            Locale language,
            boolean rightToLeft,
            CallNotes notes,
            FxTimer timer,
            List<Image> icons,
            Consumer<Call> whenKept) {
        this.notes = notes;
        this.whenKept = whenKept;
        this.theme = theme;
        this.rightToLeft = rightToLeft;
        this.timer = timer;
        this.words = new Words(NoteWindow.class, language);
        load();
        stage.getIcons().setAll(icons);
        stage.setTitle(words.say("title"));
        stage.setScene(new Scene(root));
        theme.leastSize(stage, 320, 200);
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        HiddenFocus.release(stage);
        stage.setOnHidden(hidden -> end());
    }

    private void load() {
        Layout.load(this, "note.fxml", words);
        theme.dress(root);
        root.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        text.setTextFormatter(new TextFormatter<>(NoteWindow::shortened));
        text.textProperty().addListener((property, old, now) -> {
            pause.cancel();
            pause = timer.after(PAUSE, this::keep);
        });
        done.setOnAction(click -> stage.hide());
    }

    /** Goes over to another language, at the same place with the same note. */
    public void speak(Locale language) {
        ViewState left = ViewState.of(root);
        words = new Words(NoteWindow.class, language);
        load();
        about.setText(call == null ? "" : words.say("about", who));
        stage.setTitle(words.say("title"));
        stage.getScene().setRoot(root);
        left.giveTo(root);
    }

    /**
     * Opens for a note on this call, and comes to the front: the user asked for it.
     *
     * @param caller in words
     * @param card where the call's card lies on the screen; the window opens beside it
     */
    public void open(Call next, String caller, Optional<Rectangle2D> card) {
        end();
        call = next;
        before = notes.of(next.id());
        notes.begin(next.id());
        who = caller;
        about.setText(words.say("about", who));
        text.setText(before);
        text.end();
        notes.load(next.id(), known -> FxThread.run(() -> show(next.id(), known)));
        if (!stage.isShowing()) {
            card.flatMap(shown -> NotePlace.beside(shown, theme.scaled(1))).ifPresent(place -> {
                stage.setX(place.getX());
                stage.setY(place.getY());
            });
        }
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        text.requestFocus();
    }

    /** The note that only the journal knew; what the user has typed meanwhile stands. */
    private void show(UUID callId, String known) {
        if (call != null && call.id().equals(callId) && text.getText().isEmpty()) {
            before = known;
            text.setText(known);
            text.end();
        }
    }

    /** What is typed or pasted beyond the longest note is left out. */
    private static TextFormatter.Change shortened(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - JournalCall.LONGEST_NOTE;
        if (over > 0) {
            String added = change.getText();
            change.setText(added.substring(0, Math.max(0, added.length() - over)));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    private void press(KeyEvent key) {
        boolean keeps = key.getCode() == KeyCode.ENTER && key.isShortcutDown();
        if (keeps || key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            stage.hide();
        }
    }

    private void keep() {
        pause.cancel();
        if (call != null && !text.getText().strip().equals(notes.of(call.id()))) {
            notes.write(call.id(), text.getText());
        }
    }

    /** The note is written, as far as it is. */
    private void end() {
        Call ended = call;
        if (ended == null) {
            return;
        }
        keep();
        call = null;
        boolean other = !text.getText().strip().equals(before);
        notes.finish(ended.id());
        if (other) {
            whenKept.accept(ended);
        }
    }

    @Override
    public void close() {
        stage.hide();
        end();
    }
}
