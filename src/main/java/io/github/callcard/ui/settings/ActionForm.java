package io.github.callcard.ui.settings;

import io.github.callcard.settings.ActionField;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The form for one own action of cards. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class ActionForm {

    @FXML
    private TextField name;

    @FXML
    private RadioButton page;

    @FXML
    private RadioButton program;

    @FXML
    private VBox ofPage;

    @FXML
    private TextField url;

    @FXML
    private CheckBox plainHttp;

    @FXML
    private VBox ofProgram;

    @FXML
    private TextField path;

    @FXML
    private TextArea arguments;

    @FXML
    private Label fields;

    @FXML
    private Label fault;

    @FXML
    private Button cancel;

    @FXML
    private Button keep;

    private final VBox root;
    private Map<String, Object> before = Map.of();

    /**
     * A form that is not open.
     *
     * @param kept told the action as it was entered
     * @param left called when the user wants none of it
     */
    ActionForm(Words words, Consumer<Map<String, Object>> kept, Runnable left) {
        root = Layout.load(this, "action.fxml", words);
        fields.setText(words.say("action.fields", ActionField.all()));
        Visibility.bind(ofPage, page.selectedProperty());
        Visibility.bind(ofProgram, program.selectedProperty());
        keep.setOnAction(click -> kept.accept(entered()));
        cancel.setOnAction(click -> left.run());
    }

    VBox root() {
        return root;
    }

    /** @param action empty for a new one */
    void open(Map<String, Object> action) {
        before = copy(action);
        boolean starts = !text(action, "program").isEmpty();
        program.setSelected(starts);
        page.setSelected(!starts);
        name.setText(text(action, "name"));
        url.setText(text(action, "url"));
        plainHttp.setSelected(Boolean.TRUE.equals(action.get("plainHttp")));
        path.setText(text(action, "program"));
        arguments.setText(
                action.get("arguments") instanceof List<?> lines
                        ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                        : "");
        say("");
        Visibility.of(root, true);
        name.requestFocus();
    }

    /** The action as it was when the form was opened. */
    Map<String, Object> begun() {
        return before;
    }

    void close() {
        Visibility.of(root, false);
    }

    /** Says what is wrong with what was entered; empty for nothing. */
    void say(String sentence) {
        Visibility.text(fault, sentence);
    }

    /** Keys that this version does not know stay. */
    private Map<String, Object> entered() {
        Map<String, Object> action = copy(before);
        List.of("url", "plainHttp", "program", "arguments").forEach(action::remove);
        action.put("name", name.getText().strip());
        if (page.isSelected()) {
            action.put("url", url.getText().strip());
            if (plainHttp.isSelected()) {
                action.put("plainHttp", true);
            }
        } else {
            action.put("program", path.getText().strip());
            List<String> lines =
                    arguments.getText().lines().filter(line -> !line.isBlank()).toList();
            if (!lines.isEmpty()) {
                action.put("arguments", lines);
            }
        }
        return action;
    }

    static Map<String, Object> copy(Map<?, ?> action) {
        Map<String, Object> copy = new LinkedHashMap<>();
        action.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), value);
            }
        });
        return copy;
    }

    static String text(Map<?, ?> action, String key) {
        return action.get(key) instanceof String text ? text : "";
    }
}
