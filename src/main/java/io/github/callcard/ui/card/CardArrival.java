package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.FxThread;
import java.util.function.LongConsumer;

/**
 * The way of one card to the screen: its window gets the size of what it shows, and a frame with that is painted in it. Neither waits
 * for a tick of the clock. Belongs to the JavaFX thread.
 */
final class CardArrival {

    /** A window whose size the system does not grant comes in as it is. */
    private static final int MOST_FRAMES = 8;

    private final CardPopup popup;
    private final Painted painted;
    private int frames;
    private Runnable endWaiting = () -> {};
    private LongConsumer whenHere = nanoTime -> {};

    CardArrival(CardPopup popup, Painted painted) {
        this.popup = popup;
        this.painted = painted;
    }

    /** @param ready called when the window can be moved in */
    void begin(Runnable ready) {
        awaitFrame(ready);
        // On X11 the size is there when the server has answered: a frame from before would be painted for nothing.
        endWaiting = popup.whenItHasItsSize(FxThread::paintSoon);
    }

    private void awaitFrame(Runnable ready) {
        painted.afterNextPulse(popup.scene(), nanoTime -> {
            if (popup.hasItsSize() || ++frames == MOST_FRAMES) {
                endWaiting.run();
                ready.run();
            } else {
                awaitFrame(ready);
            }
        });
    }

    /** @param seen told when the card is in its place */
    void onEnd(LongConsumer seen) {
        whenHere = seen;
    }

    /** @param nanoTime of the moment when the card came into its place */
    void end(long nanoTime) {
        whenHere.accept(nanoTime);
    }
}
