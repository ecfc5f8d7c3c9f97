package io.github.callcard.ui.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One of several values. */
final class ChoiceEditor implements SettingEditor {

    private final Setting setting;
    private final ComboBox<String> box = new ComboBox<>();

    /** @param name what the user calls a value */
    ChoiceEditor(Setting setting, List<String> values, UnaryOperator<String> name) {
        this.setting = setting;
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
        refresh();
        box.valueProperty().addListener((property, before, now) -> setting.enter(now == null ? "" : now));
        TypeAhead.in(box);
    }

    @Override
    public Control control() {
        return box;
    }

    @Override
    public void refresh() {
        box.setValue(setting.text());
    }
}
