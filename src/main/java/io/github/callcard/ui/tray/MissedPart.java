package io.github.callcard.ui.tray;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The part of the status window that says whom nobody answered. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class MissedPart {

    @FXML
    private VBox missed;

    @FXML
    private Button clear;

    @FXML
    private VBox callers;

    private final StatusWords words;

    /** @param cleared called when the user has seen them */
    MissedPart(StatusWords words, Runnable cleared) {
        this.words = words;
        Layout.load(this, "missed.fxml", words.texts());
        clear.setOnAction(click -> cleared.run());
    }

    VBox root() {
        return missed;
    }

    /** True while the keyboard is on its button, which goes with the last caller. */
    boolean isFocused() {
        return clear.isFocused();
    }

    void show(Status status) {
        Visibility.of(missed, status.hasMissed());
        callers.getChildren().setAll(rows(status.missed(), status.now()));
    }

    private List<Node> rows(List<MissedLine> missedLines, Instant now) {
        return missedLines.stream()
                .map(caller -> MissedRow.of(caller, words, now))
                .toList();
    }
}
