package io.github.callcard.ui.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where cards stand above the corner of the work area. A card keeps its place while it is up, so that nothing moves
 * under the pointer; a new one takes the lowest gap it fits into. Plain arithmetic, in JavaFX's own units.
 */
final class DeckLayout {

    /** Between two cards. */
    static final double GAP = 12;

    private final List<Spot> spots = new ArrayList<>();

    /** @param bottom distance of the card's lower edge from the lowest place */
    private record Spot(long id, double bottom, double height) {
        double above() {
            return bottom + height + GAP;
        }
    }

    /**
     * Finds room for a card; a card that is placed already gets its new height, and only cards it would cover move up.
     *
     * @param available height from the lowest place to the upper end of the work area
     * @return the distance of its lower edge from the lowest place; empty when it has to wait
     */
    OptionalDouble place(long id, double height, double available) {
        Optional<Spot> present = spots.stream().filter(s -> s.id() == id).findFirst();
        double bottom = present.map(Spot::bottom).orElseGet(() -> lowestGap(height));
        if (present.isEmpty() && !spots.isEmpty() && bottom + height > available) {
            return OptionalDouble.empty();
        }
        remove(id);
        spots.add(new Spot(id, bottom, height));
        pushUp();
        return OptionalDouble.of(bottom);
    }

    /** The distance of a placed card's lower edge from the lowest place. */
    OptionalDouble bottomOf(long id) {
        return spots.stream()
                .filter(s -> s.id() == id)
                .mapToDouble(Spot::bottom)
                .findFirst();
    }

    /** The cards that were pushed out of the work area by others that grew. */
    List<Long> above(double available) {
        return spots.stream()
                .filter(s -> s.bottom() > 0 && s.bottom() + s.height() > available)
                .map(Spot::id)
                .toList();
    }

    void remove(long id) {
        spots.removeIf(s -> s.id() == id);
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    private double lowestGap(double height) {
        double candidate = 0;
        for (Spot spot : sorted()) {
            if (candidate + height + GAP <= spot.bottom()) {
                return candidate;
            }
            candidate = Math.max(candidate, spot.above());
        }
        return candidate;
    }

    private void pushUp() {
        List<Spot> sorted = sorted();
        spots.clear();
        double lowest = 0;
        for (Spot spot : sorted) {
            Spot free = new Spot(spot.id(), Math.max(lowest, spot.bottom()), spot.height());
            spots.add(free);
            lowest = free.above();
        }
    }

    private List<Spot> sorted() {
        return spots.stream().sorted(Comparator.comparingDouble(Spot::bottom)).toList();
    }
}
