package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lets cards go when they have been up for long enough. Belongs to the JavaFX thread. */
final class CardExpiry {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final FxTimer timer;
    private final Predicate<DeckCard> held;
    private final Consumer<DeckCard> leave;

    /**
     * @param held whether somebody is reading or using the card
     * @param leave takes a card off the screen
     */
    CardExpiry(FxTimer timer, Predicate<DeckCard> held, Consumer<DeckCard> leave) {
        this.timer = timer;
        this.held = held;
        this.leave = leave;
    }

    /**
     * Plans anew when the card goes, since it came up or its call or what it says has changed. A card that waits for room goes
     * only after it was seen.
     */
    void plan(DeckCard card, CardSettings settings) {
        Duration stay = DisplayTime.of(card.call(), card.note(), settings);
        card.departAt(
                stay == null || card.window() == null
                        ? FxTimer.Alarm.none()
                        : timer.after(stay, () -> depart(card, false)));
    }

    /**
     * A card that is held stays, and for a moment longer: whoever takes the pointer off it may come back.
     *
     * @param wasHeld whether it was when its time was over, or when that was looked at last
     */
    private void depart(DeckCard card, boolean wasHeld) {
        boolean isHeld = held.test(card);
        if (isHeld || wasHeld) {
            card.departAt(timer.after(LOOK, () -> depart(card, isHeld)));
        } else {
            leave.accept(card);
        }
    }
}
