package io.github.callcard.settings;

import java.util.Locale;

/** The pages of the settings window, in their order. */
public enum SettingsPage {
    SERVER("fth-server"),
    LINES("fth-phone"),
    NUMBERS("fth-hash"),
    CARDS("fth-credit-card"),
    PROGRAM("fth-sliders");

    private final String icon;

    SettingsPage(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The key of its name among the words of the window. */
    public String word() {
        return "page." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a change holds as soon as it is made; what would sign a line or the user off is kept on request. */
    public boolean keepsAtOnce() {
        return switch (this) {
            case SERVER, LINES -> false;
            case NUMBERS, CARDS, PROGRAM -> true;
        };
    }
}
