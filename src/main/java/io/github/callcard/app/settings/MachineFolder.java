package io.github.callcard.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where administrators put files for all users of a computer. */
final class MachineFolder {

    private MachineFolder() {}

    /** @param system the value of {@code os.name} */
    static Path of(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"))
                    .resolve("Callcard");
        }
        return Path.of(name.startsWith("mac") ? "/Library/Application Support/Callcard" : "/etc/callcard");
    }
}
