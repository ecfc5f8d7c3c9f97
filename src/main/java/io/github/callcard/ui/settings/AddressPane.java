package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The address of the user's SuperOffice. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
public final class AddressPane {

    private static final List<String> ENVIRONMENTS = List.of("", "qaonline", "sod");

    @FXML
    private RadioButton onsite;

    @FXML
    private RadioButton online;

    @FXML
    private VBox onsiteFields;

    @FXML
    private VBox onlineFields;

    @FXML
    private TextField url;

    @FXML
    private VBox consent;

    @FXML
    private CheckBox plainHttp;

    @FXML
    private TextField tenant;

    @FXML
    private TextField clientId;

    @FXML
    private ComboBox<@Nullable String> environment;

    private final ServerForm form;
    private final VBox root;
    private final Listeners listeners = new Listeners();
    private SignInKind lastOnsite = SignInKind.BASIC;

    /** @param words of this package */
    public AddressPane(ServerForm form, Words words) {
        this.form = form;
        root = Layout.load(this, "address.fxml", words);
        url.textProperty().bindBidirectional(form.url());
        plainHttp.selectedProperty().bindBidirectional(form.plainHttp());
        tenant.textProperty().bindBidirectional(form.tenant());
        clientId.textProperty().bindBidirectional(form.clientId());
        environment.getItems().setAll(ENVIRONMENTS);
        environment.setConverter(Choices.named(value -> words.say("server.environment." + value)));
        environment.valueProperty().bindBidirectional(form.environment());
        Visibility.bind(consent, form.open());
        ToggleGroup place = new ToggleGroup();
        place.getToggles().addAll(onsite, online);
        place.selectedToggleProperty().addListener((property, before, now) -> choose(online.isSelected()));
        listeners.on(form.kind(), this::show);
        show(form.kind().get());
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
        (form.kind().get() == SignInKind.ONLINE ? tenant : url).requestFocus();
    }

    private void choose(boolean isOnline) {
        SignInKind now = form.kind().get();
        if (isOnline != (now == SignInKind.ONLINE)) {
            form.kind().set(isOnline ? SignInKind.ONLINE : lastOnsite);
        }
    }

    private void show(SignInKind kind) {
        boolean isOnline = kind == SignInKind.ONLINE;
        if (!isOnline) {
            lastOnsite = kind;
        }
        online.setSelected(isOnline);
        onsite.setSelected(!isOnline);
        Visibility.of(onlineFields, isOnline);
        Visibility.of(onsiteFields, !isOnline);
    }
}
