package io.github.callcard.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices, whenever it is asked, that the computer slept or changed its network since it was asked last. For one thread.
 */
final class SleepAndNetworkWatch {

    enum Change {
        NONE,
        /** It was not asked for much longer than it should have been: the computer slept. */
        WOKE,
        NETWORK,
        CLOCK_SET_BACK
    }

    private static final Duration TOLERANCE = Duration.ofSeconds(45);

    private final Duration usually;
    private final Supplier<Set<String>> addresses;
    private @Nullable Instant last;
    private Set<String> network = Set.of();

    /**
     * @param usually how often it is asked
     * @param addresses of this computer, at the moment
     */
    SleepAndNetworkWatch(Duration usually, Supplier<Set<String>> addresses) {
        this.usually = usually;
        this.addresses = addresses;
    }

    Change look(Instant now) {
        Instant before = last;
        Set<String> networkBefore = network;
        last = now;
        network = addresses.get();
        if (before == null) {
            return Change.NONE;
        }
        Duration passed = Duration.between(before, now);
        if (passed.compareTo(TOLERANCE.negated()) < 0) {
            return Change.CLOCK_SET_BACK;
        }
        if (passed.compareTo(usually.plus(TOLERANCE)) > 0) {
            return Change.WOKE;
        }
        return network.equals(networkBefore) || network.isEmpty() ? Change.NONE : Change.NETWORK;
    }

    /** Notes that the time until now went into work; nobody slept. */
    void awake(Instant now) {
        last = now;
    }
}
