package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One line as it is added or edited. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class LineForm {

    @FXML
    private Label heading;

    @FXML
    private VBox sip;

    @FXML
    private VBox tapi;

    @FXML
    private TextField name;

    @FXML
    private TextField user;

    @FXML
    private TextField domain;

    @FXML
    private PasswordField password;

    @FXML
    private CheckBox untilTheEnd;

    @FXML
    private TextField authUser;

    @FXML
    private TextField proxy;

    @FXML
    private TextField library;

    @FXML
    private TextField registerSeconds;

    @FXML
    private VBox hook;

    @FXML
    private More sipMore;

    @FXML
    private More tapiMore;

    @FXML
    private TextField telephoneLibrary;

    @FXML
    private ComboBox<@Nullable String> device;

    @FXML
    private Label searching;

    @FXML
    private CheckBox control;

    @FXML
    private Button cancel;

    @FXML
    private Button keep;

    private final LinesModel model;
    private final VBox root;
    private final String type;

    /** @param keeps whether the form has the button that keeps the line; else the window around it has */
    LineForm(LinesModel model, LineEntry line, Words words, boolean keeps) {
        this.model = model;
        this.type = line.type();
        root = Layout.load(this, "line.fxml", words);
        heading.setText(words.say("line.form." + type));
        Visibility.of(sip, type.equals(LineEntry.SIP));
        Visibility.of(tapi, type.equals(LineEntry.TAPI));
        Visibility.of(sipMore, type.equals(LineEntry.SIP));
        Visibility.of(tapiMore, type.equals(LineEntry.TAPI));
        Visibility.of(hook, type.equals(LineEntry.HOOK));
        texts().forEach((key, field) -> {
            field.setText(line.text(key));
            field.textProperty().addListener((property, before, now) -> model.type(edited -> edited.with(key, now)));
        });
        registerSeconds.setText(line.text("registerSeconds"));
        registerSeconds
                .textProperty()
                .addListener((property, before, now) ->
                        model.type(edited -> edited.with("registerSeconds", numberOrText(now))));
        password.textProperty().bindBidirectional(model.password());
        untilTheEnd.selectedProperty().bindBidirectional(model.untilTheEnd());
        Visibility.bind(untilTheEnd, model.offersMemory());
        control.setSelected(line.flag("control"));
        control.selectedProperty()
                .addListener((property, before, now) -> model.type(edited -> edited.with("control", now)));
        device.setConverter(Choices.named(value -> deviceName(value, words)));
        device.setValue(line.text("device"));
        offerDevices(line.text("device"));
        device.valueProperty().addListener((property, before, now) -> model.type(edited -> edited.with("device", now)));
        model.found().addListener((ListChangeListener<LineAccess.Found>) change -> offerDevices(line.text("device")));
        Visibility.bind(searching, model.searching());
        Visibility.of(keep, keeps);
        keep.setDefaultButton(keeps);
        keep.setOnAction(click -> model.keep());
        cancel.setOnAction(click -> model.cancel());
    }

    static boolean canEdit(LineEntry line) {
        return Set.of(LineEntry.SIP, LineEntry.TAPI, LineEntry.HOOK, LineEntry.SIMULATED)
                .contains(line.type());
    }

    VBox root() {
        return root;
    }

    void focus() {
        (type.equals(LineEntry.SIP) ? user : type.equals(LineEntry.TAPI) ? device : name).requestFocus();
    }

    /** The texts of this type of line by their keys. */
    private Map<String, TextField> texts() {
        return switch (type) {
            case LineEntry.SIP ->
                Map.of(
                        "name",
                        name,
                        "user",
                        user,
                        "domain",
                        domain,
                        "authUser",
                        authUser,
                        "proxy",
                        proxy,
                        "library",
                        library);
            case LineEntry.TAPI -> Map.of("name", name, "library", telephoneLibrary);
            default -> Map.of("name", name);
        };
    }

    /** A text that is no number stays one; keeping the line says what is wrong with it. */
    private static Object numberOrText(String typed) {
        String text = typed.strip();
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : text;
    }

    /** Every line, the one of the settings, and those that were found. */
    private void offerDevices(String chosen) {
        String selected = device.getValue();
        List<String> devices = Stream.concat(
                        Stream.of("", chosen), model.found().stream().map(LineAccess.Found::device))
                .distinct()
                .toList();
        device.getItems().setAll(devices);
        device.setValue(selected);
    }

    private String deviceName(String value, Words words) {
        if (value.isEmpty()) {
            return words.say("line.device.all");
        }
        return model.found().stream()
                .filter(found -> found.device().equals(value))
                .map(LineAccess.Found::name)
                .findFirst()
                .orElse(value.replaceAll("#\\d+$", ""));
    }
}
