package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.Match;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The things that come to a card while it is up: whom the user can choose, why they call, photos. Belongs to the JavaFX
 * thread.
 */
final class CardAdditions {

    /** Longer than a server takes that is going to answer; then the card looks as if nothing was to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final FxTimer timer;
    private final Consumer<DeckCard> changed;
    private CardWatcher watcher = CardWatcher.none();

    /** @param changed told of a card that has to be filled anew */
    CardAdditions(FxTimer timer, Consumer<DeckCard> changed) {
        this.timer = timer;
        this.changed = changed;
    }

    void watch(CardWatcher newWatcher) {
        watcher = newWatcher;
    }

    /** A card is up, or shows its call in another state. */
    void onCard(Call call) {
        watcher.onCard(call);
    }

    void onGone(UUID callId) {
        watcher.onGone(callId);
    }

    /** The card with those among whom can be chosen, and with room for why they call where somebody is going to say that. */
    DeckCard expecting(DeckCard card) {
        card.offer(watcher.offers(card.call()));
        card.room().reserve(watcher.expectsContext(card.call()));
        card.room()
                .waitUntil(
                        card.room().isReserved()
                                ? timer.after(PATIENCE, () -> giveUpContext(card))
                                : FxTimer.Alarm.none());
        return card;
    }

    private void giveUpContext(DeckCard card) {
        card.room().giveUp();
        changed.accept(card);
    }

    /**
     * A late answer may be of somebody whom the card showed before, and is left aside. What the card says of a caller it goes
     * on saying, also where it would be put in another language by now.
     */
    void fillIn(DeckCard card, CallerDetails details) {
        if (CallerWords.fit(card.call().match(), details)) {
            CallerDetails before = card.room().details();
            if (before != null && isSaid(before, details)) {
                card.room().fillIn(details.with(before.context()));
            } else {
                card.room().fillIn(details);
            }
            changed.accept(card);
        }
    }

    private static boolean isSaid(CallerDetails before, CallerDetails now) {
        return before.personId() == now.personId()
                && before.contactId() == now.contactId()
                && !before.context().isEmpty();
    }

    /** The callers that a search found. */
    void fillIn(DeckCard card, FoundCallers found) {
        card.room().fillIn(found);
        changed.accept(card);
    }

    /** The other party, with what the user said of it. */
    Match corrected(Match match) {
        return watcher.corrected(match);
    }

    /** A line with somebody whom a search found was pressed: of more than two the second has the rest. */
    void chooseFound(DeckCard card, int line) {
        List<OfferedCaller> found = card.found();
        if (line < found.size() && (line == 0 || found.size() == 2)) {
            watcher.onChosen(card.call(), found.get(line).caller());
        } else if (line < found.size()) {
            card.showFound();
            changed.accept(card);
        }
    }

    /** @param photos of those among whom can be chosen, by the ids of the persons */
    void fillIn(DeckCard card, Map<Integer, Portrait> photos) {
        card.fillIn(photos);
        changed.accept(card);
    }

    /**
     * A row of the card's list was chosen: one of the callers, or behind them the rest.
     *
     * @param rows how many callers the card lists
     */
    void choose(DeckCard card, int row, int rows) {
        List<OfferedCaller> offers = card.offers();
        if (row < Math.min(offers.size(), rows)) {
            card.choose(offers.get(row));
            watcher.onChosen(card.call(), offers.get(row).caller());
            changed.accept(card);
        } else if (row < offers.size() && !card.showsAll()) {
            card.showAll();
            changed.accept(card);
        }
    }
}
