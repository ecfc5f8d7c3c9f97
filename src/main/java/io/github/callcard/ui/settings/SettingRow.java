package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.ui.toolkit.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
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
        COUNTRY
    }

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** After the last key: nobody types a number that slowly. */
    private static final Duration PAUSE = Duration.ofMillis(900);

    private String key = "";
    private Kind kind = Kind.TEXT;
    private String usual = "";
    private int least;
    private int most;
    private List<String> choices = List.of();
    private @Nullable Runnable reading;
    private @Nullable Runnable entering;
    private FxTimer.Alarm pause = FxTimer.Alarm.none();

    /** Made by a page's FXML. */
    public SettingRow() {
        getStyleClass().add("setting");
    }

    /** Makes the row's controls and shows the value in force. */
    public void connect(SettingsAccess access, Words words, Locale user, FxTimer timer) {
        Setting setting = new Setting(key, form(), access, words);
        Label name = new Label(words.say(key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label lock = new Label(words.say("locked"), new FontIcon("fth-lock"));
        lock.getStyleClass().addAll("locked", "second", "small");
        Label fault = new Label();
        fault.getStyleClass().addAll("fault", "small");
        fault.setWrapText(true);
        Control control = control(setting, words, user, timer);
        control.setId(key);
        control.setDisable(setting.isLocked());
        name.setLabelFor(control);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap, control);
        line.getStyleClass().add("setting-line");
        getChildren().setAll(line);
        if (words.has(key + ".hint")) {
            Label hint = new Label(words.say(key + ".hint"));
            hint.getStyleClass().addAll("second", "small");
            hint.setWrapText(true);
            getChildren().add(hint);
            control.setAccessibleHelp(hint.getText());
        }
        getChildren().addAll(fault, lock);
        if (setting.isLocked()) {
            // A disabled control shows no tooltip of its own.
            Tooltip.install(line, new Tooltip(words.say("locked")));
            control.setAccessibleHelp(words.say("locked"));
        }
        Visibility.of(lock, setting.isLocked());
        fault.textProperty().bind(setting.fault());
        Visibility.of(fault, false);
        setting.fault().addListener((property, before, now) -> {
            Visibility.of(fault, !now.isEmpty());
            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
            control.setAccessibleHelp(now.isEmpty() ? null : now);
        });
    }

    /** Shows the value in force, unless the user is just changing it. */
    void refresh() {
        if (reading != null) {
            reading.run();
        }
    }

    /** Takes what is typed but not taken yet. */
    void commit() {
        pause.cancel();
        if (entering != null) {
            entering.run();
        }
    }

    private SettingForm form() {
        return switch (kind) {
            case TEXT -> new SettingForm.Text();
            case TEXTS -> new SettingForm.Texts();
            case NUMBER -> new SettingForm.WholeNumber(least, most, Integer.parseInt(usual));
            case FLAG -> new SettingForm.Flag(Boolean.parseBoolean(usual));
            case CHOICE, COUNTRY -> new SettingForm.Choice(usual);
        };
    }

    private Control control(Setting setting, Words words, Locale user, FxTimer timer) {
        return switch (kind) {
            case FLAG -> flag(setting, words);
            case CHOICE -> choice(setting, choices, choice -> words.say(key + "." + choice));
            case COUNTRY -> choice(setting, Countries.codes(user), code -> Countries.name(code, user, words));
            case TEXT, TEXTS, NUMBER -> text(setting, timer);
        };
    }

    private Control flag(Setting setting, Words words) {
        CheckBox box = new CheckBox();
        box.setAccessibleText(words.say(key));
        reading = () -> box.setSelected(Boolean.parseBoolean(setting.text()));
        reading.run();
        box.selectedProperty().addListener((property, before, now) -> setting.enter(String.valueOf(now)));
        return box;
    }

    private Control choice(Setting setting, List<String> values, UnaryOperator<String> name) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        reading = () -> box.setValue(setting.text());
        reading.run();
        box.valueProperty().addListener((property, before, now) -> setting.enter(now == null ? "" : now));
        TypeAhead.in(box);
        return box;
    }

    private Control text(Setting setting, FxTimer timer) {
        TextField field = new TextField();
        if (kind == Kind.NUMBER) {
            field.getStyleClass().add("number");
            field.setPrefColumnCount(6);
        }
        reading = () -> {
            if (!field.isFocused() && setting.fault().get().isEmpty()) {
                field.setText(setting.text());
            }
        };
        reading.run();
        entering = () -> setting.enter(field.getText());
        field.setOnAction(enter -> commit());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        field.textProperty().addListener((property, before, now) -> {
            pause.cancel();
            pause = timer.after(PAUSE, this::commit);
        });
        return field;
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
