package io.github.callcard.ui.toolkit;

/** A clock of frames that ticks no more: what is painted from then on did not wait for a tick. */
public final class StoppedClock {

    private StoppedClock() {}

    /** Stops our clock. To be called on the JavaFX thread; fails where JavaFX's own runs. */
    public static void stop() throws ReflectiveOperationException {
        FrameClock.running().orElseThrow().stop();
    }
}
