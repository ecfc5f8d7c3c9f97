package io.github.callcard.os;

import com.sun.jna.Pointer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the user wants to read, as he told the system.
 *
 * @param textSize the size of text in parts of the usual one, from 1 to 2.25, which are Windows' own bounds
 * @param moreContrast whether he wants more contrast; where JavaFX can tell by itself, it does
 */
public record Legibility(double textSize, boolean moreContrast) {

    public static final Legibility USUAL = new Legibility(1, false);

    private static final double LARGEST = 2.25;

    public Legibility {
        textSize = Double.isFinite(textSize) ? Math.clamp(textSize, 1, LARGEST) : 1;
    }

    /** That of this system, read anew; takes some milliseconds, and never fails. */
    public static Legibility ofSystem() {
        try {
            return of(System.getProperty("os.name", ""), System.getenv());
        } catch (RuntimeException | LinkageError e) {
            Logger log = LoggerFactory.getLogger(Legibility.class);
            log.warn("The system does not tell how large text is to be", e);
            return USUAL;
        }
    }

    private static Legibility of(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return ofWindows(RegistryLibrary.load());
        }
        return system.startsWith("Mac") ? ofMac(ObjectiveC.load()) : ofLinux(environment);
    }

    /**
     * Windows' text size in percent, which no function of the desktop's tells; JavaFX knows its contrast themes.
     *
     * @see <a href="https://learn.microsoft.com/uwp/api/windows.ui.viewmanagement.uisettings.textscalefactor">
     *     UISettings.TextScaleFactor</a>, which is that value for other kinds of programs
     */
    static Legibility ofWindows(RegistryLibrary registry) {
        int percent = new WindowsRegistry(registry)
                .userNumber("Software\\Microsoft\\Accessibility", "TextScaleFactor")
                .orElse(100);
        return new Legibility(percent / 100.0, false);
    }

    /** macOS has no text size for all programs; since 10.10 its workspace tells of increased contrast. */
    private static Legibility ofMac(ObjectiveC objects) {
        Pointer workspace = objects.object(objects.type("NSWorkspace"), "sharedWorkspace");
        // A BOOL leaves the upper bits as they were.
        boolean contrast = (objects.number(workspace, "accessibilityDisplayShouldIncreaseContrast") & 0xFF) != 0;
        return new Legibility(1, contrast);
    }

    /** GNOME and those that have its settings; anywhere GTK's own variable for the size of text. */
    private static Legibility ofLinux(Map<String, String> environment) {
        double wanted = number(environment.getOrDefault("GDK_DPI_SCALE", ""));
        String desktop = environment.getOrDefault("XDG_CURRENT_DESKTOP", "").toUpperCase(Locale.ROOT);
        if (Stream.of("GNOME", "UNITY", "BUDGIE").noneMatch(desktop::contains)) {
            return new Legibility(wanted, false);
        }
        GioLibrary gio = GioLibrary.load();
        String size = "text-scaling-factor";
        String contrast = "high-contrast";
        return new Legibility(
                wanted
                        * read(
                                        gio,
                                        "org.gnome.desktop.interface",
                                        size,
                                        found -> gio.g_settings_get_double(found, size))
                                .orElse(1.0),
                read(
                                gio,
                                "org.gnome.desktop.a11y.interface",
                                contrast,
                                found -> gio.g_settings_get_boolean(found, contrast) != 0)
                        .orElse(false));
    }

    private static <T> Optional<T> read(GioLibrary gio, String schema, String key, Function<Pointer, T> reader) {
        return gio.settings(schema, key).map(settings -> {
            T value = reader.apply(settings);
            gio.g_object_unref(settings);
            return value;
        });
    }

    private static double number(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
