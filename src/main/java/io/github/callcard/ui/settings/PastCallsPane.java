package io.github.callcard.ui.settings;

import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalState;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says how many past calls are kept, and deletes them when the user means it. Belongs to the JavaFX thread. */
final class PastCallsPane {

    private static final double MEGABYTE = 1_000_000;

    private final Words words;
    private final VBox root = new VBox();
    private final Label kept = new Label();
    private final Button delete = new Button();
    private final Button really = new Button();
    private final Button keep = new Button();
    private final HBox question = new HBox(8, keep, really);
    private JournalState state = JournalState.EMPTY;

    PastCallsPane(Journal journal, Words words) {
        this.words = words;
        kept.setId("kept-calls");
        kept.setWrapText(true);
        kept.getStyleClass().addAll("second", "small");
        delete.setId("delete-calls");
        delete.setText(words.say("calls.delete"));
        delete.setOnAction(click -> ask(true));
        keep.setText(words.say("calls.keep"));
        keep.setOnAction(click -> ask(false));
        really.setId("really-delete-calls");
        really.setOnAction(click -> {
            journal.clear();
            ask(false);
        });
        root.getStyleClass().add("page");
        root.getChildren().setAll(kept, delete, question);
        ask(false);
        show(JournalState.EMPTY);
    }

    VBox root() {
        return root;
    }

    /** Says how many there are. */
    void show(JournalState now) {
        state = now;
        String size = words.say("calls.stored", now.calls(), now.bytes() / MEGABYTE);
        String where = now.storage().isOnDisk() ? size : words.say(now.storage().sentence());
        kept.setText(
                now.remark().map(remark -> words.say(remark) + "\n" + where).orElse(where));
        delete.setDisable(now.calls() == 0);
        really.setText(words.say("calls.really", now.calls()));
    }

    /** The first button that has the focus deletes nothing. */
    private void ask(boolean sure) {
        boolean focused = delete.isFocused() || keep.isFocused() || really.isFocused();
        Visibility.of(question, sure);
        Visibility.of(delete, !sure);
        really.setText(words.say("calls.really", state.calls()));
        if (focused) {
            (sure ? keep : delete).requestFocus();
        }
    }
}
