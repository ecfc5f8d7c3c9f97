package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.toolkit.FxTimer;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** Fills cards with words, and keeps the time running on those that show. Belongs to the JavaFX thread. */
final class CardText {

    private final InstantSource clock;
    private final FxTimer timer;
    private CallWords spoken;

    CardText(CallWords words, InstantSource clock, FxTimer timer) {
        this.spoken = words;
        this.clock = clock;
        this.timer = timer;
    }

    /** Goes over to other words; a card that was filled before keeps its own. */
    void speak(CallWords others) {
        spoken = others;
    }

    /** @param mostRows how many of several callers find room */
    void fill(CardView view, DeckCard card, int mostRows) {
        CallWords words = card.spokenIn(spoken);
        CallerDetails details = card.room().details();
        view.show(words.content(card.call(), mostRows, details, card.offers()));
        view.showPortrait(details != null && CallerWords.fit(card.call().match(), details) ? details.portrait() : null);
        view.showContext(card.room().content(card.call()));
        view.showNote(card.note());
        view.showState(words.stateLine(card.call(), clock.instant()));
        view.showActions(card.actions(), words.say("action.more"), card::call);
    }

    /** The callers who have no room, counted on one of the cards that show. */
    void fillWaiting(CardView view, List<DeckCard> waiting) {
        CallWords words = spoken;
        String count = switch (waiting.size()) {
            case 0 -> "";
            case 1 -> words.say("waiting.one");
            default -> words.say("waiting.many", waiting.size());
        };
        view.showWaiting(
                count,
                waiting.stream()
                        .map(card ->
                                words.content(card.call(), 0).caller().name().text())
                        .collect(Collectors.joining("\n")));
    }

    /** Keeps the time running, only while the card shows and only as long as its time runs. */
    void tick(DeckCard card) {
        card.nextTick(StateWords.untilNext(card.call(), clock.instant())
                .filter(next -> card.window() != null)
                .map(next -> timer.after(next, () -> {
                    CardWindow window = card.window();
                    if (window != null) {
                        window.view().showState(card.spokenIn(spoken).stateLine(card.call(), clock.instant()));
                        window.popup().stayOnTop();
                        tick(card);
                    }
                }))
                .orElse(FxTimer.Alarm.none()));
    }
}
