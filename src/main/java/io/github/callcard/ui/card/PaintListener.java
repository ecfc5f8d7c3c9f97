package io.github.callcard.ui.card;

/** Hears on the JavaFX thread that a card's newest state is on the screen. */
@FunctionalInterface
public interface PaintListener {

    /**
     * A card has been painted.
     *
     * @param nanoTime when, by {@link System#nanoTime()}
     */
    void onPainted(long callId, long nanoTime);
}
