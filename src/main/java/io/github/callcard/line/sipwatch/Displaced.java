package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.NameAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The devices that were there before this one was added, until it is known that none was removed for it. A connection may be
 * lost in between: the next one looks, and puts back what is gone.
 */
final class Displaced {

    private static final int USUAL_SECONDS = 3600;

    private List<NameAddress> devices = List.of();
    private Instant since = Instant.MIN;

    /** These devices may be removed from now on. */
    void mayBe(List<NameAddress> others, Instant now) {
        devices = List.copyOf(others);
        since = now;
    }

    /** Nothing is left to look at. */
    void settled() {
        devices = List.of();
    }

    boolean isUnsettled() {
        return !devices.isEmpty();
    }

    /** Those that are not there, as they were, for the time that is left to them. */
    List<NameAddress> gone(List<NameAddress> there, Instant now) {
        List<String> left =
                there.stream().map(device -> device.uri().toString()).toList();
        int passed = (int) Duration.between(since, now).toSeconds();
        return devices.stream()
                .filter(device -> !left.contains(device.uri().toString()))
                .flatMap(device -> withTimeLeft(device, passed).stream())
                .toList();
    }

    private static Optional<NameAddress> withTimeLeft(NameAddress device, int passed) {
        int seconds = device.parameters()
                        .value("expires")
                        .flatMap(SubscriptionState::seconds)
                        .orElse(USUAL_SECONDS)
                - passed;
        return seconds <= 0
                ? Optional.empty()
                : Optional.of(new NameAddress(
                        device.displayName(),
                        device.uri(),
                        device.parameters().with("expires", Integer.toString(seconds))));
    }
}
