package io.github.callcard.ui.lookup;

import java.util.Locale;

/** The kinds of numbers that a person has in SuperOffice. */
public enum NumberType {
    MOBILE,
    DIRECT,
    PRIVATE;

    /** The key of its name among the words of the window. */
    String word() {
        return "type." + name().toLowerCase(Locale.ROOT);
    }
}
