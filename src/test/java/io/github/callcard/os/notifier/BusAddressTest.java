package io.github.callcard.os.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusAddressTest {

    private final Path folder;

    BusAddressTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theSessionNamesItsBus() {
        assertThat(BusAddress.of(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/x")))
                .contains("unix:path=/run/x");
    }

    @Test
    void theUsersBusIsInTheFolderOfTheSession() throws IOException {
        Map<String, String> session = Map.of("XDG_RUNTIME_DIR", folder.toString());
        assertThat(BusAddress.of(session)).isEmpty();

        Files.createFile(folder.resolve("bus"));

        assertThat(BusAddress.of(session)).contains("unix:path=" + folder.resolve("bus"));
    }

    @Test
    void noBusIsStartedForAnIcon() {
        assertThat(BusAddress.of(Map.of())).isEmpty();
        assertThat(BusAddress.of(Map.of("DBUS_SESSION_BUS_ADDRESS", "autolaunch:")))
                .isEmpty();
    }
}
