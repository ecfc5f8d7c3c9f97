package io.github.callcard.ui.theme;

import java.util.Map;
import javafx.application.ColorScheme;

/** A set of colours, each with a style sheet of its own. */
enum Look {
    LIGHT("light.css", false),
    DARK("dark.css", true),
    LIGHT_CONTRAST("light-contrast.css", false),
    DARK_CONTRAST("dark-contrast.css", true);

    private final String sheet;
    private final boolean dark;

    Look(String sheet, boolean dark) {
        this.sheet = sheet;
        this.dark = dark;
    }

    static Look of(ColorScheme scheme, boolean contrast) {
        return scheme == ColorScheme.DARK ? (contrast ? DARK_CONTRAST : DARK) : (contrast ? LIGHT_CONTRAST : LIGHT);
    }

    /**
     * The desktop's wish for more contrast.
     *
     * @param preferences those of JavaFX: Windows' contrast themes, and GTK's theme by its name, as GNOME's own are called
     * @see <a href="https://openjfx.io/javadoc/25/javafx.graphics/javafx/application/Platform.Preferences.html">
     *     Platform.Preferences</a>
     */
    static boolean wantsContrast(Map<String, Object> preferences) {
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || String.valueOf(preferences.get("GTK.theme_name")).startsWith("HighContrast");
    }

    String sheet() {
        return sheet;
    }

    boolean isDark() {
        return dark;
    }
}
