package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields of a line that is edited, by the kinds of its values. Belongs to the JavaFX thread.
 *
 * @param line as it was before it is edited
 * @param listeners at the model, which end with the form
 */
record LineFields(LinesModel model, LineType type, LineEntry line, Words words, Listeners listeners) {

    /** The field of an entry, and what belongs below it. */
    List<Node> nodes(SettingEntry entry, Control control) {
        Field field = field(entry, control);
        if (!(entry.kind() instanceof ValueKind.FoundLine)) {
            return List.of(field);
        }
        Label searching = new Label(words.say("line.searching"));
        searching.getStyleClass().addAll("second", "small");
        Visibility.bind(searching, model.search().running());
        return List.of(field, searching);
    }

    private Field field(SettingEntry entry, Control control) {
        control.setId(entry.key());
        Field field = new Field();
        field.setKey("lines." + type.name() + "." + entry.key());
        field.setControl(control);
        // A check box has its name beside it.
        if (!(control instanceof CheckBox)) {
            field.setTitle(words.say(word(entry, "")));
        }
        if (words.has(word(entry, ".hint"))) {
            field.setHint(words.say(word(entry, ".hint")));
        }
        return field;
    }

    /** The key of a word: a kind of line may call something otherwise than the others. */
    private String word(SettingEntry entry, String what) {
        String own = "line." + type.name() + "." + entry.key();
        return (words.has(own) ? own : "line." + entry.key()) + what;
    }

    /** The control in which the value of an entry is edited. */
    Control control(SettingEntry entry) {
        return switch (entry.kind()) {
            case ValueKind.Flag flag -> flag(entry);
            case ValueKind.FoundLine found -> found(entry);
            case ValueKind.Choice choice -> choice(entry, choice);
            case ValueKind.WholeNumber number -> text(entry, number.usual());
            case ValueKind.Texts list -> texts(entry);
            default -> text(entry, entry.example());
        };
    }

    private CheckBox flag(SettingEntry entry) {
        CheckBox box = new CheckBox(words.say(word(entry, "")));
        box.setWrapText(true);
        box.setSelected(line.flag(entry.key()));
        box.selectedProperty()
                .addListener((property, before, now) -> model.type(edited -> edited.with(entry.key(), now)));
        return box;
    }

    private TextField text(SettingEntry entry, String prompt) {
        TextField field = new TextField(line.text(entry.key()));
        field.setPromptText(prompt);
        boolean number = entry.kind() instanceof ValueKind.WholeNumber;
        field.textProperty()
                .addListener((property, before, now) ->
                        model.type(edited -> edited.with(entry.key(), number ? numberOrText(now) : now)));
        return field;
    }

    private TextField texts(SettingEntry entry) {
        SettingForm form = new SettingForm(entry.kind());
        TextField field = new TextField(form.write(line.values().getOrDefault(entry.key(), "")));
        field.setPromptText(entry.example());
        field.textProperty()
                .addListener((property, before, now) -> model.type(edited -> edited.with(entry.key(), form.read(now))));
        return field;
    }

    /** A text that is no number stays one; keeping the line says what is wrong with it. */
    private static Object numberOrText(String typed) {
        String text = typed.strip();
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : text;
    }

    private ComboBox<@Nullable String> choice(SettingEntry entry, ValueKind.Choice choice) {
        ComboBox<@Nullable String> box = new ComboBox<>();
        box.setConverter(Choices.named(value -> words.say(word(entry, "." + value))));
        box.getItems().setAll(choice.words());
        String chosen = line.text(entry.key());
        box.setValue(chosen.isEmpty() ? choice.usual() : chosen);
        box.valueProperty()
                .addListener((property, before, now) -> model.type(
                        edited -> edited.with(entry.key(), choice.usual().equals(now) ? null : now)));
        return box;
    }

    private ComboBox<@Nullable String> found(SettingEntry entry) {
        ComboBox<@Nullable String> box = new ComboBox<>();
        String chosen = line.text(entry.key());
        box.setConverter(Choices.named(value -> nameOfFound(entry, value)));
        box.setValue(chosen);
        offer(box, chosen);
        box.valueProperty().addListener((property, before, now) -> model.type(edited -> edited.with(entry.key(), now)));
        listeners.on(model.search().found(), () -> offer(box, chosen));
        return box;
    }

    /** Every line, the one of the settings, and those that were found. */
    private void offer(ComboBox<@Nullable String> box, String chosen) {
        String selected = box.getValue();
        box.getItems()
                .setAll(Stream.concat(
                                Stream.of("", chosen),
                                model.search().found().stream().map(LineAccess.Found::device))
                        .distinct()
                        .toList());
        box.setValue(selected);
    }

    private String nameOfFound(SettingEntry entry, String value) {
        if (value.isEmpty()) {
            return words.say(word(entry, ".all"));
        }
        return model.search().found().stream()
                .filter(found -> found.device().equals(value))
                .map(LineAccess.Found::name)
                .findFirst()
                .orElse(value.replaceAll("#\\d+$", ""));
    }
}
