package io.github.callcard.ui.caller;

import java.util.Locale;

/** The meaning of a colour of the card; the theme gives each its colour, and a word always says it too. */
public enum Tone {
    RINGING,
    UNCERTAIN,
    NEUTRAL,
    TALKING,
    MISSED;

    /** The style class of the theme. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
