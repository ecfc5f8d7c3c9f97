package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Keyring;
import io.github.callcard.peer.Peers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real gnome-keyring, asked by processes that each have a session of their own as a desktop's have. */
@Tag("peer")
class LinuxKeyringPeerTest {

    private static final String NAME = "password tej0 at https://crm.example.com/";

    @TempDir
    private Path folder;

    @Test
    void aSecretIsKeptForTheNextProcessAndForTheDesktopsOwnTool() throws Exception {
        try (Keyring keyring = Keyring.start(folder)) {
            assertThat(store(keyring, "store", NAME, "pæss wörd")).isEqualTo("done");
            assertThat(store(keyring, "read", NAME, "")).isEqualTo("pæss wörd\ndone");
            assertThat(keyring.run("", "secret-tool", "lookup", "application", "Callcard", "name", NAME))
                    .isEqualTo("pæss wörd");

            assertThat(store(keyring, "store", NAME, "another")).isEqualTo("done");
            assertThat(store(keyring, "read", NAME, "")).isEqualTo("another\ndone");

            assertThat(store(keyring, "delete", NAME, "")).isEqualTo("done");
            assertThat(store(keyring, "delete", NAME, "")).isEqualTo("done");
            assertThat(store(keyring, "read", NAME, "")).isEqualTo("(none)\ndone");
            assertThat(keyring.run("", "secret-tool", "lookup", "application", "Callcard", "name", NAME))
                    .isEmpty();
        }
    }

    @Test
    void aSecretMayBeAsLongAsATokenIs() throws Exception {
        String token = "t".repeat(20_000);
        try (Keyring keyring = Keyring.start(folder)) {
            assertThat(store(keyring, "store", "token", token)).isEqualTo("done");
            assertThat(store(keyring, "read", "token", "")).isEqualTo(token + "\ndone");
        }
    }

    @Test
    void aLockedKeyringIsNotTakenForAnEmptyOne() throws Exception {
        try (Keyring keyring = Keyring.start(folder)) {
            store(keyring, "store", NAME, "kept");
            keyring.restartLocked();

            String locked = "The keyring is locked; unlock it and try again.";
            assertThat(store(keyring, "read", NAME, "")).isEqualTo(locked);
            assertThat(store(keyring, "store", NAME, "new")).isEqualTo(locked);
            assertThat(store(keyring, "delete", NAME, "")).isEqualTo(locked);
        }
    }

    @Test
    void withoutASessionThatIsSaid() throws Exception {
        Peers.requirePrograms("secret-tool");

        assertThat(Keyring.runWithoutSession(folder, command("read", NAME)).strip())
                .isEqualTo(
                        "This session has no D-Bus, so the keyring cannot be reached; start Callcard from the desktop,"
                                + " or set environment variables instead.");
    }

    private static String store(Keyring keyring, String what, String name, String input)
            throws IOException, InterruptedException {
        return keyring.run(input, command(what, name)).strip();
    }

    private static String[] command(String what, String name) {
        List<String> flags = List.of("--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=none");
        return ChildJava.command(flags, SecretStoreProgram.class, what, name).toArray(String[]::new);
    }
}
