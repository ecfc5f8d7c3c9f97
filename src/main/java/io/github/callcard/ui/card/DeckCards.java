package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.FxTimer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The cards of the deck by their calls: filled, on the screen or waiting for room there, until they are taken away. Belongs
 * to the JavaFX thread.
 */
final class DeckCards {

    private final CardText text;
    private final CardWindows windows;
    private final CardStack stack;
    private final CardExpiry expiry;
    private final CardAdditions additions;
    private final Map<UUID, DeckCard> cards = new LinkedHashMap<>();
    private CardSettings settings;
    private Consumer<DeckCard> whenShown = card -> {};

    /** @param windows closed with the cards */
    DeckCards(CardText text, CardWindows windows, CardPlaces places, CardSettings settings, FxTimer timer) {
        this.text = text;
        this.windows = windows;
        this.settings = settings;
        this.stack = new CardStack(windows, places, this::letIn);
        this.expiry = new CardExpiry(timer, this::isHeld, card -> remove(card.id()));
        this.additions = new CardAdditions(timer, this::refresh);
    }

    /** The things that come to the cards while they are up. */
    CardAdditions additions() {
        return additions;
    }

    void apply(CardSettings newSettings) {
        settings = newSettings;
    }

    /** Hears of a card each time that it was filled. */
    void onShown(Consumer<DeckCard> listener) {
        whenShown = listener;
    }

    /** Null where the call has no card. */
    @Nullable
    DeckCard find(UUID callId) {
        return cards.get(callId);
    }

    boolean has(UUID callId) {
        return cards.containsKey(callId);
    }

    Collection<DeckCard> all() {
        return cards.values();
    }

    /** A card comes to the deck; {@link #refresh} shows it. */
    void add(DeckCard card) {
        cards.put(card.id(), additions.expecting(card));
    }

    /** The most of several callers that a card may list on the present screen. */
    int mostRows() {
        return stack.mostRows();
    }

    /** The windows of the cards that show, the newest first. */
    List<CardWindow> windows() {
        return stack.windows();
    }

    /** The call whose card shows in the window is told to the taker. */
    void callIn(CardWindow window, Consumer<UUID> taker) {
        stack.callIn(window).ifPresent(taker);
    }

    /** The card has other actions from now on; {@link #refresh} shows them. */
    void offer(DeckCard card, OfferedActions actions) {
        card.offer(actions);
        CardWindow window = card.window();
        if (window != null) {
            windows.closeMenu(window);
            window.beginAnew();
        }
    }

    /** Shows the card as it is now; one that finds no room and is no news later goes. */
    void refresh(DeckCard card) {
        show(card);
        letIn();
        if (card.window() == null && !card.isWorthWaiting()) {
            remove(card.id());
        }
    }

    private void show(DeckCard card) {
        stack.show(card, view -> fill(view, card), isStill());
        whenShown.accept(card);
        text.tick(card);
        expiry.plan(card, settings);
    }

    private void fill(CardView view, DeckCard card) {
        int rows = card.showsAll() ? stack.allRows() : stack.mostRows();
        text.fill(view, card, rows);
        view.rows().onChosen(card.offers().isEmpty() ? null : row -> additions.choose(card, row, rows));
        view.onFound(line -> additions.chooseFound(card, line));
        view.onNoteRead(() -> read(card));
        view.rows().showPhotos(card.photos());
        view.buttons().onMenu((anchor, actions) -> windows.menu().toggle(anchor, actions, card::call));
        view.onMenuKeys(key -> isMenuOpen(card) && windows.menu().take(key));
    }

    /** Takes a note that was read away: the card shows what lies below it, and its time runs where it waited for that. */
    private void read(DeckCard card) {
        card.note(CardNote.NONE);
        refresh(card);
    }

    /** A card that is pointed at, or whose menu is open, does not leave by itself. */
    private boolean isHeld(DeckCard card) {
        CardWindow window = card.window();
        return window != null && (window.isUnderPointer() || windows.isMenuOpen(window));
    }

    private boolean isMenuOpen(DeckCard card) {
        CardWindow window = card.window();
        return window != null && windows.isMenuOpen(window);
    }

    /** Cards that wait come up where there is room for them, or where others need theirs less now. */
    private void letIn() {
        stack.waiting().forEach(this::show);
        stack.surplus().ifPresent(card -> remove(card.id()));
        count();
    }

    /** The newest card that shows says how many more there are. */
    private void count() {
        List<DeckCard> waiting = stack.waiting();
        Optional<DeckCard> newest = cards.values().stream()
                .filter(card -> card.window() != null)
                .max(Comparator.comparingLong(DeckCard::number));
        for (DeckCard card : cards.values()) {
            CardWindow window = card.window();
            if (window != null) {
                boolean counts = newest.filter(card::equals).isPresent();
                text.fillWaiting(window.view(), counts ? waiting : List.of());
            }
        }
    }

    void remove(UUID callId) {
        DeckCard card = cards.remove(callId);
        if (card != null) {
            card.end();
            additions.onGone(card.id());
            CardWindow window = card.window();
            if (window != null) {
                windows.closeMenu(window);
            }
            stack.remove(card, isStill());
            count();
        }
    }

    void removeAll() {
        List.copyOf(cards.keySet()).forEach(this::remove);
    }

    private boolean isStill() {
        return settings.reducedMotion() || Platform.getPreferences().isReducedMotion();
    }

    void close() {
        cards.values().forEach(DeckCard::end);
        stack.close();
    }
}
