package io.github.callcard.ui.card;

import java.util.UUID;

/** Hears on the JavaFX thread that a card's newest state is on the screen. */
@FunctionalInterface
public interface PaintListener {

    /**
     * A card has been painted.
     *
     * @param number of the card, 1 for the first
     * @param nanoTime when, by {@link System#nanoTime()}
     */
    void onPainted(UUID callId, long number, long nanoTime);
}
