package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.settings.WhereSettings.Corner;
import io.github.callcard.settings.WhereSettings.WhichScreen;
import io.github.callcard.ui.toolkit.XDesktop;
import io.github.callcard.ui.toolkit.XMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards on a display with two monitors of different size and place, at one scale, as X11 has it. */
@Tag("peer")
class CardsOnTwoMonitorsTest {

    /** The upright monitor begins higher than the wide one and ends higher, so that neither's edges are the other's. */
    private static final List<XMonitor> MONITORS =
            List.of(new XMonitor(0, 300, 1280, 900), new XMonitor(1280, 0, 800, 1100));

    private static final int WIDE = 0;
    private static final int UPRIGHT = 1;

    private final XDesktop desktop;

    CardsOnTwoMonitorsTest(@TempDir Path folder) throws IOException {
        this.desktop = XDesktop.open(folder, MONITORS);
    }

    @AfterEach
    void closeTheDesktop() {
        desktop.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5})
    void allCardsLieInTheWorkAreaOfTheMonitorWithThePointer(double scale) throws Exception {
        try (RemoteCards cards = startCards(scale)) {
            int call = 1;
            for (Corner corner : Corner.values()) {
                cards.order("corner " + corner + " " + WhichScreen.POINTER);
                for (int monitor : List.of(UPRIGHT, WIDE)) {
                    pointTo(monitor);
                    ring(cards, call, call + 1, call + 2);
                    int[] area = cards.screens().get(monitor);
                    assertThat(cards.places())
                            .hasSizeBetween(2, 3)
                            .allSatisfy(card -> assertThat(isInside(card, area))
                                    .as("%s in %s", box(card), box(area))
                                    .isTrue());
                    dismiss(cards, call, call + 1, call + 2);
                    call += 3;
                }
            }
        }
    }

    @Test
    void theMonitorOfTheWindowInFrontCountsWhereTheUserWantsIt() throws Exception {
        desktop.start("xterm", "xterm", "-T", "xterm", "-geometry", "40x5+1400+700");
        await().until(() -> desktop.focusedWindow().contains("xterm"));
        pointTo(WIDE);
        try (RemoteCards cards = startCards(1)) {
            cards.order("corner " + Corner.BOTTOM_RIGHT + " " + WhichScreen.WINDOW);
            ring(cards, 1);

            assertThat(isInside(cards.places().getFirst(), cards.screens().get(UPRIGHT)))
                    .isTrue();
            assertThat(desktop.focusedWindow()).contains("xterm");
        }
    }

    @Test
    void aCardDraggedToTheOtherMonitorTakesTheOthersAlongAndThatMonitorKeepsItsCorner() throws Exception {
        pointTo(WIDE);
        try (RemoteCards cards = startCards(1)) {
            cards.order("corner " + Corner.BOTTOM_RIGHT + " " + WhichScreen.POINTER);
            ring(cards, 1, 2);
            cards.awaitSeconds(2);
            drag(lowest(cards.places()), 1400, 100);
            cards.await("chosen 800x1100+1280+0 TOP_LEFT");
            int[] upright = cards.screens().get(UPRIGHT);

            await().until(() -> cards.places().size() == 2
                    && cards.places().stream().allMatch(card -> isInside(card, upright) && card[0] < 1280 + 100));
            dismiss(cards, 1, 2);

            pointTo(WIDE);
            ring(cards, 3);
            int[] wide = cards.screens().get(WIDE);
            assertThat(cards.places()).singleElement().satisfies(card -> {
                assertThat(isInside(card, wide)).isTrue();
                assertThat(wide[2] - card[2]).as("still at the right").isLessThan(50);
            });
            dismiss(cards, 3);
            pointTo(UPRIGHT);
            ring(cards, 4);
            assertThat(cards.places())
                    .singleElement()
                    .satisfies(card ->
                            assertThat(card[1] - upright[1]).as("at the top").isLessThan(50));
        }
    }

    @Test
    void cardsOfAMonitorThatIsUnpluggedGoToTheOneThatIsLeft() throws Exception {
        pointTo(UPRIGHT);
        try (RemoteCards cards = startCards(1)) {
            ring(cards, 1, 2);

            pointTo(WIDE);
            desktop.run("xrandr", "--output", XMonitor.output(UPRIGHT), "--off");

            await().until(() -> cards.screens().size() == 1);
            int[] left = cards.screens().getFirst();
            await().until(() ->
                    cards.places().size() == 2 && cards.places().stream().allMatch(card -> isInside(card, left)));
        }
    }

    private RemoteCards startCards(double scale) throws IOException {
        List<String> flags = new ArrayList<>(List.of(RemoteCards.OPTIONS, "-Dglass.gtk.uiScale=" + scale));
        RemoteCards cards = RemoteCards.start(desktop, flags, "painted", "still");
        assertThat(cards.screens()).as("JavaFX sees both").hasSize(2);
        return cards;
    }

    private static void ring(RemoteCards cards, int... calls) {
        for (int call : calls) {
            cards.order((call % 2 == 0 ? "shared " : "ring ") + call);
        }
        for (int call : calls) {
            // The third may find no room on the lower monitor; then it waits.
            if (call < calls[0] + 2) {
                cards.awaitPainted(Integer.toString(call));
            }
        }
    }

    private static void dismiss(RemoteCards cards, int... calls) {
        for (int call : calls) {
            cards.order("dismiss " + call);
        }
        await().until(() -> cards.places().isEmpty());
    }

    private void pointTo(int monitor) throws Exception {
        XMonitor there = MONITORS.get(monitor);
        move(there.left() + there.width() / 2, there.top() + there.height() / 2);
    }

    private void drag(int[] card, int x, int y) throws Exception {
        String background = desktop.windowUnderPointer();
        move(card[0] + 100, card[1] + 30);
        await().until(() -> !desktop.windowUnderPointer().equals(background));
        desktop.xdotool("mousedown", "1");
        move(card[0] + 130, card[1] + 10);
        move(x, y);
        desktop.xdotool("mouseup", "1");
    }

    private void move(int x, int y) throws Exception {
        desktop.xdotool("mousemove", "--sync", Integer.toString(x), Integer.toString(y));
    }

    private static int[] lowest(List<int[]> places) {
        return places.stream().max(Comparator.comparingInt(card -> card[3])).orElseThrow();
    }

    private static boolean isInside(int[] card, int[] area) {
        return card[0] >= area[0] && card[1] >= area[1] && card[2] <= area[2] && card[3] <= area[3];
    }

    private static List<Integer> box(int[] place) {
        return Arrays.stream(place).boxed().toList();
    }
}
