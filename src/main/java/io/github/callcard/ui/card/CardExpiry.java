package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import java.util.function.Consumer;

/** Lets cards go when they have been up for long enough. Belongs to the JavaFX thread. */
final class CardExpiry {

    private static final Duration WHILE_POINTED_AT = Duration.ofSeconds(1);

    private final FxTimer timer;
    private final Consumer<DeckCard> leave;

    /** @param leave takes a card off the screen */
    CardExpiry(FxTimer timer, Consumer<DeckCard> leave) {
        this.timer = timer;
        this.leave = leave;
    }

    /**
     * Plans anew when the card goes, since it came up or its call or what it says has changed. A card that waits for room goes
     * only after it was seen.
     */
    void plan(DeckCard card, CardSettings settings) {
        Duration stay = DisplayTime.of(card.call(), card.note(), settings);
        card.departAt(
                stay == null || card.window() == null ? FxTimer.Alarm.none() : timer.after(stay, () -> depart(card)));
    }

    /** A card that is being read or clicked stays while the pointer is on it. */
    private void depart(DeckCard card) {
        CardWindow window = card.window();
        if (window != null && window.isUnderPointer()) {
            card.departAt(timer.after(WHILE_POINTED_AT, () -> depart(card)));
        } else {
            leave.accept(card);
        }
    }
}
