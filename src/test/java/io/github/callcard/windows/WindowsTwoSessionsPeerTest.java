package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.PeerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One user in two sessions of a terminal server, with the settings and data of both on one drive. Both have one screen here, since Wine
 * has one.
 */
@Tag("peer")
@Timeout(900)
class WindowsTwoSessionsPeerTest {

    private static final String SETTINGS = "{ \"region\": \"NO\", \"lines\": [] }";

    @TempDir
    private Path folder;

    @Test
    void eachSessionHasItsProgramAndItsCards() throws Exception {
        try (WindowsDesktop desktop = WindowsDesktop.open(folder)) {
            Path user = desktop.temporaryFolder().resolveSibling("AppData");
            Path settings = user.resolve("Roaming").resolve("Callcard");
            Path data = user.resolve("Local").resolve("Callcard");
            WindowsProgram second = new WindowsProgram(desktop, settings, SETTINGS);
            second.inSession(2, data.resolve("logs"));
            WindowsProgram third = new WindowsProgram(desktop, settings, SETTINGS);
            third.inSession(3, data.resolve("logs").resolve("session-3"));

            try (PeerProcess inSecond = second.startInTheTray();
                    PeerProcess inThird = third.startInTheTray()) {
                assertThat(second.run("call", "+4722000101", "--id", "1").status())
                        .isZero();
                second.awaitLog("The card of call 1 is painted");
                assertThat(third.log()).doesNotContain("is painted");

                assertThat(third.run("call", "+4722000102", "--id", "2").status())
                        .isZero();
                third.awaitLog("The card of call 1 is painted");
                assertThat(second.log()).doesNotContain("The card of call 2 is painted");

                assertThat(third.run().status())
                        .as("a second start in a session hands over to the first")
                        .isZero();
                assertThat(inSecond.isAlive() && inThird.isAlive()).isTrue();
            }
            assertThat(Files.exists(data.resolve("instance-2.lock"))).isTrue();
            assertThat(Files.exists(data.resolve("instance-3.lock"))).isTrue();
            assertThat(settings.resolve("logs")).doesNotExist();
        }
    }
}
