package io.github.callcard.ui.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The cards on the screen: stacked from the corner of their place, as many as the work area holds; the others wait. The stack
 * stays on the screen it began on until it is empty. Belongs to the JavaFX thread.
 */
final class CardStack {

    /** Of several callers these are looked at; the rest is there for who asks. */
    private static final int MOST_ROWS = 4;

    private static final int ALL_ROWS = 12;
    private static final int MOST_WAITING = 30;

    private final CardPlaces places;
    private final CardWindows windows;
    private final Runnable roomFound;
    private final DeckLayout layout = new DeckLayout();
    private final Map<UUID, DeckCard> shown = new LinkedHashMap<>();
    private final Map<UUID, DeckCard> waiting = new LinkedHashMap<>();
    private final Map<UUID, CardWindow> leaving = new LinkedHashMap<>();
    private final InvalidationListener screens = change -> settleAnew();
    private @Nullable CardPlace place;

    /** @param roomFound told when a card that waits may find room now */
    CardStack(CardWindows windows, CardPlaces places, Runnable roomFound) {
        this.windows = windows;
        this.places = places;
        this.roomFound = roomFound;
        Screen.getScreens().addListener(screens);
        windows.onPointerGone(roomFound);
        windows.onLost(this::recover);
        windows.onDropped(this::moveAll);
        places.active();
    }

    /** The most of several callers that a card may list on the present screen. */
    int mostRows() {
        return place().rows(MOST_ROWS);
    }

    /** The same for a user who wants to see them all. */
    int allRows() {
        return place().rows(ALL_ROWS);
    }

    /** Shows the card, or refreshes it, or lets it wait where there is no room; others may have to wait for it. */
    void show(DeckCard card, Consumer<CardView> fill, boolean still) {
        CardWindow present = card.window();
        cutShort(card.id());
        // Nothing is drawn for a card that was measured before and still has no room.
        if (present == null && card.height() > 0 && !place(card)) {
            return;
        }
        CardWindow window = present == null ? windows.take() : present;
        fill.accept(window.view());
        card.measured(window.measure());
        if (!place(card)) {
            if (present == null) {
                windows.giveBack(window);
            }
            return;
        }
        waiting.remove(card.id());
        shown.put(card.id(), card);
        card.showIn(window);
        if (present == null) {
            window.moveIn(right(window), bottom(card), still);
        }
        shown.values().stream()
                .filter(other -> other != card || present != null)
                .forEach(this::settle);
    }

    /** Finds the card a place, for which others may have to wait; false where it has to wait itself. */
    private boolean place(DeckCard card) {
        List<UUID> losers = layout.place(card.id(), card.height(), card.urgency(), height(), this::isUnderPointer);
        losers.forEach(this::makeRoom);
        boolean waits = losers.contains(card.id());
        if (waits && card.window() == null) {
            waiting.put(card.id(), card);
        }
        return !waits;
    }

    /** Takes the card away. */
    void remove(DeckCard card, boolean still) {
        waiting.remove(card.id());
        shown.remove(card.id());
        CardWindow window = card.window();
        if (window == null) {
            return;
        }
        card.showIn(null);
        layout.leave(card.id());
        leaving.put(card.id(), window);
        window.moveOut(still, () -> {
            if (leaving.remove(card.id(), window)) {
                layout.remove(card.id());
                windows.giveBack(window);
                roomFound.run();
            }
        });
    }

    /** The cards that wait for room, the most urgent first and then those that have waited longest. */
    List<DeckCard> waiting() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(DeckCard::urgency).reversed().thenComparingLong(DeckCard::number))
                .toList();
    }

    /** The card that has waited longest among the least urgent, where more wait than anybody would look at one by one. */
    Optional<DeckCard> surplus() {
        return waiting.size() <= MOST_WAITING
                ? Optional.empty()
                : waiting.values().stream()
                        .min(Comparator.comparing(DeckCard::urgency).thenComparingLong(DeckCard::number));
    }

    /** The windows of the cards that show, the newest first. */
    List<CardWindow> windows() {
        return shown.values().stream()
                .sorted(Comparator.comparingLong(DeckCard::number).reversed())
                .flatMap(card -> Optional.ofNullable(card.window()).stream())
                .toList();
    }

    /** The call whose card shows in the window. */
    Optional<UUID> callIn(CardWindow window) {
        return shown.values().stream()
                .filter(card -> card.window() == window)
                .map(DeckCard::id)
                .findFirst();
    }

    void close() {
        Screen.getScreens().removeListener(screens);
        windows.onPointerGone(() -> {});
        windows.close();
    }

    /** A screen came or went, or a panel did. */
    private void settleAnew() {
        place = null;
        settleAll();
        windows.park();
        roomFound.run();
    }

    /** The user let a card go at another place: all cards go there. */
    private void moveAll(double x, double y) {
        place = places.choose(x, y);
        settleAll();
        roomFound.run();
    }

    /** The cards there are, at the place as it is now. */
    private void settleAll() {
        layout.fit(height()).forEach(this::makeRoom);
        shown.values().forEach(this::settle);
    }

    /** Windows are gone that nobody here took away; their cards come up in others. */
    private void recover() {
        leaving.entrySet().removeIf(entry -> {
            boolean lost = entry.getValue().popup().isLost();
            if (lost) {
                layout.remove(entry.getKey());
            }
            return lost;
        });
        for (DeckCard card : new ArrayList<>(shown.values())) {
            CardWindow window = card.window();
            if (window != null && window.popup().isLost()) {
                shown.remove(card.id());
                layout.remove(card.id());
                card.showIn(null);
                waiting.put(card.id(), card);
            }
        }
        roomFound.run();
    }

    /** A card has lost its place: it waits, or goes at once when it was about to. */
    private void makeRoom(UUID id) {
        cutShort(id);
        DeckCard card = shown.remove(id);
        CardWindow window = card == null ? null : card.window();
        if (card != null && window != null) {
            card.showIn(null);
            waiting.put(id, card);
            window.moveOut(true, () -> windows.giveBack(window));
        }
    }

    private void cutShort(UUID id) {
        CardWindow window = leaving.remove(id);
        if (window != null) {
            layout.remove(id);
            window.moveOut(true, () -> windows.giveBack(window));
        }
    }

    private boolean isUnderPointer(UUID id) {
        DeckCard card = shown.get(id);
        CardWindow window = card == null ? null : card.window();
        return window != null && window.isUnderPointer();
    }

    private void settle(DeckCard card) {
        CardWindow window = card.window();
        if (window != null) {
            window.moveTo(right(window), bottom(card));
        }
    }

    private double right(CardWindow window) {
        return place().right(window.cardWidth());
    }

    private double bottom(DeckCard card) {
        return place().bottom(layout.bottomOf(card.id()).orElse(0), card.height());
    }

    private double height() {
        return place().height();
    }

    private CardPlace place() {
        CardPlace present = place;
        if (layout.isEmpty() || present == null) {
            present = places.active();
            place = present;
        }
        return present;
    }
}
