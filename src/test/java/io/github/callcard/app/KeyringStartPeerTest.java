package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user with a real keyring and no variable: what is kept on disk has its key there. */
@Tag("peer")
class KeyringStartPeerTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path profile;

    @Test
    void theKeyOfTheSnapshotIsMadeInTheKeyringAndSigningOutDeletesIt() throws Exception {
        try (Keyring keyring = Keyring.start(folder);
                StandIn server = StandIn.start()) {
            Files.writeString(
                    profile.resolve("settings.json"),
                    "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" }, \"region\": \"NO\" }"
                            .formatted(server.address()));
            String name = "storage key of basic demo at "
                    + server.address().toString().toLowerCase(Locale.ROOT);

            assertThat(callcard(keyring, "sync")).startsWith("Updated: ").doesNotContain("in memory only");
            assertThat(keyring.run("", "secret-tool", "lookup", "application", "Callcard", "name", name))
                    .hasSize(44)
                    .endsWith("=");
            server.close();
            assertThat(callcard(keyring, "lookup", "+4722000101"))
                    .as("another process, without a server")
                    .contains("(exact)");

            assertThat(callcard(keyring, "signout").strip()).isEqualTo("Signed out.");
            assertThat(keyring.run("", "secret-tool", "lookup", "application", "Callcard", "name", name))
                    .isEmpty();
            assertThat(profile.resolve("snapshot")).doesNotExist();
        }
    }

    private String callcard(Keyring keyring, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "CALLCARD_PASSWORD=demo"));
        command.addAll(ChildJava.command(
                List.of("--enable-native-access=ALL-UNNAMED"), Main.class, "--profile", profile.toString()));
        command.addAll(List.of(arguments));
        return keyring.run("", command.toArray(String[]::new));
    }
}
