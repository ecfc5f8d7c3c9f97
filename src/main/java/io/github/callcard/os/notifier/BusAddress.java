package io.github.callcard.os.notifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the session's bus. GIO itself would start one where there is none. */
final class BusAddress {

    private BusAddress() {}

    /** The address of the bus of these surroundings; empty where there is none. */
    static Optional<String> of(Map<String, String> environment) {
        String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!named.isEmpty()) {
            return named.startsWith("autolaunch:") ? Optional.empty() : Optional.of(named);
        }
        String folder = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path socket = Path.of(folder, "bus");
        return !folder.isEmpty() && Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }
}
