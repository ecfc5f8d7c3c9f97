package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The way to sign in to SuperOffice, with the user and the secret. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
public final class CredentialsPane {

    private static final List<SignInKind> ONSITE =
            List.of(SignInKind.BASIC, SignInKind.TICKET, SignInKind.BEARER, SignInKind.XSRF);

    @FXML
    private VBox onsiteFields;

    @FXML
    private ComboBox<@Nullable SignInKind> kind;

    @FXML
    private Field userField;

    @FXML
    private TextField user;

    @FXML
    private Field secretField;

    @FXML
    private PasswordField secret;

    @FXML
    private Label browser;

    @FXML
    private VBox noKeyStore;

    @FXML
    private Label keyStoreFault;

    @FXML
    private CheckBox untilTheEnd;

    private final ServerModel model;
    private final Words words;
    private final VBox root;
    private final Listeners listeners = new Listeners();

    /** @param words of this package */
    public CredentialsPane(ServerModel model, Words words) {
        this.model = model;
        this.words = words;
        root = Layout.load(this, "credentials.fxml", words);
        kind.getItems().setAll(ONSITE);
        kind.setConverter(Choices.named(value -> words.say("server.signIn." + value.setting())));
        kind.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.form().kind().set(now);
            }
        });
        user.textProperty().bindBidirectional(model.form().user());
        secret.textProperty().bindBidirectional(model.form().secret());
        untilTheEnd.selectedProperty().bindBidirectional(model.form().untilTheEnd());
        keyStoreFault.textProperty().bind(model.keyStoreFault());
        Visibility.bind(noKeyStore, Bindings.isNotEmpty(model.keyStoreFault()));
        listeners.on(model.form().kind(), this::show);
        show(model.form().kind().get());
    }

    public Parent root() {
        return root;
    }

    /** Another view takes its place. */
    public void close() {
        listeners.close();
    }

    /** Puts the cursor where the user has to type first. */
    public void focus() {
        boolean asksForUser = userField.isVisible()
                && !user.isDisabled()
                && model.form().user().get().isEmpty();
        (asksForUser ? user : secret).requestFocus();
    }

    private void show(SignInKind now) {
        boolean online = now == SignInKind.ONLINE;
        Visibility.of(onsiteFields, !online);
        Visibility.of(browser, online);
        Visibility.of(userField, now == SignInKind.BASIC);
        if (!online) {
            kind.setValue(now);
            secretField.setTitle(words.say(now == SignInKind.BASIC ? "server.password" : "server.token"));
        }
    }
}
