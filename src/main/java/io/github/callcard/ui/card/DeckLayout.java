package io.github.callcard.ui.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The places of cards above the corner of the work area, and the choice of cards when there is not room for all. A card
 * keeps its place while it is up, so that nothing moves under the pointer; a new one takes the lowest gap it fits into. Where
 * there is none, the least urgent ones make room, the oldest first; only a call that rings moves the others as well, when
 * nothing else helps. A card that is held, since the pointer is on it, neither goes nor moves.
 */
final class DeckLayout {

    /** In the order in which the cards came. */
    private List<Spot> spots = List.of();

    /**
     * Finds room for a card; a card that is placed already gets its new height and urgency.
     *
     * @param available height from the lowest place to the upper end of the work area
     * @param held the cards that must stay where they are
     * @return the cards that have lost their places by it; the card itself when it has to wait
     */
    List<UUID> place(UUID id, double height, Urgency urgency, double available, Predicate<UUID> held) {
        Optional<Spot> before = find(id);
        List<Spot> others = spots.stream().filter(spot -> !spot.id().equals(id)).toList();
        boolean stays = before.isPresent() && held.test(id);
        List<Spot> yielding = others.stream()
                .filter(spot -> !held.test(spot.id()))
                .filter(spot -> stays
                        || spot.urgency().compareTo(urgency) < 0
                        || (before.isPresent() && spot.urgency() == urgency))
                .sorted(Comparator.comparing(Spot::urgency))
                .toList();
        Column column = new Column(available, held);
        Spot wanted = new Spot(id, before.map(Spot::bottom).orElse(0.0), height, urgency);
        List<Function<List<Spot>, Optional<List<Spot>>>> ways = new ArrayList<>();
        if (before.isPresent()) {
            ways.add(rest -> column.grown(rest, wanted));
        }
        ways.add(rest -> column.inGap(rest, wanted));
        if (urgency == Urgency.RINGING) {
            ways.add(rest -> column.packed(rest, wanted));
        }
        for (Function<List<Spot>, Optional<List<Spot>>> way : ways) {
            for (List<Spot> leaving : choices(yielding)) {
                Optional<List<Spot>> found = way.apply(without(others, leaving));
                if (found.isPresent()) {
                    keep(found.get());
                    return leaving.stream().map(Spot::id).toList();
                }
            }
        }
        spots = others;
        return List.of(id);
    }

    /**
     * Makes the best of another work area: cards move, and the least urgent go.
     *
     * @return the cards that have lost their places
     */
    List<UUID> fit(double available) {
        Column column = new Column(available, id -> false);
        if (column.holds(spots)) {
            return List.of();
        }
        List<Spot> yielding =
                spots.stream().sorted(Comparator.comparing(Spot::urgency)).toList();
        for (int gone = 0; ; gone++) {
            List<Spot> leaving = yielding.subList(0, gone);
            List<Spot> packed = column.packed(without(spots, leaving));
            if (packed.size() <= 1 || column.holds(packed)) {
                keep(packed);
                return leaving.stream().map(Spot::id).toList();
            }
        }
    }

    /** The card keeps its place while it goes, unless another needs it. */
    void leave(UUID id) {
        spots = spots.stream()
                .map(spot -> spot.id().equals(id) ? spot.with(Urgency.LEAVING) : spot)
                .toList();
    }

    /** The distance of a placed card's lower edge from the lowest place. */
    OptionalDouble bottomOf(UUID id) {
        return find(id).map(spot -> OptionalDouble.of(spot.bottom())).orElseGet(OptionalDouble::empty);
    }

    void remove(UUID id) {
        spots = spots.stream().filter(spot -> !spot.id().equals(id)).toList();
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    /** The order of arrival stays. */
    private void keep(List<Spot> arranged) {
        List<UUID> arrived = spots.stream().map(Spot::id).toList();
        spots = arranged.stream()
                .sorted(Comparator.comparingInt(spot -> {
                    int place = arrived.indexOf(spot.id());
                    return place < 0 ? arrived.size() : place;
                }))
                .toList();
    }

    private Optional<Spot> find(UUID id) {
        return spots.stream().filter(spot -> spot.id().equals(id)).findFirst();
    }

    /** The sets of cards that may go, fewest first: none, each alone, the first two, the first three and so on. */
    private static List<List<Spot>> choices(List<Spot> yielding) {
        Stream<List<Spot>> one = yielding.stream().map(List::of);
        Stream<List<Spot>> several = Stream.iterate(2, count -> count <= yielding.size(), count -> count + 1)
                .map(count -> yielding.subList(0, count));
        return Stream.of(Stream.of(List.<Spot>of()), one, several)
                .flatMap(choice -> choice)
                .toList();
    }

    private static List<Spot> without(List<Spot> all, List<Spot> leaving) {
        return all.stream().filter(spot -> !leaving.contains(spot)).toList();
    }
}
