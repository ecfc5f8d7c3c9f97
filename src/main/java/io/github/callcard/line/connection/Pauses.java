package io.github.callcard.line.connection;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The pauses between attempts: growing, bounded, and not the same on each computer of an office. */
public final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(1);

    /** So that a line is back within ten seconds of its network. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final Duration HELD = Duration.ofMinutes(1);

    private final DoubleSupplier random;
    private Duration next = FIRST;

    /** @param random from 0 to 1 */
    public Pauses(DoubleSupplier random) {
        this.random = random;
    }

    public Duration next() {
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofMillis((long) (pause.toMillis() * (0.75 + 0.25 * random.getAsDouble())));
    }

    /** A line was up for that long: begins again with the shortest, unless it is one that comes and goes. */
    public void held(Duration up) {
        if (up.compareTo(HELD) >= 0) {
            next = FIRST;
        }
    }

    /** Begins again with the shortest. */
    public void reset() {
        next = FIRST;
    }
}
