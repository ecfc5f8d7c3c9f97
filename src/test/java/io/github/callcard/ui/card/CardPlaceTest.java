package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.settings.WhereSettings.Corner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards on monitors of different size, place and scale, whose work areas JavaFX tells in its own units. */
class CardPlaceTest {

    private static final List<Corner> CORNERS = List.of(Corner.values());
    private static final List<Urgency> SHOWN =
            List.of(Urgency.OVER, Urgency.MISSED, Urgency.TO_READ, Urgency.TALKING, Urgency.RINGING);
    private static final double WIDTH = 380;
    private static final double HEIGHT = 180;

    /** The first screen, one left of and above it with a panel, one at 150 %, and one that is upright. */
    private static final List<Rectangle2D> AREAS = List.of(
            new Rectangle2D(0, 0, 1920, 1040),
            new Rectangle2D(-1280, -200, 1280, 984),
            new Rectangle2D(1920, 0, 1706.67, 920.5),
            new Rectangle2D(1920, 1080, 768, 1366));

    static Stream<Arguments> everywhere() {
        return AREAS.stream().flatMap(area -> Arrays.stream(Corner.values()).map(corner -> Arguments.of(area, corner)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void allCardsOfAFullStackLieInTheWorkArea(Rectangle2D area, Corner corner) {
        CardPlace place = new CardPlace(area, corner);
        DeckLayout layout = new DeckLayout();
        List<UUID> cards = Stream.generate(UUID::randomUUID).limit(12).toList();
        cards.forEach(card -> layout.place(card, HEIGHT, Urgency.RINGING, place.height(), id -> false));

        List<Rectangle2D> shown = cards.stream()
                .map(layout::bottomOf)
                .filter(distance -> distance.isPresent())
                .map(distance -> at(place, distance.getAsDouble(), HEIGHT))
                .toList();

        assertThat(shown).hasSizeBetween(4, 7).allMatch(area::contains);
        assertThat(shown)
                .as("each meets itself only")
                .allMatch(one -> shown.stream().filter(one::intersects).count() == 1);
    }

    private static Rectangle2D at(CardPlace place, double distance, double height) {
        return new Rectangle2D(place.right(WIDTH) - WIDTH, place.bottom(distance, height) - height, WIDTH, height);
    }

    /** Monitors of 1024 to 3840 pixels at 100 to 300 %, anywhere beside each other, with a panel at any edge. */
    @Test
    void aThousandStatesOfTheDeckOnMonitorsOfAnySizePlaceAndScaleLieInTheWorkArea() {
        Random random = new Random(13);
        for (int state = 0; state < 1_000; state++) {
            Rectangle2D area = anyArea(random);
            Corner corner = CORNERS.get(random.nextInt(CORNERS.size()));
            CardPlace place = new CardPlace(area, corner);
            DeckLayout layout = new DeckLayout();
            Map<UUID, Double> heights = new HashMap<>();
            List<UUID> cards = new ArrayList<>();
            for (int step = 0; step < 20; step++) {
                UUID card = cards.isEmpty() || random.nextInt(3) > 0
                        ? UUID.randomUUID()
                        : cards.get(random.nextInt(cards.size()));
                cards.add(card);
                if (random.nextInt(5) == 0) {
                    layout.remove(card);
                } else {
                    double height = 150 + random.nextInt(120);
                    heights.put(card, height);
                    Urgency urgency = SHOWN.get(random.nextInt(SHOWN.size()));
                    layout.place(card, height, urgency, place.height(), id -> false);
                }
                List<Rectangle2D> shown = heights.entrySet().stream()
                        .filter(each -> layout.bottomOf(each.getKey()).isPresent())
                        .map(each -> at(place, layout.bottomOf(each.getKey()).getAsDouble(), each.getValue()))
                        .toList();
                assertThat(shown).as("state %d, %s, %s", state, area, corner).allMatch(area::contains);
            }
        }
    }

    private static Rectangle2D anyArea(Random random) {
        double scale = 1 + random.nextInt(9) / 4.0;
        double width = (1024 + random.nextInt(2816)) / scale;
        double height = Math.max(600, (768 + random.nextInt(1392)) / scale);
        return new Rectangle2D(
                random.nextInt(8000) / scale - 4000,
                random.nextInt(4000) / scale - 2000,
                Math.max(420, width),
                height - random.nextInt(80));
    }

    @ParameterizedTest
    @CsvSource({"-1200, -100, TOP_LEFT", "-100, -100, TOP_RIGHT", "-1200, 700, BOTTOM_LEFT", "-100, 700, BOTTOM_RIGHT"})
    void whereACardIsLetGoTheNearestCornerCounts(double x, double y, Corner corner) {
        assertThat(CardPlace.nearest(AREAS.get(1), x, y)).isEqualTo(corner);
    }
}
