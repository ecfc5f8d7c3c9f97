package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The account that is signed in, with the way out. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class AccountPane {

    @FXML
    private HBox standing;

    @FXML
    private Label who;

    @FXML
    private Button signOut;

    @FXML
    private VBox question;

    @FXML
    private Button really;

    @FXML
    private Button stay;

    @FXML
    private Label accountFault;

    private final VBox root;

    /** @param words of this package */
    AccountPane(AccountModel model, Words words) {
        root = Layout.load(this, "account.fxml", words);
        who.textProperty().bind(model.sentence());
        Visibility.bind(standing, Bindings.isNotEmpty(model.sentence()));
        Visibility.bind(
                signOut,
                model.state()
                        .isEqualTo(AccountModel.State.SIGNED_IN)
                        .and(model.asking().not()));
        signOut.disableProperty().bind(model.busy());
        Visibility.bind(question, model.asking());
        accountFault.textProperty().bind(model.fault());
        Visibility.bind(accountFault, Bindings.isNotEmpty(model.fault()));
        signOut.setOnAction(click -> {
            model.ask();
            // A card that leaves is not under the finger that asked for it.
            stay.requestFocus();
        });
        really.setOnAction(click -> model.signOut());
        stay.setOnAction(click -> {
            model.stay();
            signOut.requestFocus();
        });
    }

    Node root() {
        return root;
    }
}
