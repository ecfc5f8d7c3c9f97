package io.github.callcard.line.tapi;

import java.time.Duration;

/** Growing waits between tries. Not thread-safe. */
final class Backoff {

    private final Duration first;
    private final Duration last;
    private Duration next;

    Backoff(Duration first, Duration last) {
        this.first = first;
        this.last = last;
        this.next = first;
    }

    Duration next() {
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(last) > 0 ? last : doubled;
        return wait;
    }

    void reset() {
        next = first;
    }
}
