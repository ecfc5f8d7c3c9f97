package io.github.callcard.ui.settings;

import io.github.callcard.line.actionurl.ActionUrlLines;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** One line as it is added or edited: a field for each entry of its kind. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class LineForm {

    @FXML
    private Label heading;

    @FXML
    private Label hint;

    @FXML
    private VBox guide;

    @FXML
    private VBox fields;

    @FXML
    private VBox account;

    @FXML
    private Field passwordField;

    @FXML
    private PasswordField password;

    @FXML
    private CheckBox untilTheEnd;

    @FXML
    private VBox last;

    @FXML
    private More more;

    @FXML
    private VBox below;

    @FXML
    private Button cancel;

    @FXML
    private Button keep;

    private final VBox root;
    private final Control first;
    private final Optional<PhonePane> phone;
    private final Listeners listeners = new Listeners();

    /** @param keeps whether the form has the button that keeps the line; else the window around it has */
    LineForm(LinesModel model, LineType type, LineEntry line, Words words, boolean keeps) {
        root = Layout.load(this, "line.fxml", words);
        heading.setText(words.say("line.form." + type.name()));
        String hintWord = "line.form." + type.name() + ".hint";
        hint.setText(words.has(hintWord) ? words.say(hintWord) : "");
        Visibility.of(hint, words.has(hintWord));
        LineFields maker = new LineFields(model, type, line, words, listeners);
        List<Control> controls = new ArrayList<>();
        for (SettingEntry entry : type.entries()) {
            if (entry.page() == SettingsPage.LINES) {
                Control control = maker.control(entry);
                place(entry).addAll(maker.nodes(entry, control));
                controls.add(control);
            }
        }
        if (type.name().equals(HookLine.TYPE)) {
            ProgramsPane programs = new ProgramsPane(model.access(), model.programTrial(), words);
            guide.getChildren().add(programs.root());
            controls.addFirst(programs.first());
        }
        first = controls.getFirst();
        phone = type.name().equals(ActionUrlLines.TYPE)
                ? Optional.of(new PhonePane(model, model.phones(), words))
                : Optional.empty();
        phone.ifPresent(pane -> below.getChildren().setAll(pane.root()));
        Visibility.of(below, phone.isPresent());
        Visibility.of(guide, !guide.getChildren().isEmpty());
        Visibility.of(fields, !fields.getChildren().isEmpty());
        Visibility.of(more, !more.getContent().isEmpty());
        Visibility.of(account, type.hasPassword());
        String secretHint = "line." + type.name() + ".password.hint";
        if (words.has(secretHint)) {
            passwordField.setHint(words.say(secretHint));
        }
        password.textProperty().bindBidirectional(model.edited().password());
        untilTheEnd.selectedProperty().bindBidirectional(model.edited().untilTheEnd());
        Visibility.bind(untilTheEnd, model.edited().offersMemory());
        Visibility.of(keep, keeps);
        keep.setDefaultButton(keeps);
        keep.setOnAction(click -> model.keep());
        cancel.setOnAction(click -> model.cancel());
    }

    private List<Node> place(SettingEntry entry) {
        if (entry.seldom()) {
            return more.getContent();
        }
        return entry.equals(LineType.NAME) ? last.getChildren() : fields.getChildren();
    }

    VBox root() {
        return root;
    }

    /** Nobody looks any more. */
    void close() {
        listeners.close();
        phone.ifPresent(PhonePane::close);
    }

    /** Puts the keyboard on the first field. */
    void focus() {
        first.requestFocus();
    }
}
