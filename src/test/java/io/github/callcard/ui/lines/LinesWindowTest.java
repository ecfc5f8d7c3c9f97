package io.github.callcard.ui.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** The window of the lines, as the user sees it; it looks by itself how they are doing. */
@ExtendWith(OnFxThread.class)
@Timeout(300)
class LinesWindowTest {

    private static final Instant TODAY = LocalDate.of(2026, 3, 2)
            .atTime(12, 0)
            .atZone(ZoneId.systemDefault())
            .toInstant();

    private final List<String> commands = new ArrayList<>();
    private final FxTimer timer = FxThread.get(FxTimer::new);
    private volatile List<LineStatus> lines = List.of();
    private @Nullable LinesWindow window;

    private static LineHealth ready() {
        return new LineHealth(State.STARTING, Sentence.of("Starting."), TODAY.minusSeconds(7200), null)
                .become(State.READY, Sentence.of("Ready."), TODAY.minusSeconds(7100));
    }

    private static LineHealth lost() {
        return ready().heard(new LineEvent.Ringing(
                        new LineId("sip", "1001"), "1", TODAY.minusSeconds(600), CallDetails.incoming("1")))
                .become(
                        State.RECONNECTING,
                        Sentence.of("The server does not answer; trying again."),
                        TODAY.minusSeconds(300))
                .become(State.READY, Sentence.of("Ready."), TODAY.minusSeconds(120));
    }

    private void open(Look look, boolean withSettings) {
        LinesWindow opened = FxThread.get(() -> new LinesWindow(
                look.theme(),
                look.locale(),
                look.formats(),
                List.of(),
                InstantSource.fixed(TODAY),
                timer,
                () -> lines,
                withSettings
                        ? new LinesCommands(
                                Optional.of(() -> commands.add("ring")), Optional.of(() -> commands.add("settings")))
                        : new LinesCommands(Optional.empty(), Optional.empty())));
        window = opened;
        FxThread.get(() -> {
            opened.open();
            return true;
        });
    }

    @AfterEach
    void close() {
        FxThread.get(() -> {
            if (window != null) {
                window.close();
            }
            timer.close();
            return true;
        });
    }

    private static void close(@Nullable LinesWindow open) {
        FxThread.get(() -> {
            if (open != null) {
                open.close();
            }
            return true;
        });
    }

    private static boolean isOurs(Window window) {
        return window.isShowing() && window.getScene().getRoot().getStyleClass().contains("lines-window");
    }

    private static Parent root() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(LinesWindowTest::isOurs)
                .findFirst()
                .orElseThrow()
                .getScene()
                .getRoot());
    }

    private static boolean isOpen() {
        return FxThread.get(() -> Window.getWindows().stream().anyMatch(LinesWindowTest::isOurs));
    }

    private static List<String> read() {
        return FxThread.get(() -> root().lookupAll(".label").stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static String clock(long secondsAgo) {
        return DateTimeFormatter.ofPattern("HH:mm")
                .withZone(ZoneId.systemDefault())
                .format(TODAY.minusSeconds(secondsAgo));
    }

    @Test
    void withoutLinesItSaysWhatWillBeThere() {
        open(Look.LIGHT, true);

        assertThat(read()).anyMatch(text -> text.startsWith("Your phones will be listed here"));
    }

    @Test
    void anotherLanguageSaysTheSameAtOnce() {
        lines = List.of(new LineStatus("Desk phone", ready()));
        open(Look.LIGHT, true);
        FxThread.get(() -> {
            Objects.requireNonNull(window).speak(Locale.GERMANY);
            return true;
        });

        await().untilAsserted(() ->
                assertThat(read()).contains("Desk phone", "Bereit").doesNotContain("Ready", "Ready."));
        assertThat(((Stage) root().getScene().getWindow()).getTitle()).isEqualTo("Leitungen");
    }

    @Test
    void eachLineSaysHowItIsDoingAndWhatItMayHaveMissed() {
        lines = List.of(new LineStatus("Desk phone", ready()), new LineStatus("SIP 1001", lost()));
        open(Look.LIGHT, true);

        List<String> heard = FxThread.get(() -> root().lookupAll(".line-row").stream()
                .map(Node::getAccessibleText)
                .toList());
        assertThat(heard).first().asString().startsWith("Desk phone, Ready, No call yet. No reconnects today.");
        assertThat(heard.get(1))
                .startsWith("SIP 1001, Ready, Last call ")
                .contains(clock(600))
                .endsWith("Calls from " + clock(300) + " to " + clock(120) + " may be missing.");
    }

    @Test
    void itIsLiveWhileItIsOpen() {
        lines = List.of(new LineStatus("SIP 1001", ready()));
        open(Look.LIGHT, true);

        lines = List.of(new LineStatus(
                "SIP 1001",
                ready().become(State.FAILED, Sentence.of("Wrong password; enter it again."), TODAY.minusSeconds(60))));

        await().untilAsserted(() -> assertThat(read())
                .contains(
                        "Not working",
                        "Wrong password; enter it again.",
                        "Calls since " + clock(60) + " may be missing."));
        lines = List.of();
        await().untilAsserted(() -> assertThat(read()).noneMatch("SIP 1001"::equals));
    }

    @Test
    void theTestCallAndTheSettingsAreAtHand() {
        lines = List.of(new LineStatus("SIP 1001", ready()));
        open(Look.LIGHT, true);
        FxThread.get(() -> {
            ((Button) root().lookup("#ring")).fire();
            ((Button) root().lookup("#settings")).fire();
            return true;
        });

        assertThat(commands).containsExactly("ring", "settings");
        assertThat(read()).anyMatch(text -> text.contains("Your phone does not ring."));
    }

    @Test
    void whereThereIsNothingToSetThereIsNoButtonForIt() {
        open(Look.LIGHT, false);

        assertThat(FxThread.get(() -> root().lookup("#ring").isVisible())).isFalse();
        assertThat(FxThread.get(() -> root().lookup("#settings").isVisible())).isFalse();
    }

    @Test
    void escapeClosesItAndSpaceRings() {
        open(Look.LIGHT, true);
        FxRobot robot = new FxRobot();
        await().until(() -> FxThread.get(() -> root().lookup("#ring").isFocused()));

        robot.type(KeyCode.SPACE);
        await().until(() -> commands.contains("ring"));
        robot.type(KeyCode.ESCAPE);

        await().until(() -> !isOpen());
    }

    @PictureTest(everyLegibility = true)
    void isAPicture(Look look) {
        open(look, true);
        Pictures.take(root(), "lines-empty", look);
        close(window);
        lines = List.of(
                new LineStatus("Desk phone", ready()),
                new LineStatus("SIP 1001 at a-very-long-name-of-a-switchboard.in-a-long-domain.example.com", lost()),
                new LineStatus(
                        "FRITZ!Box",
                        ready().become(
                                        State.FAILED,
                                        Sentence.of(
                                                "{0} does not tell its calls; dial #96*5* on a telephone at the"
                                                        + " FRITZ!Box, which switches its call monitor on. Trying again.",
                                                "fritz.box"),
                                        TODAY.minusSeconds(60))),
                new LineStatus(
                        "Softphone", new LineHealth(State.STOPPED, Sentence.of("The line is stopped."), TODAY, null)));
        open(look, true);
        Pictures.take(root(), "lines", look);
        FxThread.get(() -> {
            ((Button) root().lookup("#ring")).fire();
            return true;
        });
        Pictures.take(root(), "lines-rung", look);
    }
}
