package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.SettingsSchema;
import io.github.callcard.settings.ValueKind;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.Locale;
import java.util.Objects;
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
 * decides. The schema says by the key what kind of value it is; the words are found by the key, too.
 */
public final class SettingRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private String key = "";
    private @Nullable SettingEditor editor;
    private Runnable remark = () -> {};
    private boolean faulty;
    private boolean remarked;
    private Runnable whenRemarked = () -> {};

    /** Made by a layout, which gives the key. */
    public SettingRow() {
        getStyleClass().add("setting");
    }

    SettingRow(String key) {
        this();
        this.key = key;
    }

    /** Makes the row's controls and shows the value in force. */
    public void connect(SettingContext context) {
        connect(context, FilePicker.ofSystem(context.words()));
    }

    void connect(SettingContext context, FilePicker files) {
        Words words = context.words();
        SettingEntry entry = SettingsSchema.entry(key);
        Setting setting = new Setting(entry, context.settings(), words);
        SettingEditor made = editor(setting, entry, context, files);
        editor = made;
        Control control = made.control();
        control.setId(key);
        Label name = new Label(words.say(key));
        name.setWrapText(true);
        name.setLabelFor(control);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap);
        if (!made.isBelow()) {
            line.getChildren().add(made.node());
        }
        line.getStyleClass().add("setting-line");
        getChildren().setAll(line);
        String hint = words.has(key + ".hint") ? words.say(key + ".hint") : "";
        if (!hint.isEmpty()) {
            getChildren().add(small(hint));
            control.setAccessibleHelp(hint);
        }
        if (made.isBelow()) {
            getChildren().add(made.node());
        }
        addFault(setting, control, hint);
        addRemark(context);
        new Locks(context.settings(), words).reason(key).ifPresent(why -> lock(words.say("locked"), why, control));
    }

    private void addFault(Setting setting, Control control, String hint) {
        Label fault = new Label();
        fault.getStyleClass().addAll("fault", "small");
        fault.setWrapText(true);
        fault.textProperty().bind(setting.fault());
        Visibility.of(fault, false);
        setting.fault().addListener((property, before, now) -> {
            faulty = !now.isEmpty();
            Visibility.of(fault, faulty);
            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
            control.setAccessibleHelp(now.isEmpty() ? hint : now);
        });
        getChildren().add(fault);
    }

    /** Beneath what may be wrong with the value itself. */
    private void addRemark(SettingContext context) {
        Label label = small("");
        label.getStyleClass().add("fault");
        getChildren().add(label);
        remark = () -> {
            String before = label.getText();
            String now = context.remarks().of(key).map(context.words()::say).orElse("");
            Visibility.text(label, now);
            remarked = !now.isEmpty();
            if (!now.isEmpty() && !now.equals(before)) {
                whenRemarked.run();
            }
        };
        remark.run();
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

    /** @param listener told when there is a new remark on the setting; at once where there is one now */
    void onRemark(Runnable listener) {
        whenRemarked = listener;
        if (remarked) {
            listener.run();
        }
    }

    /** Shows the value in force, unless the user is just changing it. */
    void refresh() {
        Objects.requireNonNull(editor).refresh();
        remark.run();
    }

    /** Goes on where another row of the same setting stands. */
    void replace(SettingRow before) {
        Objects.requireNonNull(editor).replace(Objects.requireNonNull(before.editor));
    }

    /** True when what was entered last is wrong. */
    boolean isFaulty() {
        return faulty;
    }

    /** Takes what is typed but not taken yet. */
    void commit() {
        Objects.requireNonNull(editor).commit();
    }

    /** Takes nothing more: another row stands in its place. */
    void close() {
        Objects.requireNonNull(editor).close();
    }

    private static SettingEditor editor(Setting setting, SettingEntry entry, SettingContext context, FilePicker files) {
        Words words = context.words();
        String key = entry.key();
        return switch (entry.kind()) {
            case ValueKind.Flag flag -> new FlagEditor(setting, words.say(key));
            case ValueKind.Choice choice ->
                new ChoiceEditor(setting, choice.words(), word -> words.say(key + "." + word));
            case ValueKind.File file -> new FileEditor(setting, words, context.timer(), files);
            case ValueKind.WholeNumber number -> TextEditor.ofNumber(setting, context.timer());
            case ValueKind.Text text -> ofText(setting, text, context);
            case ValueKind.Actions actions -> new ActionsEditor(key, context.settings(), words);
            default -> new TextEditor(setting, context.timer());
        };
    }

    private static SettingEditor ofText(Setting setting, ValueKind.Text text, SettingContext context) {
        Locale user = context.user();
        return text.content() == ValueKind.Content.COUNTRY
                ? new ChoiceEditor(setting, Countries.codes(user), code -> Countries.name(code, user, context.words()))
                : new TextEditor(setting, context.timer());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
