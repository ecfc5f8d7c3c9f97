package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.ScreenMemory;
import io.github.callcard.ui.toolkit.XDesktop;
import io.github.callcard.ui.toolkit.XDesktopTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards on a real display with a window manager, beside a window somebody works in. */
class CardOnDisplayTest extends XDesktopTest {

    @Test
    void whoTypesGoesOnTypingWhileCardsComeAndGo() throws Exception {
        desktop.start("xterm", "xterm", "-T", "xterm", "-e", "sh", "-c", "read line; echo \"$line\" > typed; sleep 60");
        await().until(() -> desktop.focusedWindow().contains("xterm"));

        try (RemoteCards cards = startCards()) {
            assertThat(desktop.focusedWindow()).as("after the start").contains("xterm");
            desktop.xdotool("type", "before ");
            cards.order("ring 1");
            cards.awaitPainted("1");
            desktop.xdotool("type", "during ");
            cards.order("ring 2");
            cards.awaitPainted("2");
            assertThat(desktop.focusedWindow()).as("while two cards show").contains("xterm");
            cards.order("dismiss 1");
            desktop.xdotool("type", "after\n");
        }

        await().until(() -> Files.exists(folder.resolve("typed")));
        await().untilAsserted(() ->
                assertThat(Files.readString(folder.resolve("typed"))).isEqualTo("before during after\n"));
    }

    @Test
    void aClickOnACardWorksAndLeavesTheFocusWhereItWas() throws Exception {
        desktop.start("xterm", "xterm");
        await().until(() -> desktop.focusedWindow().contains("xterm"));

        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.awaitPainted("1");
            int[] card = cards.places().getFirst();
            // The card is deaf for a moment after it came.
            cards.awaitSeconds(2);
            desktop.xdotool("mousemove", Integer.toString(card[2] - 60), Integer.toString(card[3] - 20), "click", "1");

            await().until(() -> cards.places().isEmpty());
            assertThat(desktop.focusedWindow()).contains("xterm");
        }
    }

    @Test
    void cardsLieInsideTheWorkAreaAboveThePanelAndDoNotOverlap() throws Exception {

        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.order("shared 2");
            cards.awaitPainted("2");
            List<int[]> places = cards.places();

            assertThat(places).hasSize(2).allSatisfy(card -> {
                assertThat(card[0]).isNotNegative();
                assertThat(card[1]).isNotNegative();
                assertThat(card[2]).isLessThanOrEqualTo(XDesktop.WIDTH);
                assertThat(card[3]).isLessThanOrEqualTo(XDesktop.HEIGHT - XDesktop.PANEL);
            });
            List<int[]> downwards = places.stream()
                    .sorted(Comparator.comparingInt(card -> card[1]))
                    .toList();
            assertThat(downwards.get(0)[3]).isLessThan(downwards.get(1)[1]);
        }
    }

    @Test
    void aTooltipStaysAboveItsCardWhileTheTimeRuns() throws Exception {
        try (RemoteCards cards = startCards()) {
            cards.order("possible 1");
            cards.awaitPainted("1");
            int[] chip = cards.chips().getFirst();
            int middleOfChip = (chip[1] + chip[3]) / 2;
            int[] x = {chip[0] + 30};
            await().pollInterval(Duration.ofSeconds(1)).until(() -> {
                desktop.xdotool("mousemove", Integer.toString(x[0]++), Integer.toString(middleOfChip));
                return !cards.tips().isEmpty();
            });
            int[] tip = cards.tips().getFirst();
            int middle = (tip[1] + tip[3]) / 2;
            ScreenMemory screen = desktop.screen();
            await().until(() ->
                    Arrays.stream(screen.row(tip[0] + 8, middle, 60)).distinct().count() > 2);
            int[] words = screen.row(tip[0] + 8, middle, 60);
            int[] card = cards.places().getFirst();
            assertThat(tip[0]).as("over the card").isLessThan(card[2]);

            cards.awaitSeconds(3);

            assertThat(cards.tips()).hasSize(1);
            assertThat(screen.row(tip[0] + 8, middle, 60)).isEqualTo(words);
        }
    }

    @Test
    void whoAsksTheHiddenWindowToCloseWantsToQuitAndUntilThenTheNextCallHasItsCard() throws Exception {
        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.awaitPainted("1");

            desktop.run("wmctrl", "-c", "Callcard");

            await().until(cards::wereAskedToQuit);
            assertThat(cards.places()).hasSize(1);
            cards.order("ring 2");
            cards.awaitPainted("2");
            assertThat(cards.places()).hasSize(2);
        }
    }

    @Test
    void cardsComeBackWhenTheirHiddenWindowIsDestroyed() throws Exception {
        try (RemoteCards cards = startCards()) {
            cards.order("ring 1");
            cards.awaitPainted("1");

            desktop.xdotool("search", "--name", "^Callcard$", "windowclose");
            cards.order("ring 2");

            cards.awaitPainted("2");
            await().until(() -> cards.places().size() == 2);
        }
    }

    private RemoteCards startCards() throws IOException {
        return RemoteCards.start(desktop, "painted");
    }
}
