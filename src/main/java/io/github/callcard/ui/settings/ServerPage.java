package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * Server and sign-in in the settings window. They are kept together and on request: half an address must not replace a
 * server that works. Belongs to the JavaFX thread.
 */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class ServerPage {

    @FXML
    private VBox account;

    @FXML
    private VBox address;

    @FXML
    private VBox credentials;

    @FXML
    private VBox details;

    @FXML
    private VBox outcome;

    @FXML
    private Label unkept;

    @FXML
    private Button test;

    @FXML
    private Button signIn;

    @FXML
    private Button keep;

    @FXML
    private Button revert;

    private final ServerModel model;
    private final AccountModel accountModel;
    private final SettingsAccess settings;
    private final Words words;
    private final AddressPane addressPane;
    private final CredentialsPane credentialsPane;
    private final OutcomePane outcomePane;
    private final Listeners listeners = new Listeners();
    private final Parent root;
    private ServerDraft kept;

    ServerPage(ServerModel model, AccountModel accountModel, SettingsAccess settings, Words words) {
        this.model = model;
        this.accountModel = accountModel;
        this.settings = settings;
        this.words = words;
        root = Layout.load(this, "server.fxml", words);
        addressPane = new AddressPane(model.form(), words);
        outcomePane = new OutcomePane(model.progress(), words);
        credentialsPane = new CredentialsPane(model, words);
        account.getChildren().setAll(new AccountPane(accountModel, words).root());
        address.getChildren().setAll(addressPane.root());
        credentials.getChildren().setAll(credentialsPane.root());
        details.getChildren().setAll(new DetailsPane(model.form().details(), words).root());
        new Locks(settings, words).in(root);
        outcome.getChildren().setAll(outcomePane.root());
        test.setOnAction(click -> model.test());
        signIn.setOnAction(click -> model.signIn(this::settle));
        keep.setOnAction(click -> model.keep(this::settle));
        revert.setOnAction(click -> revert());
        for (Button button : new Button[] {test, signIn, keep}) {
            button.disableProperty().bind(Bindings.isNotEmpty(model.progress().busy()));
        }
        kept = inForce();
        for (ObservableValue<?> typed : model.form().inputs()) {
            listeners.on(typed, now -> offer());
        }
        listeners.on(accountModel.state(), now -> offer());
        offer();
    }

    /** Puts the cursor where the user goes on with signing in. */
    void focusSignIn() {
        if (model.form().kind().get() == SignInKind.ONLINE) {
            signIn.requestFocus();
        } else {
            credentialsPane.focus();
        }
    }

    Parent root() {
        return root;
    }

    /** Another view takes its place. */
    void close() {
        listeners.close();
        addressPane.close();
        credentialsPane.close();
        outcomePane.close();
    }

    /** Shows the server in force, unless the user is just entering another. */
    void refresh() {
        accountModel.look();
        if (!isEdited()) {
            revert();
        } else {
            kept = inForce();
            offer();
        }
    }

    private void revert() {
        kept = inForce();
        if (!model.form().means(kept) || !model.form().secret().get().isEmpty()) {
            model.form().show(kept);
        }
        offer();
    }

    private void settle(boolean done) {
        if (done) {
            model.form().secret().set("");
            kept = inForce();
            accountModel.look();
            offer();
        }
    }

    /** The likeliest of them is painted so, and is the one that Enter presses. */
    private void offer() {
        boolean edited = isEdited();
        boolean online = model.form().kind().get() == SignInKind.ONLINE;
        boolean typed = !model.form().secret().get().isEmpty();
        boolean nobody = accountModel.state().get() == AccountModel.State.NOBODY;
        boolean signsIn = typed || nobody;
        Visibility.of(unkept, edited);
        Visibility.of(revert, edited);
        Visibility.of(keep, edited);
        Visibility.of(signIn, online || signsIn);
        signIn.setText(words.say(online ? "server.signInNow" : "server.signIn.now"));
        keep.setDefaultButton(false);
        signIn.setDefaultButton(signsIn);
        keep.setDefaultButton(edited && !signsIn);
    }

    private boolean isEdited() {
        return !model.form().means(kept) || !model.form().secret().get().isEmpty();
    }

    private ServerDraft inForce() {
        return ServerDraft.read(settings, "server");
    }
}
