package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.ui.caller.OfferedCaller;
import java.util.List;
import java.util.UUID;

/** Hears which calls have a card, and by default does nothing about it. Called on the JavaFX thread; must return at once. */
public interface CardWatcher {

    /** A card is up, or shows its call in another state. */
    default void onCard(Call call) {}

    /** The card is gone. */
    default void onGone(UUID callId) {}

    /** The callers among whom the user can choose, the likeliest first; empty where there is no choice. */
    default List<OfferedCaller> offers(Call call) {
        return List.of();
    }

    /** The user says who it is among those who were offered. */
    default void onChosen(Call call, CallerId caller) {}

    /** The other party, with what the user said of it; the same where he said nothing. */
    default Match corrected(Match match) {
        return match;
    }

    /** True when the watcher is going to fill in why they call, or whom a search finds, so that the card that comes up keeps room for it. */
    default boolean expectsContext(Call call) {
        return false;
    }

    /** Nobody watches. */
    static CardWatcher none() {
        return new CardWatcher() {};
    }
}
