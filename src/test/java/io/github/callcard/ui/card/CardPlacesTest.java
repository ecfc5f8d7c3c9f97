package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.github.callcard.settings.WhereSettings;
import io.github.callcard.settings.WhereSettings.Corner;
import io.github.callcard.settings.WhereSettings.WhichScreen;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Where cards come up. */
@ExtendWith(OnFxThread.class)
class CardPlacesTest {

    @AutoClose
    private final DeckOnScreen screen = new DeckOnScreen(List.of(), new CardSettings(null, null, true));

    private final CardDeck deck = screen.deck();
    private final List<String> chosen = new CopyOnWriteArrayList<>();
    private final Rectangle2D area = FxThread.get(() -> Screen.getPrimary().getVisualBounds());

    @BeforeEach
    void noteTheCorner() {
        FxThread.run(() -> deck.placeBy(Optional::empty, (place, corner) -> chosen.add(place + " " + corner)));
    }

    @ParameterizedTest
    @EnumSource
    void cardsAreStackedFromTheCornerOfTheSettings(Corner corner) {
        place(corner, Map.of());
        ring(1, 2);

        List<Bounds> cards = cards();
        Bounds first = top(corner) ? cards.getFirst() : cards.getLast();
        Bounds second = top(corner) ? cards.getLast() : cards.getFirst();
        assertLiesIn(corner, first);
        assertThat(top(corner) ? second.getMinY() - first.getMaxY() : first.getMinY() - second.getMaxY())
                .isCloseTo(Spot.GAP, within(0.01));
        assertThat(second.getMinX()).isCloseTo(first.getMinX(), within(0.01));
    }

    @Test
    void theCornerOfTheScreenComesBeforeThatOfAllScreens() {
        place(Corner.BOTTOM_RIGHT, Map.of(name(), Corner.TOP_LEFT, "1x1+0+0", Corner.TOP_RIGHT));
        ring(1);

        assertLiesIn(Corner.TOP_LEFT, cards().getFirst());
    }

    @Test
    void aCardThatIsDraggedTakesAllCardsToThatCornerAndTheCornerIsTold() {
        ring(1, 2);
        Bounds grabbed = cards().getLast();
        screen.passTheFirstMoment();

        drag(grabbed, area.getMinX() + 200, area.getMinY() + 150);

        await().untilAsserted(() -> assertLiesIn(Corner.TOP_LEFT, cards().getFirst()));
        assertThat(cards()).hasSize(2);
        assertThat(chosen).containsExactly(name() + " TOP_LEFT");
    }

    @Test
    void theNextCallComesUpWhereTheUserDraggedACardTo() {
        ring(1);
        screen.passTheFirstMoment();
        drag(cards().getFirst(), area.getMinX() + 200, area.getMaxY() - 100);
        await().untilAsserted(() -> assertLiesIn(Corner.BOTTOM_LEFT, cards().getFirst()));
        FxThread.run(() -> deck.dismiss(SampleCalls.id(1)));
        await().until(() -> cards().isEmpty());

        ring(2);

        assertLiesIn(Corner.BOTTOM_LEFT, cards().getFirst());
    }

    @Test
    void aClickThatTremblesDragsNothing() {
        ring(1);
        Bounds before = cards().getFirst();
        screen.passTheFirstMoment();

        drag(before, before.getMinX() + 100 + 5, before.getMinY() + 30 + 5);

        assertThat(cards().getFirst()).isEqualTo(before);
        assertThat(chosen).isEmpty();
    }

    /** A press from before a card moved is no click on what it shows there; but the hand still holds it. */
    @Test
    void aCardThatMovesWhileTheButtonIsDownIsDroppedWhereTheHandLetsItGo() {
        ring(1, 2);
        Bounds upper = cards().getFirst();
        screen.passTheFirstMoment();
        FxRobot robot = take(upper);
        try {
            deck.onCall(SampleCalls.manyPeople(1, 9));
            await().until(() -> cards().getFirst().getMinY() < upper.getMinY());
            robot.moveTo(area.getMinX() + 200, area.getMinY() + 150);
        } finally {
            robot.release(MouseButton.PRIMARY);
        }

        await().until(() -> List.of(name() + " TOP_LEFT").equals(chosen));
        assertThat(cards())
                .hasSize(2)
                .allSatisfy(
                        card -> assertThat(card.getMinX() - area.getMinX()).isCloseTo(CardPlace.MARGIN, within(0.01)));
    }

    @Test
    void aCardThatGoesWhileItIsDraggedLeavesItsWindowToTheNextOnes() {
        ring(1);
        Bounds first = cards().getFirst();
        screen.passTheFirstMoment();
        FxRobot robot = take(first);
        try {
            robot.moveTo(first.getMinX() - 100, first.getMinY() - 100);
            FxThread.run(() -> deck.dismiss(SampleCalls.id(1)));
            await().until(() -> cards().isEmpty());
            ring(2, 3);

            deck.onCall(SampleCalls.manyPeople(2, 9));

            await().until(() -> cards().getLast().getHeight() > first.getHeight());
            assertLiesIn(Corner.BOTTOM_RIGHT, cards().getLast());
            assertThat(cards().getLast().getMinY() - cards().getFirst().getMaxY())
                    .isCloseTo(Spot.GAP, within(0.01));
        } finally {
            robot.release(MouseButton.PRIMARY);
        }
        assertThat(FxThread.get(() -> List.copyOf(chosen))).isEmpty();
    }

    @Test
    void theScreenOfTheWindowInFrontIsTakenWhereItIsKnown() {
        FxThread.run(() -> {
            deck.apply(new WhereSettings(Corner.TOP_RIGHT, WhichScreen.WINDOW, Map.of()), false);
            deck.placeBy(() -> Optional.of(new int[] {10, 10, 100, 100}), (screen, corner) -> {});
        });
        ring(1);

        assertLiesIn(Corner.TOP_RIGHT, cards().getFirst());
    }

    @Test
    void aWindowOnNoScreenLeavesTheScreenOfThePointer() {
        assertThat(FxThread.get(() -> GlassScreens.around(new int[] {90_000, 90_000, 10, 10})))
                .isEmpty();
        assertThat(FxThread.get(() -> GlassScreens.around(new int[] {0, 0, 100, 100})))
                .contains(FxThread.get(Screen::getPrimary));
    }

    /** Holds a card by a place where there is no button. */
    private static FxRobot take(Bounds card) {
        FxRobot robot = new FxRobot();
        robot.moveTo(card.getMinX() + 100, card.getMinY() + 30);
        return robot.press(MouseButton.PRIMARY);
    }

    private static void drag(Bounds card, double toX, double toY) {
        FxRobot robot = take(card);
        robot.moveTo(toX, toY);
        robot.release(MouseButton.PRIMARY);
        FxThread.get(() -> true);
    }

    private void place(Corner corner, Map<String, Corner> corners) {
        FxThread.run(() -> deck.apply(new WhereSettings(corner, WhichScreen.POINTER, corners), false));
    }

    private void ring(long... ids) {
        int before = cards().size();
        for (long id : ids) {
            deck.onCall(SampleCalls.erika(id));
        }
        await().until(() -> cards().size() == before + ids.length);
    }

    private void assertLiesIn(Corner corner, Bounds card) {
        boolean left = corner == Corner.BOTTOM_LEFT || corner == Corner.TOP_LEFT;
        double x = left ? card.getMinX() - area.getMinX() : area.getMaxX() - card.getMaxX();
        double y = top(corner) ? card.getMinY() - area.getMinY() : area.getMaxY() - card.getMaxY();
        assertThat(x).isCloseTo(CardPlace.MARGIN, within(0.01));
        assertThat(y).isCloseTo(CardPlace.MARGIN, within(0.01));
    }

    private static boolean top(Corner corner) {
        return corner == Corner.TOP_LEFT || corner == Corner.TOP_RIGHT;
    }

    private String name() {
        Rectangle2D bounds = FxThread.get(() -> Screen.getPrimary().getBounds());
        return "%.0fx%.0f+0+0".formatted(bounds.getWidth(), bounds.getHeight());
    }

    /** The cards on the screen, from the highest to the lowest. */
    private List<Bounds> cards() {
        return screen.cards().stream()
                .sorted(Comparator.comparingDouble(Bounds::getMinY))
                .toList();
    }
}
