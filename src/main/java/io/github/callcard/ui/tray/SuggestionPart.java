package io.github.callcard.ui.tray;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The part of the status window that says what was learned from calls. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class SuggestionPart {

    @FXML
    private VBox suggestion;

    @FXML
    private Label suggested;

    @FXML
    private Button use;

    @FXML
    private Button decline;

    private final StatusWords words;

    SuggestionPart(StatusWords words) {
        this.words = words;
        Layout.load(this, "suggestion.fxml", words.texts());
        show(null);
    }

    VBox root() {
        return suggestion;
    }

    /** Says what was learned; null when there is nothing to say any more. */
    void show(@Nullable Suggestion learned) {
        Visibility.of(suggestion, learned != null);
        if (learned != null) {
            suggested.setText(words.say("learned." + learned.setting(), learned.prefix()));
            use.setOnAction(click -> Visibility.text(
                    suggested, learned.use().get().map(words::say).orElse("")));
            decline.setOnAction(click -> learned.decline().run());
        }
    }
}
