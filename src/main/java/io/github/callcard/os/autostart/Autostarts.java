package io.github.callcard.os.autostart;

import io.github.callcard.os.RegistryLibrary;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The entry that this system has for a program. */
public final class Autostarts {

    /** The identifier of the application on macOS, under which its settings list what starts by itself. */
    private static final String BUNDLE = "io.github.callcard";

    private Autostarts() {}

    /**
     * The entry of the user who runs this process; nothing is read or written yet.
     *
     * @param system the value of {@code os.name}
     * @param environment of the process
     * @param home the user's home
     * @param suffix tells entries of several profiles apart, empty for the usual one; letters, digits and hyphens
     */
    public static Autostart of(String system, Map<String, String> environment, Path home, String suffix) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new RunKey(RegistryLibrary.load(), "Callcard" + suffix);
        }
        if (name.startsWith("mac")) {
            String label = BUNDLE + suffix;
            return new EntryFile(
                    home.resolve(Path.of("Library", "LaunchAgents", label + ".plist")),
                    command -> LaunchAgent.starting(label, BUNDLE, command));
        }
        String configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // The XDG specification has relative paths ignored.
        Path folder = configuration.startsWith("/") ? Path.of(configuration) : home.resolve(".config");
        return new EntryFile(
                folder.resolve(Path.of("autostart", "callcard" + suffix + ".desktop")), DesktopEntry::starting);
    }
}
