package io.github.callcard.ui.toolkit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes JavaFX run where there is no display: Monocle renders into memory with the software pipeline, and there is no
 * tray. Monocle has to be patched into {@code javafx.graphics}, which the launcher does.
 */
public final class Headless {

    private static final String GLASS = "glass.platform";

    private Headless() {}

    /** True when this process was set to run without a display. */
    public static boolean isOn() {
        return "Monocle".equals(System.getProperty(GLASS));
    }

    /** To be called before anything of JavaFX or AWT is touched; does nothing where there is a display. */
    public static void prepare() {
        if (isOn() || !isDisplayMissing(System.getProperty("os.name", ""), System.getenv())) {
            return;
        }
        System.setProperty(GLASS, "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /** Only Linux says by its environment that there is no display; Windows and macOS always have one. */
    static boolean isDisplayMissing(String system, Map<String, String> environment) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && isBlank(environment, "DISPLAY")
                && isBlank(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isBlank(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).orElse("").isBlank();
    }
}
