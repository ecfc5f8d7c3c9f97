package io.github.callcard.os.autostart;

import java.util.List;
import java.util.stream.Collectors;

/** The text of an autostart entry on a Linux desktop (freedesktop.org's Desktop Entry and Autostart specifications). */
final class DesktopEntry {

    private DesktopEntry() {}

    /** The program's own path stands apart, so that nothing is started, or complained about, once it is uninstalled. */
    static String starting(List<String> command) {
        String exec = command.stream().map(DesktopEntry::quoted).collect(Collectors.joining(" "));
        return """
                [Desktop Entry]
                Type=Application
                Name=Callcard
                Comment=Know who is calling before you pick up
                Icon=callcard
                TryExec=%s
                Exec=%s
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(command.getFirst().replace("\\", "\\\\"), exec);
    }

    /**
     * A word of {@code Exec}: in quotes, where four characters take a backslash; then every backslash doubles, since it
     * stands in a text of the file; a percent sign doubles, since it begins a field code.
     */
    private static String quoted(String word) {
        String escaped =
                word.replaceAll("([\"`$\\\\])", "\\\\$1").replace("\\", "\\\\").replace("%", "%%");
        return "\"" + escaped + "\"";
    }
}
