package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One setting of a page: its name, what it is for, its control, and beneath it what is wrong or that the administrator
 * decides. A page's FXML gives the key and the kind of value; the words are found by the key.
 */
public final class SettingRow extends VBox {

    /** What kind of control a setting has. */
    public enum Kind {
        TEXT,
        TEXTS,
        NUMBER,
        FLAG,
        CHOICE,
        COUNTRY,
        FILE
    }

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private String key = "";
    private Kind kind = Kind.TEXT;
    private String usual = "";
    private int least;
    private int most;
    private List<String> choices = List.of();
    private @Nullable SettingEditor editor;

    /** Made by a page's FXML. */
    public SettingRow() {
        getStyleClass().add("setting");
    }

    /** Makes the row's controls and shows the value in force. */
    public void connect(SettingContext context) {
        connect(context, FilePicker.ofSystem(context.words()));
    }

    void connect(SettingContext context, FilePicker files) {
        Words words = context.words();
        Setting setting = new Setting(key, form(), context.settings(), words);
        SettingEditor made = editor(setting, context, files);
        editor = made;
        Control control = made.control();
        control.setId(key);
        Label name = new Label(words.say(key));
        name.setWrapText(true);
        name.setLabelFor(control);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap, made.node());
        made.node().setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("setting-line");
        getChildren().setAll(line);
        String hint = words.has(key + ".hint") ? words.say(key + ".hint") : "";
        if (!hint.isEmpty()) {
            getChildren().add(small(hint));
            control.setAccessibleHelp(hint);
        }
        addFault(setting, control, hint);
        new Locks(context.settings(), words).reason(key).ifPresent(why -> lock(words.say("locked"), why, control));
    }

    private void addFault(Setting setting, Control control, String hint) {
        Label fault = new Label();
        fault.getStyleClass().addAll("fault", "small");
        fault.setWrapText(true);
        fault.textProperty().bind(setting.fault());
        Visibility.of(fault, false);
        setting.fault().addListener((property, before, now) -> {
            Visibility.of(fault, !now.isEmpty());
            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
            control.setAccessibleHelp(now.isEmpty() ? hint : now);
        });
        getChildren().add(fault);
    }

    private void lock(String shown, String why, Control control) {
        Label lock = small(shown);
        lock.setGraphic(new FontIcon("fth-lock"));
        lock.getStyleClass().add("locked");
        getChildren().add(lock);
        control.setDisable(true);
        control.setAccessibleHelp(why);
        // A disabled control shows no tooltip of its own.
        Tooltip.install(this, new Tooltip(why));
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("second", "small");
        label.setWrapText(true);
        return label;
    }

    /** Shows the value in force, unless the user is just changing it. */
    void refresh() {
        Objects.requireNonNull(editor).refresh();
    }

    /** Takes what is typed but not taken yet. */
    void commit() {
        Objects.requireNonNull(editor).commit();
    }

    private SettingForm form() {
        return switch (kind) {
            case TEXT, FILE -> new SettingForm.Text();
            case TEXTS -> new SettingForm.Texts();
            case NUMBER -> new SettingForm.WholeNumber(least, most, Integer.parseInt(usual));
            case FLAG -> new SettingForm.Flag(Boolean.parseBoolean(usual));
            case CHOICE, COUNTRY -> new SettingForm.Choice(usual);
        };
    }

    private SettingEditor editor(Setting setting, SettingContext context, FilePicker files) {
        Words words = context.words();
        return switch (kind) {
            case FLAG -> new FlagEditor(setting, words.say(key));
            case CHOICE -> new ChoiceEditor(setting, choices, choice -> words.say(key + "." + choice));
            case COUNTRY ->
                new ChoiceEditor(
                        setting, Countries.codes(context.user()), code -> Countries.name(code, context.user(), words));
            case FILE -> new FileEditor(setting, words, context.timer(), files);
            case NUMBER -> TextEditor.ofNumber(setting, context.timer());
            case TEXT, TEXTS -> new TextEditor(setting, context.timer());
        };
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    /** What holds where nothing is set. */
    public String getUsual() {
        return usual;
    }

    public void setUsual(String usual) {
        this.usual = usual;
    }

    public int getLeast() {
        return least;
    }

    public void setLeast(int least) {
        this.least = least;
    }

    public int getMost() {
        return most;
    }

    public void setMost(int most) {
        this.most = most;
    }

    /** The words to choose from, with commas between them. */
    public String getChoices() {
        return String.join(",", choices);
    }

    public void setChoices(String choices) {
        this.choices = Stream.of(choices.split(",", -1)).map(String::strip).toList();
    }
}
