package io.github.callcard.peer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that can be moved and goes on from there. Any thread. */
public final class RunningClock extends Clock {

    private final long start = System.nanoTime();

    /** The time at the start, as it was set last. */
    private volatile Instant base;

    public RunningClock(Instant now) {
        base = now;
    }

    public void set(Instant now) {
        base = now.minusNanos(System.nanoTime() - start);
    }

    public void pass(Duration time) {
        base = base.plus(time);
    }

    @Override
    public Instant instant() {
        return base.plusNanos(System.nanoTime() - start);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
