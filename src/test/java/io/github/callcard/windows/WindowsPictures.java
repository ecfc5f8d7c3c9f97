package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.toolkit.XDesktop;
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

/**
 * Every window on the screen, whole and painted, on a Windows that is set to 150 % and to German, whose words are the longest. Run
 * by {@code -Dtest=WindowsPictures} only, by somebody who looks at what it photographs.
 */
@Tag("peer")
@Timeout(900)
@TestInstance(Lifecycle.PER_CLASS)
class WindowsPictures {

    private Path folder;
    private WindowsDesktop desktop;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        desktop = WindowsDesktop.open(folder);
        desktop.run(
                "reg", "add", "HKCU\\Control Panel\\Desktop", "/v", "LogPixels", "/t", "REG_DWORD", "/d", "144", "/f");
    }

    @AfterAll
    void close() throws Exception {
        desktop.close();
    }

    @Test
    void theFirstRunIsWhole() throws Exception {
        WindowsProgram program = new WindowsProgram(desktop, folder.resolve("first"), "{}");
        Files.delete(program.profile().resolve("settings.json"));
        program.flag("-Duser.language=de", "-Duser.country=DE");

        try (PeerProcess running = program.startWindows()) {
            assertThat(running.isAlive()).isTrue();
            photographWhole("Callcard einrichten", "first-run-150");
        }
    }

    @Test
    void theCardOverNotepadIsWhole() throws Exception {
        try (StandIn crm = StandIn.start()) {
            WindowsProgram program = programOf(crm, "card");
            try (PeerProcess running = program.startInTheTray()) {
                assertThat(running.isAlive()).isTrue();
                desktop.notificationArea().awaitIcon();
                desktop.openNotepad();
                assertThat(program.run("call", "+4722000101").status()).isZero();
                program.awaitLog("is painted");
                assertThat(desktop.windows())
                        .filteredOn(Seen::isCard)
                        .singleElement()
                        .satisfies(card -> {
                            assertOnTheScreen(card);
                            assertThat(desktop.colours(card)).isGreaterThan(Painted.COLOURS);
                        });
                desktop.photograph("card-over-notepad-150");
            }
        }
    }

    @Test
    void theMenuAndTheSettingsAreWhole() throws Exception {
        try (StandIn crm = StandIn.start()) {
            WindowsProgram program = programOf(crm, "settings");
            try (PeerProcess running = program.startInTheTray()) {
                assertThat(running.isAlive()).isTrue();
                desktop.notificationArea().awaitIcon();
                // The window manager leaves the keyboard where it is, unless a window of Callcard has it; Windows does
                // not.
                desktop.notificationArea().clickTheIcon(1);
                await().atMost(WindowsDesktop.TIMEOUT)
                        .until(() -> desktop.titleInFront().equals("Callcard") && Painted.is(desktop, "Callcard"));
                List<Seen> before = desktop.windows();
                desktop.notificationArea().clickTheIcon(3);
                await().atMost(WindowsDesktop.TIMEOUT)
                        .untilAsserted(() -> assertOnTheScreen(desktop.menuOpenedSince(before)
                                .orElseThrow(() -> new AssertionError("the menu is not open"))));
                desktop.photograph("tray-menu-150");

                // From below: Quit, Settings.
                desktop.press("Up", "Up", "Return");
                photographWhole("Callcard-Einstellungen", "settings-150");
            }
        }
    }

    /** A program that knows all callers of a server. */
    private WindowsProgram programOf(StandIn crm, String profile) throws Exception {
        WindowsProgram program = new WindowsProgram(desktop, folder.resolve(profile), """
                { "server": { "url": "%s", "user": "demo" }, "region": "DE", "language": "de", "lines": [] }
                """.formatted(crm.address()));
        program.variable("CALLCARD_PASSWORD", "demo");
        assertThat(program.run("sync").status()).isZero();
        return program;
    }

    private void photographWhole(String title, String picture) throws Exception {
        // It may be seen before it is made to fit, and before it is painted.
        await().atMost(WindowsDesktop.TIMEOUT).untilAsserted(() -> {
            Seen window = desktop.windows().stream()
                    .filter(shown -> shown.isTitled(title))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(title + " is not open"));
            assertOnTheScreen(window);
            assertThat(Painted.is(desktop, title)).as("painted").isTrue();
        });
        desktop.photograph(picture);
    }

    private static void assertOnTheScreen(Seen window) {
        assertThat(window.x()).as("left of %s", window).isNotNegative();
        assertThat(window.y()).as("top of %s", window).isNotNegative();
        assertThat(window.x() + window.width()).as("right of %s", window).isLessThanOrEqualTo(XDesktop.WIDTH);
        assertThat(window.y() + window.height()).as("bottom of %s", window).isLessThanOrEqualTo(XDesktop.HEIGHT);
    }
}
