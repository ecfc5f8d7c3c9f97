package io.github.callcard.ui.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The ways to put cards above each other. Plain arithmetic.
 *
 * @param available height from the lowest place to the upper end of the work area
 * @param held the cards that must stay where they are
 */
record Column(double available, Predicate<UUID> held) {

    /** More would not be read while a phone rings; of the others there is a count. */
    static final int MOST = 4;

    /** True when it is no more than a few, all inside the work area; a card alone may be taller. */
    boolean holds(List<Spot> spots) {
        return spots.size() <= MOST && fits(spots);
    }

    private boolean fits(List<Spot> spots) {
        return spots.stream().allMatch(spot -> spot.top() <= available)
                || (spots.size() == 1 && spots.getFirst().bottom() == 0);
    }

    /** The card in the lowest gap it fits into, the others where they are. */
    Optional<List<Spot>> inGap(List<Spot> others, Spot card) {
        return ifItHolds(with(others, card.at(lowestGap(others, card.height()))));
    }

    /** The card where it is, those above it moved up as far as they must; empty when a held one would move. */
    Optional<List<Spot>> grown(List<Spot> others, Spot card) {
        List<Spot> moved = new ArrayList<>();
        double lowest = 0;
        for (Spot spot : upwards(with(others, card))) {
            Spot free = spot.at(Math.max(lowest, spot.bottom()));
            moved.add(free);
            lowest = free.above();
            if (free.bottom() != spot.bottom() && held.test(spot.id())) {
                return Optional.empty();
            }
        }
        return ifItHolds(moved);
    }

    /** All as low as can be, the card above those that are there. */
    Optional<List<Spot>> packed(List<Spot> others, Spot card) {
        Spot last = held.test(card.id()) ? card : card.at(Double.MAX_VALUE);
        return ifItHolds(packed(with(others, last)));
    }

    /** All as low as can be. */
    List<Spot> packed(List<Spot> spots) {
        List<Spot> packed = new ArrayList<>();
        spots.stream().filter(spot -> held.test(spot.id())).forEach(packed::add);
        for (Spot spot : upwards(spots)) {
            if (!held.test(spot.id())) {
                packed.add(spot.at(lowestGap(packed, spot.height())));
            }
        }
        return packed;
    }

    private Optional<List<Spot>> ifItHolds(List<Spot> spots) {
        return holds(spots) ? Optional.of(spots) : Optional.empty();
    }

    private static double lowestGap(List<Spot> spots, double height) {
        double candidate = 0;
        for (Spot spot : upwards(spots)) {
            if (candidate + height + Spot.GAP <= spot.bottom()) {
                return candidate;
            }
            candidate = Math.max(candidate, spot.above());
        }
        return candidate;
    }

    private static List<Spot> with(List<Spot> others, Spot card) {
        List<Spot> all = new ArrayList<>(others);
        all.add(card);
        return all;
    }

    private static List<Spot> upwards(List<Spot> spots) {
        return spots.stream().sorted(Comparator.comparingDouble(Spot::bottom)).toList();
    }
}
