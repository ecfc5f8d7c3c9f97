package io.github.callcard.ui.card;

import java.util.ArrayList;
import java.util.List;

/**
 * The actions of one card, the same for as long as it is up.
 *
 * @param bar those below the card at all times, in their places
 * @param more those behind the button "More"; empty where there is no such button
 */
record OfferedActions(List<KeyedAction> bar, List<KeyedAction> more) {

    static final OfferedActions NONE = new OfferedActions(List.of(), List.of());

    /** More would not be read while a phone rings. */
    private static final int MOST = 4;

    OfferedActions {
        bar = List.copyOf(bar);
        more = List.copyOf(more);
    }

    /**
     * Shares actions out: the first ones and one that takes away are on the bar, the others behind "More". A button for a
     * single action more would take the place of that action, which is there itself then.
     *
     * @param actions in the order of their kinds, those that take away last
     */
    static OfferedActions of(List<CardAction> actions) {
        List<KeyedAction> keyed = KeyedAction.of(actions);
        if (keyed.size() <= MOST + 1) {
            return new OfferedActions(keyed, List.of());
        }
        List<KeyedAction> bar = new ArrayList<>(keyed.subList(0, MOST - 1));
        List<KeyedAction> more = new ArrayList<>(keyed.subList(MOST - 1, keyed.size() - 1));
        bar.add(keyed.getLast());
        return new OfferedActions(bar, more);
    }

    boolean hasMore() {
        return !more.isEmpty();
    }

    /** All of them, in the order of their places. */
    List<KeyedAction> all() {
        List<KeyedAction> all = new ArrayList<>(bar);
        all.addAll(more);
        return all;
    }
}
