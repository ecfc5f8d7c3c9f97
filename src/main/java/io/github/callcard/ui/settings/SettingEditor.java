package io.github.callcard.ui.settings;

import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/** The place where the value of one setting is shown and changed. Belongs to the JavaFX thread. */
interface SettingEditor {

    /** The control in which the value is changed. */
    Control control();

    /** All there is to show, at the end of the row. */
    default Region node() {
        return control();
    }

    /** True when it needs the whole width, below the row's name. */
    default boolean isBelow() {
        return false;
    }

    /** Shows the value in force, unless the user is just changing it. */
    void refresh();

    /** Goes on where another editor of the same setting stands, as far as that is no text of a control. */
    default void replace(SettingEditor before) {}

    /** Takes what is typed but not taken yet. */
    default void commit() {}

    /** Takes nothing more: another editor stands in its place. */
    default void close() {}
}
