package io.github.callcard.ui.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;

/** On or off. */
final class FlagEditor implements SettingEditor {

    private final Setting setting;
    private final CheckBox box = new CheckBox();

    FlagEditor(Setting setting, String name) {
        this.setting = setting;
        box.setAccessibleText(name);
        refresh();
        box.selectedProperty().addListener((property, before, now) -> setting.enter(String.valueOf(now)));
    }

    @Override
    public Control control() {
        return box;
    }

    @Override
    public void refresh() {
        box.setSelected(Boolean.parseBoolean(setting.text()));
    }
}
