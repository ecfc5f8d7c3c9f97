package io.github.callcard.ui.card;

import static io.github.callcard.ui.card.SampleCalls.id;
import static io.github.callcard.ui.card.Urgency.LEAVING;
import static io.github.callcard.ui.card.Urgency.MISSED;
import static io.github.callcard.ui.card.Urgency.OVER;
import static io.github.callcard.ui.card.Urgency.RINGING;
import static io.github.callcard.ui.card.Urgency.TALKING;
import static io.github.callcard.ui.card.Urgency.TO_READ;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeckLayoutTest {

    /** How urgent a card can be that is not on its way out. */
    private static final List<Urgency> SHOWN =
            List.of(Urgency.OVER, Urgency.MISSED, Urgency.TO_READ, Urgency.TALKING, Urgency.RINGING);

    private static final double AVAILABLE = 500;

    private final DeckLayout layout = new DeckLayout();
    private final Set<UUID> held = new HashSet<>();

    @Test
    void theFirstCardStandsAtTheCornerAndTheNextAboveIt() {
        place(1, 160, RINGING);
        place(2, 160, RINGING);

        assertThat(layout.bottomOf(id(1))).hasValue(0);
        assertThat(layout.bottomOf(id(2))).hasValue(172);
    }

    @Test
    void aCardThatFindsNoRoomAmongItsEqualsWaits() {
        place(1, 300, RINGING);

        assertThat(place(2, 200, RINGING)).containsExactly(id(2));
        assertThat(layout.bottomOf(id(2))).isEmpty();
    }

    @Test
    void theOnlyCardIsShownEvenWhereItIsTallerThanTheScreen() {
        assertThat(place(1, 900, MISSED)).isEmpty();
        assertThat(layout.bottomOf(id(1))).hasValue(0);

        assertThat(place(2, 900, RINGING)).containsExactly(id(1));
        assertThat(layout.bottomOf(id(2))).hasValue(0);
    }

    @Test
    void theOthersStayWhereTheyAreWhenACardLeaves() {
        place(1, 160, RINGING);
        place(2, 160, RINGING);
        layout.remove(id(1));

        assertThat(layout.bottomOf(id(2))).hasValue(172);
    }

    @Test
    void aNewCardTakesTheLowestGapItFitsInto() {
        place(1, 160, RINGING);
        place(2, 100, RINGING);
        layout.remove(id(1));

        place(3, 170, RINGING);
        place(4, 160, RINGING);

        assertThat(layout.bottomOf(id(3))).hasValue(284);
        assertThat(layout.bottomOf(id(4))).hasValue(0);
    }

    @Test
    void whatIsOverMakesRoomForACallThatRingsTheLeastUrgentFirst() {
        place(1, 160, TALKING);
        place(2, 160, MISSED);
        place(3, 150, OVER);

        assertThat(place(4, 150, RINGING)).containsExactly(id(3));
        assertThat(place(5, 150, RINGING)).containsExactly(id(2));
        assertThat(place(6, 150, RINGING)).containsExactly(id(1));
        assertThat(place(7, 150, RINGING)).containsExactly(id(7));
    }

    @Test
    void amongEqualsTheOldestMakesRoomHoweverOftenItChanged() {
        place(1, 160, MISSED);
        place(2, 160, MISSED);
        place(1, 160, MISSED);
        place(3, 150, MISSED);

        assertThat(place(4, 160, RINGING)).containsExactly(id(1));
        assertThat(layout.bottomOf(id(4))).hasValue(0);
    }

    @Test
    void asManyMakeRoomAsATallCardNeedsAndTheOthersKeepTheirPlaces() {
        place(1, 150, TALKING);
        place(2, 150, MISSED);
        place(3, 150, MISSED);

        assertThat(place(4, 250, RINGING)).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(layout.bottomOf(id(1))).hasValue(0);
        assertThat(layout.bottomOf(id(4))).hasValue(162);
    }

    @Test
    void othersMoveForACallThatRingsOnlyWhenNothingElseHelps() {
        place(1, 150, MISSED);
        place(2, 150, RINGING);
        place(3, 150, MISSED);

        assertThat(place(4, 320, RINGING)).containsExactly(id(1), id(3));
        assertThat(layout.bottomOf(id(2))).hasValue(0);
        assertThat(layout.bottomOf(id(4))).hasValue(162);
    }

    @Test
    void aCardUnderThePointerNeitherGoesNorMoves() {
        place(1, 150, MISSED);
        place(2, 150, OVER);
        place(3, 150, MISSED);
        held.add(id(2));

        assertThat(place(4, 150, RINGING)).containsExactly(id(1));
        assertThat(place(5, 250, RINGING)).containsExactly(id(5));
        assertThat(layout.bottomOf(id(2))).hasValue(162);
    }

    @Test
    void aCardThatIsLessUrgentWaitsForThoseThatAreMore() {
        place(1, 300, TO_READ);

        assertThat(place(2, 300, MISSED)).containsExactly(id(2));
        assertThat(place(3, 300, OVER)).containsExactly(id(3));
        assertThat(place(4, 300, TALKING)).containsExactly(id(1));
    }

    @Test
    void aCardOnItsWayOutMakesRoomForAny() {
        place(1, 300, RINGING);
        layout.leave(id(1));

        assertThat(place(2, 300, OVER)).containsExactly(id(1));
        assertThat(LEAVING).isLessThan(OVER);
    }

    @Test
    void aCardThatGrowsPushesUpOnlyWhatItWouldCover() {
        place(1, 100, RINGING);
        place(2, 100, RINGING);
        place(1, 150, RINGING);

        assertThat(layout.bottomOf(id(1))).hasValue(0);
        assertThat(layout.bottomOf(id(2))).hasValue(162);
    }

    @Test
    void aCardThatGrowsPushesTheLessUrgentOutOfTheWorkArea() {
        place(1, 100, RINGING);
        place(2, 100, MISSED);
        place(3, 200, RINGING);

        assertThat(place(1, 250, RINGING)).containsExactly(id(2));
        assertThat(layout.bottomOf(id(1))).hasValue(0);
        assertThat(layout.bottomOf(id(3))).hasValue(262);
    }

    @Test
    void aMissedCallsNoteDoesNotPushOutACallThatRings() {
        place(1, 250, MISSED);
        place(2, 200, RINGING);

        assertThat(place(1, 300, MISSED)).containsExactly(id(1));
        assertThat(layout.bottomOf(id(2))).hasValue(262);
    }

    @Test
    void aCardThatGrowsBelowThePointerGoesElsewhere() {
        place(1, 100, RINGING);
        place(2, 100, MISSED);
        held.add(id(2));

        assertThat(place(1, 150, RINGING)).isEmpty();
        assertThat(layout.bottomOf(id(2))).hasValue(112);
        assertThat(layout.bottomOf(id(1))).hasValue(224);
    }

    @Test
    void aSmallerScreenKeepsTheMostUrgentCards() {
        place(1, 150, MISSED);
        place(2, 150, RINGING);
        place(3, 150, OVER);

        assertThat(layout.fit(320)).containsExactly(id(3));
        assertThat(layout.fit(200)).containsExactly(id(1));
        assertThat(layout.bottomOf(id(2))).hasValue(0);
        assertThat(layout.fit(100)).as("the last one stays").isEmpty();
    }

    @Test
    void whateverComesNothingOverlapsNothingLeavesTheScreenAndWhatRingsComesBeforeWhatIsOver() {
        Random random = new Random(9);
        for (double available : List.of(238.0, 300.0, 568.0, 868.0, 1048.0)) {
            DeckLayout column = new DeckLayout();
            Map<UUID, Double> heights = new HashMap<>();
            Map<UUID, Urgency> up = new HashMap<>();
            for (int step = 0; step < 3_000; step++) {
                UUID id = id(random.nextInt(12));
                UUID pointed = id(random.nextInt(12));
                double before = column.bottomOf(pointed).orElse(-1);
                if (random.nextInt(4) == 0) {
                    column.remove(id);
                    up.remove(id);
                    continue;
                }
                double height = 120 + random.nextInt(110);
                Urgency urgency = SHOWN.get(random.nextInt(SHOWN.size()));
                List<UUID> losers = column.place(id, height, urgency, available, pointed::equals);

                heights.put(id, height);
                up.put(id, urgency);
                losers.forEach(up::remove);
                assertThat(column.bottomOf(id).isPresent()).isEqualTo(!losers.contains(id));
                if (up.containsKey(pointed) && !pointed.equals(id) && before >= 0) {
                    assertThat(column.bottomOf(pointed)).hasValue(before);
                }
                if (losers.contains(id) && urgency == RINGING && !up.containsKey(pointed)) {
                    double ringing = up.keySet().stream()
                            .filter(other -> up.get(other) == RINGING)
                            .mapToDouble(other -> heights.getOrDefault(other, 0.0) + Spot.GAP)
                            .sum();
                    long count = up.values().stream().filter(RINGING::equals).count();
                    assertThat(count >= Column.MOST || ringing + height > available)
                            .as("all that ring fill the room")
                            .isTrue();
                }
                assertStandsInOrder(column, up.keySet(), heights, available);
            }
        }
    }

    private static void assertStandsInOrder(
            DeckLayout column, Set<UUID> up, Map<UUID, Double> heights, double available) {
        List<UUID> upwards = new ArrayList<>(up);
        upwards.sort((a, b) -> Double.compare(
                column.bottomOf(a).orElseThrow(), column.bottomOf(b).orElseThrow()));
        assertThat(up).hasSizeLessThanOrEqualTo(Column.MOST);
        double lowest = 0;
        for (UUID id : upwards) {
            double bottom = column.bottomOf(id).orElseThrow();
            double top = bottom + heights.getOrDefault(id, 0.0);
            assertThat(bottom).isGreaterThanOrEqualTo(lowest);
            assertThat(top).isLessThanOrEqualTo(available);
            lowest = top + Spot.GAP;
        }
    }

    private List<UUID> place(long number, double height, Urgency urgency) {
        return layout.place(id(number), height, urgency, AVAILABLE, held::contains);
    }
}
