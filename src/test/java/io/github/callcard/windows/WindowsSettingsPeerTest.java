package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.WindowsJava;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that Windows itself keeps for Callcard, or decides for it: start at sign-in, policies, the size of everything. */
@Tag("peer")
@Timeout(900)
@TestInstance(Lifecycle.PER_CLASS)
class WindowsSettingsPeerTest {

    /** Colours of a window full of letters; the title bar alone has 450. */
    private static final int PAINTED = 800;

    private static final String RUN = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String POLICIES = "HKLM\\SOFTWARE\\Policies\\Callcard";
    private static final String SIZES = "HKCU\\Control Panel\\Desktop";
    private static final String NOWHERE = "{ \"server\": { \"url\": \"https://crm.invalid/\", \"user\": \"demo\" } }";

    private Path folder;
    private WindowsDesktop desktop;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        desktop = WindowsDesktop.open(folder);
    }

    @AfterAll
    void close() throws Exception {
        desktop.close();
    }

    private WindowsProgram program(String name, String settings) throws Exception {
        return new WindowsProgram(desktop, folder.resolve(name), settings);
    }

    @Test
    void whoHasNoSettingsIsLedThroughThem() throws Exception {
        WindowsProgram program = program("first", "{}");
        Files.delete(program.profile().resolve("settings.json"));

        try (PeerProcess running = program.startWindows()) {
            await().atMost(WindowsDesktop.TIMEOUT)
                    .until(() -> desktop.windows().stream().anyMatch(window -> window.isTitled("Set up Callcard")));
            assertThat(running.isAlive()).isTrue();
            Seen window = desktop.windows().stream()
                    .filter(shown -> shown.isTitled("Set up Callcard"))
                    .findFirst()
                    .orElseThrow();
            await().atMost(WindowsDesktop.TIMEOUT).until(() -> desktop.colours(window) > PAINTED);
            desktop.photograph("first-run");
        }
    }

    @Test
    void theStartAtSignInIsWhatTheSettingsSay() throws Exception {
        // A packaged program knows its launcher.
        Path launcher = Files.createFile(folder.resolve("callcardw.exe"));
        String path = WindowsJava.path(launcher);
        WindowsProgram on = program("at-sign-in", "{ \"region\": \"NO\", \"start\": { \"atSignIn\": true } }");
        on.flag("-Djpackage.app-path=" + path);

        try (PeerProcess running = on.startInTheTray()) {
            assertThat(running.isAlive()).isTrue();
            await().atMost(WindowsDesktop.TIMEOUT)
                    .until(() -> desktop.run("reg", "query", RUN).contains("Callcard"));
        }
        assertThat(desktop.run("reg", "query", RUN)).contains(path).contains("--at-sign-in");
        WindowsProgram off = program("at-sign-in", "{ \"region\": \"NO\", \"start\": { \"atSignIn\": false } }");
        off.flag("-Djpackage.app-path=" + path);
        try (PeerProcess running = off.startWindows()) {
            await().atMost(WindowsDesktop.TIMEOUT)
                    .until(() -> !desktop.run("reg", "query", RUN).contains("Callcard"));
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void aPolicyOfTheMachineDecidesAgainstTheUsersSettings() throws Exception {
        WindowsProgram program = program("policy", NOWHERE);
        program.variable("CALLCARD_PASSWORD", "demo");

        try (StandIn crm = StandIn.start()) {
            assertThat(program.run("sync").status())
                    .as("at the address of the user's settings")
                    .isEqualTo(1);
            desktop.run(
                    "reg",
                    "add",
                    POLICIES,
                    "/v",
                    "server.url",
                    "/d",
                    crm.address().toString(),
                    "/f");
            WindowsProgram.Ran sync = program.run("sync");
            assertThat(sync.output()).startsWith("Updated: ");
        } finally {
            desktop.run("reg", "delete", POLICIES, "/f");
        }
    }

    @Test
    void aCardIsHalfAsLargeAgainWhereWindowsIsSetSo() throws Exception {
        int usual = widthOfACard("usual");
        desktop.run("reg", "add", SIZES, "/v", "LogPixels", "/t", "REG_DWORD", "/d", "144", "/f");
        try {
            assertThat(widthOfACard("large")).isEqualTo(usual * 3 / 2);
        } finally {
            desktop.run("reg", "add", SIZES, "/v", "LogPixels", "/t", "REG_DWORD", "/d", "96", "/f");
        }
    }

    private int widthOfACard(String name) throws Exception {
        WindowsProgram program = program(name, "{ \"region\": \"NO\", \"lines\": [] }");
        try (PeerProcess running = program.startInTheTray()) {
            assertThat(running.isAlive()).isTrue();
            assertThat(program.run("call", "+4722000101").status()).isZero();
            program.awaitLog("is painted");
            List<Seen> cards = desktop.windows().stream().filter(Seen::isCard).toList();
            desktop.photograph("card-" + name);
            assertThat(cards).hasSize(1);
            return cards.getFirst().width();
        }
    }
}
