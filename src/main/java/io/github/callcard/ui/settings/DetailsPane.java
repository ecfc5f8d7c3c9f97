package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.words.Words;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;

/** Details seldom asked of a server. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class DetailsPane {

    @FXML
    private TextField selections;

    @FXML
    private TextField acceptLanguage;

    @FXML
    private TextField language;

    @FXML
    private TextField culture;

    @FXML
    private TextField timeZone;

    private final More root;

    /** @param words of this package */
    DetailsPane(DetailsForm form, Words words) {
        root = Layout.load(this, "details.fxml", words);
        selections.textProperty().bindBidirectional(form.selections());
        acceptLanguage.textProperty().bindBidirectional(form.acceptLanguage());
        language.textProperty().bindBidirectional(form.language());
        culture.textProperty().bindBidirectional(form.culture());
        timeZone.textProperty().bindBidirectional(form.timeZone());
    }

    More root() {
        return root;
    }
}
