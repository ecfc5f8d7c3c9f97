package io.github.callcard.ui.theme;

/** The colours that the user wants. */
public enum SchemeChoice {
    /** As the desktop has them, and changing with it. */
    SYSTEM,
    LIGHT,
    DARK
}
