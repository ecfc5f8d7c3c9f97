package io.github.callcard.ui.tray;

import io.github.callcard.ui.caller.ColleagueStatus;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The part of the status window that says which colleagues are free, ring or talk. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class ColleaguesPart {

    @FXML
    private VBox colleagues;

    @FXML
    private VBox colleagueRows;

    @FXML
    private Label colleaguesRefused;

    private final StatusWords words;

    ColleaguesPart(StatusWords words) {
        this.words = words;
        Layout.load(this, "colleagues.fxml", words.texts());
    }

    VBox root() {
        return colleagues;
    }

    /** A row that has the focus keeps its button in place while nothing changes, so that it can be pressed. */
    void show(List<ColleagueStatus> told) {
        Visibility.of(colleagues, !told.isEmpty());
        Visibility.text(colleaguesRefused, words.refused(told));
        List<List<?>> now = told.stream()
                .<List<?>>map(colleague -> List.of(
                        colleague.name(), colleague.line(), colleague.pickUp().isPresent()))
                .toList();
        if (!now.equals(colleagueRows.getUserData())) {
            colleagueRows.setUserData(now);
            colleagueRows
                    .getChildren()
                    .setAll(told.stream()
                            .map(colleague -> ColleagueRow.of(colleague, words))
                            .toList());
        }
    }
}
