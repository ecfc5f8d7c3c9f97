package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.StandIn;
import io.github.callcard.line.tapi.SimulatorBuild;
import io.github.callcard.peer.PeerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A working day on Windows: somebody types in Notepad while the desk phone rings through Windows' telephone service and a
 * softphone announces a call; they look at the menu in the notification area, and start the program again by mistake.
 */
@Tag("windows-desktop")
@Timeout(900)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class WindowsCardsPeerTest {

    private static final Path SCENARIO = Path.of("src", "test", "windows", "two-cards.scenario");
    private static final String TYPED = "Dear Philippa, thank you for your call. ";

    /** An icon in the panel: where it is on the screen. */
    private static final Pattern ICON = Pattern.compile(" [1-9][0-9]x[1-9][0-9]\\+\\d+\\+\\d+  \\+(\\d+)\\+(\\d+)");

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private WindowsDesktop desktop;
    private StandIn crm;
    private WindowsProgram program;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        desktop = WindowsDesktop.open(folder);
        crm = StandIn.start();
        program = new WindowsProgram(desktop, folder.resolve("profile"), """
                { "server": { "url": "%s", "user": "demo" }, "region": "NO", "lines": [ { "type": "tapi" } ] }
                """.formatted(crm.address()));
        program.variable("CALLCARD_PASSWORD", "demo");
        assertThat(program.run("sync").status()).isZero();
        program.useTelephoneService(SimulatorBuild.forWindows(), SCENARIO);
        program.startInTheTray();
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> icon().find());
    }

    @AfterAll
    void end() throws Exception {
        crm.close();
        desktop.close();
    }

    /** First, while no other window of Callcard is open. */
    @Test
    @Order(1)
    void cardsOfTheDeskPhoneAndOfASoftphoneComeInWithoutTakingTheFocusOrALetter() throws Exception {
        desktop.openNotepad();
        try (PeerProcess front = desktop.watchFront(LONGEST)) {
            desktop.type(TYPED);
            Files.createFile(desktop.driveC().resolve("ring"));
            desktop.type(TYPED);
            await().atMost(WindowsDesktop.TIMEOUT).until(() -> cards().size() == 2);
            assertThat(program.run("call", "+4722000101", "--id", "1").status()).isZero();
            desktop.type(TYPED);
            await().atMost(WindowsDesktop.TIMEOUT).until(() -> cards().size() == 3);
            assertPainted();
            desktop.photograph("cards-over-notepad");

            assertThat(front.output().lines().filter(line -> line.startsWith("front ")))
                    .as("what was in front at any time")
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("class Notepad");
            assertThat(desktop.savedFromNotepad()).isEqualTo(TYPED.repeat(3));
        }
    }

    private void assertPainted() throws Exception {
        for (Seen card : cards()) {
            assertThat(card.styles())
                    .contains("NOACTIVATE", "TOPMOST", "TOOLWINDOW", "LAYERED")
                    .doesNotContain("APPWINDOW");
            assertThat(desktop.colours(card))
                    .as("letters and their shades on %s", card)
                    .isGreaterThan(40);
        }
    }

    @Test
    void aClickOnTheIconOpensTheStatusWindowAndItsMenuIsWalkedThroughByKeys() throws Exception {
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> icon().find());
        clickTheIcon(1);
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> isOpen(window -> window.isTitled("Callcard")));
        await().atMost(WindowsDesktop.TIMEOUT)
                .until(() -> desktop.screen().focusedWindow().equals("Callcard"));

        clickTheIcon(3);
        await().atMost(WindowsDesktop.TIMEOUT).until(this::isMenuPainted);
        desktop.photograph("tray-menu");
        // From below: Quit, Settings, Lines.
        desktop.press("Up", "Up", "Up", "Return");
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> isOpen(window -> window.isTitled("Lines")));
    }

    /** The menu lies over the window that has the keyboard for it: Windows lists windows from above. */
    private boolean isMenuPainted() throws Exception {
        List<Seen> windows = desktop.windows();
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).isOwnerOfTheMenu()) {
                Seen menu = windows.get(i - 1);
                return menu.x() > 0 && menu.y() > 0 && desktop.colours(menu) > 40;
            }
        }
        return false;
    }

    @Test
    void aSecondStartHandsOverAndEnds() throws Exception {
        assertThat(program.run().status()).isZero();
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> isOpen(window -> window.isTitled("Callcard")));
        assertThat(program.run("open", "tel:+442079460101").status()).isZero();
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> isOpen(window -> window.isTitled("Number")));
        desktop.photograph("number");
    }

    private List<Seen> cards() throws Exception {
        return desktop.windows().stream().filter(Seen::isCard).toList();
    }

    private boolean isOpen(Predicate<Seen> wanted) throws Exception {
        return desktop.windows().stream().anyMatch(wanted);
    }

    private Matcher icon() throws Exception {
        return ICON.matcher(desktop.screen().run("xwininfo", "-children", "-name", "tint2"));
    }

    private void clickTheIcon(int button) throws Exception {
        Matcher icon = icon();
        assertThat(icon.find()).isTrue();
        desktop.click(Integer.parseInt(icon.group(1)) + 8, Integer.parseInt(icon.group(2)) + 8, button);
    }
}
