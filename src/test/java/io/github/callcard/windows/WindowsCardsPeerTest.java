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
@Tag("peer")
@Timeout(900)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class WindowsCardsPeerTest {

    private static final Path SCENARIO = Path.of("src", "test", "windows", "two-cards.scenario");
    private static final String TYPED = "Dear Philippa, thank you for your call. ";

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
        desktop.notificationArea().awaitIcon();
    }

    @AfterAll
    void end() throws Exception {
        crm.close();
        desktop.close();
    }

    @Test
    @Order(1)
    void cardsOfTheDeskPhoneAndOfASoftphoneComeInWithoutTakingTheFocusOrALetter() throws Exception {
        // Wine lets go of the window in front while it makes one that refuses the focus; no Windows does.
        program.awaitLog("All windows for cards are made");
        // A window of the same program that lies behind is the one that would come to the front first.
        assertThat(program.run("open", "tel:+442079460101").status()).isZero();
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> Painted.is(desktop, "Number"));
        desktop.photograph("number");
        // Wine hands the focus that a window manager offers a card to that other window; no Windows has such an offer.
        desktop.screen().offerFocus(false);
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
        } finally {
            desktop.screen().offerFocus(true);
        }
        assertThat(desktop.savedFromNotepad()).isEqualTo(TYPED.repeat(3));
    }

    @Test
    @Order(2)
    void theIconComesAgainWhenExplorerStartsAnew() throws Exception {
        long process = cards().getFirst().process();

        desktop.forgetIcons(process);
        await().atMost(WindowsDesktop.TIMEOUT)
                .until(() -> !desktop.notificationArea().isIconPainted());
        desktop.announce("TaskbarCreated");

        desktop.notificationArea().awaitIcon();
    }

    private void assertPainted() throws Exception {
        for (Seen card : cards()) {
            assertThat(card.styles())
                    .contains("NOACTIVATE", "TOPMOST", "TOOLWINDOW", "LAYERED")
                    .doesNotContain("APPWINDOW");
            assertThat(desktop.colours(card))
                    .as("letters and their shades on %s", card)
                    .isGreaterThan(Painted.COLOURS);
        }
    }

    @Test
    @Order(3)
    void aClickOnTheIconOpensTheStatusWindowAndItsMenuIsWalkedThroughByKeys() throws Exception {
        desktop.notificationArea().clickTheIcon(1);
        await().atMost(WindowsDesktop.TIMEOUT)
                .until(() -> desktop.titleInFront().equals("Callcard") && Painted.is(desktop, "Callcard"));

        List<Seen> before = desktop.windows();
        desktop.notificationArea().clickTheIcon(3);
        await().atMost(WindowsDesktop.TIMEOUT)
                .until(() -> desktop.menuOpenedSince(before).isPresent());
        desktop.photograph("tray-menu");
        // From below: Quit, Settings, Lines.
        desktop.press("Up", "Up", "Up", "Return");
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> Painted.is(desktop, "Lines"));
    }

    /** A window of Callcard has the keyboard by then, so that another one may come to the front. */
    @Test
    @Order(4)
    void aSecondStartHandsOverAndEnds() throws Exception {
        assertThat(program.run().status()).isZero();
        await().atMost(WindowsDesktop.TIMEOUT)
                .until(() -> desktop.titleInFront().equals("Callcard"));
        assertThat(program.run("open", "tel:+442079460101").status()).isZero();
        await().atMost(WindowsDesktop.TIMEOUT)
                .until(() -> desktop.titleInFront().equals("Number"));
        assertThat(program.log()).as("nothing broke all day").doesNotContain("ERROR");
    }

    private List<Seen> cards() throws Exception {
        return desktop.windows().stream().filter(Seen::isCard).toList();
    }
}
