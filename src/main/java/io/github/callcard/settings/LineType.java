package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import java.util.List;

/**
 * A kind of line as far as its settings go: schema, windows and documents know no more of it. Its words are found by its
 * name, such as {@code lines.add.sip}. Safe to use from any thread.
 */
public interface LineType {

    /** The entry that every line has. */
    SettingEntry NAME = SettingEntry.text("name").on(SettingsPage.LINES);

    /** The value of {@code type} in the settings, such as {@code sip}. */
    String name();

    /** The settings of one line besides its type, in the order in which they are asked for. */
    List<SettingEntry> entries();

    /** Keys that earlier versions had. They may stay in the settings, do nothing, and are remarked upon. */
    default List<String> retired() {
        return List.of();
    }

    /** The title of a line that the user gave no name. */
    Sentence title(LineEntry line);

    /** The icon of the button that adds one. */
    default String icon() {
        return "fth-phone";
    }

    /** True when it sees calls of other people; one for trying things out does not. */
    default boolean isReal() {
        return true;
    }

    /** True when one entry stands for all lines of this kind. */
    default boolean isSingle() {
        return false;
    }

    /** True when windows can add and edit it. */
    default boolean isEditable() {
        return true;
    }

    /** True when a password goes with it, which is kept in the key store. */
    default boolean hasPassword() {
        return false;
    }
}
