package io.github.callcard.line.sipwatch;

import java.time.Duration;
import java.util.concurrent.Executor;

/** Runs what it is given one after the other with a pause between, so that a server meets no burst. On its timers' thread. */
final class Pace implements Executor {

    private final Timers timers;
    private final long between;
    private long latest;

    Pace(Timers timers, Duration between) {
        this.timers = timers;
        this.between = between.toNanos();
        rest();
    }

    /** The next one has to wait for a pause, too. */
    void rest() {
        latest = timers.nanos();
    }

    @Override
    public void execute(Runnable what) {
        long now = timers.nanos();
        long wait = Math.max(0, latest + between - now);
        latest = now + wait;
        timers.after(Duration.ofNanos(wait), what);
    }
}
