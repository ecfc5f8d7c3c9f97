package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.sync.SleepAndNetworkWatch.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SleepAndNetworkWatchTest {

    private static final Duration TICK = Duration.ofSeconds(15);

    private Instant now = Instant.parse("2026-03-10T09:00:00Z");
    private Set<String> addresses = Set.of("192.0.2.7");
    private final SleepAndNetworkWatch watch = new SleepAndNetworkWatch(TICK, () -> addresses);

    @Test
    void whileNothingHappensItSeesNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(lookAfter(TICK.plusSeconds(i % 5))).isEqualTo(Change.NONE);
        }
    }

    @Test
    void aComputerThatSleptIsNoticedOnce() {
        lookAfter(TICK);
        assertThat(lookAfter(Duration.ofHours(8))).isEqualTo(Change.WOKE);
        assertThat(lookAfter(TICK)).isEqualTo(Change.NONE);
    }

    @Test
    void aSynchronisationThatTookLongIsNoSleep() {
        lookAfter(TICK);
        now = now.plus(Duration.ofMinutes(9));
        watch.awake(now);
        assertThat(lookAfter(TICK)).isEqualTo(Change.NONE);
    }

    @Test
    void anotherNetworkIsNoticedWhenItIsThere() {
        lookAfter(TICK);
        addresses = Set.of();
        assertThat(lookAfter(TICK)).as("unplugged").isEqualTo(Change.NONE);
        addresses = Set.of("198.51.100.7");
        assertThat(lookAfter(TICK)).as("plugged in elsewhere").isEqualTo(Change.NETWORK);
        assertThat(lookAfter(TICK)).isEqualTo(Change.NONE);
    }

    @Test
    void aClockThatWasSetBackIsNoticed() {
        lookAfter(TICK);
        assertThat(lookAfter(Duration.ofDays(-30))).isEqualTo(Change.CLOCK_SET_BACK);
    }

    private Change lookAfter(Duration passed) {
        now = now.plus(passed);
        return watch.look(now);
    }
}
