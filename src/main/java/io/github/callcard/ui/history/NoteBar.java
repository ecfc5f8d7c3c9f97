package io.github.callcard.ui.history;

import io.github.callcard.journal.JournalCall;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The field for a note on a past call, shown while one is written. Belongs to the JavaFX thread. */
final class NoteBar {

    private final HistoryWords words;
    private final HBox root;
    private final Label whose;
    private final TextField field;
    private @Nullable JournalCall noted;

    /**
     * A bar that is not shown yet.
     *
     * @param keep takes a call's note
     * @param over told when the user leaves it
     */
    NoteBar(HistoryWords words, HBox root, Label whose, TextField field, BiConsumer<UUID, String> keep, Runnable over) {
        this.words = words;
        this.root = root;
        this.whose = whose;
        this.field = field;
        field.setOnAction(enter -> {
            if (noted != null) {
                keep.accept(noted.id(), field.getText());
            }
            hide();
            over.run();
        });
        hide();
    }

    void begin(JournalCall past) {
        noted = past;
        whose.setText(words.say("note.of", words.name(past)));
        field.setText(past.note());
        Visibility.of(root, true);
        field.requestFocus();
    }

    /** Goes on with the note of another bar. */
    void replace(NoteBar before) {
        if (before.noted != null) {
            begin(before.noted);
        }
    }

    /** The note stays as it was. */
    void hide() {
        noted = null;
        Visibility.of(root, false);
    }

    boolean isShown() {
        return root.isVisible();
    }

    boolean isFocused() {
        return isShown() && field.isFocused();
    }

    boolean has(@Nullable Node focused) {
        return field.equals(focused);
    }
}
