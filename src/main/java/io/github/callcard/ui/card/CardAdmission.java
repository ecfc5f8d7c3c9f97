package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Match;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides which calls have a card: none that the user took away, and none during a pause. Belongs to the JavaFX thread. */
final class CardAdmission {

    private final DeckCards cards;
    private final PausedCards paused;
    private final CardMaker maker;
    private final Set<UUID> dismissed = new HashSet<>();
    private Consumer<UUID> whenMissedIsDismissed = callId -> {};

    CardAdmission(DeckCards cards, PausedCards paused, CardMaker maker) {
        this.cards = cards;
        this.paused = paused;
        this.maker = maker;
    }

    /** A call began, changed or ended. */
    void accept(Call told) {
        Call call = told.with(cards.additions().corrected(told.match()));
        paused.follow(call);
        if (paused.isOver()) {
            resume();
            return;
        }
        boolean wasDismissed = call.isOver() ? dismissed.remove(call.id()) : dismissed.contains(call.id());
        if (call.state() == CallState.MERGED) {
            cards.remove(call.id());
            return;
        }
        DeckCard card = cards.find(call.id());
        if (paused.holds(call) || wasDismissed || (card == null && call.isOver() && call.state() != CallState.MISSED)) {
            return;
        }
        if (card == null) {
            card = maker.card(call);
            cards.add(card);
        }
        Match before = card.call().match();
        card.become(call);
        if (!isSameCaller(before, call.match())) {
            cards.additions().expecting(card);
        }
        cards.refresh(card);
        if (cards.find(call.id()) == card) {
            cards.additions().onCard(call);
        }
    }

    /** Of nobody who is known the number is all that there is. */
    private static boolean isSameCaller(Match before, Match now) {
        return before.confident() == now.confident()
                && before.callers().equals(now.callers())
                && (now.isKnown() || before.number().raw().equals(now.number().raw()));
    }

    /**
     * Shows anew who calls, where the user corrected that, with the actions of that caller: an unknown one who is known now can
     * be logged.
     */
    void callersCorrected() {
        for (DeckCard card : List.copyOf(cards.all())) {
            Match match = card.call().match();
            Match corrected = cards.additions().corrected(match);
            if (!corrected.equals(match)) {
                cards.offer(card, maker.actions(card.call().with(corrected)));
                accept(card.call());
            }
        }
    }

    /** @param important whether the card comes up again where it is gone, during a pause when that ends */
    void note(Call call, CardNote note, boolean important) {
        if (paused.holds(call)) {
            paused.keep(call, note, important);
            return;
        }
        boolean comesUp = important && !paused.isAlive(call.id()) && !cards.has(call.id());
        if (comesUp) {
            cards.add(maker.card(call));
        }
        DeckCard card = cards.find(call.id());
        if (card != null) {
            card.note(note);
            cards.refresh(card);
            if (comesUp && cards.has(call.id())) {
                cards.additions().onCard(card.call());
            }
        }
    }

    /** The user takes the card away; it does not come back for this call. */
    void dismiss(UUID callId) {
        DeckCard card = cards.find(callId);
        if (card != null && card.call().state() == CallState.MISSED) {
            whenMissedIsDismissed.accept(callId);
        }
        if (paused.isAlive(callId)) {
            dismissed.add(callId);
        }
        cards.remove(callId);
    }

    /** Hears when the user takes a card away that says that he missed a call. */
    void onMissedDismissed(Consumer<UUID> listener) {
        whenMissedIsDismissed = listener;
    }

    /** @param length null until resumed */
    void pause(@Nullable Duration length) {
        paused.begin(length, cards.all(), this::resume);
        cards.removeAll();
    }

    /** Lets cards up again, first those of the calls that go on now, then those with something to read. */
    void resume() {
        paused.end(this::accept, (call, note) -> note(call, note, true));
    }
}
