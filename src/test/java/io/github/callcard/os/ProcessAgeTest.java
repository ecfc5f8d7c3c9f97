package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {

    private static final String STAT =
            "4711 (call) card) S 1 4711 4711 0 -1 4194304 100 0 0 0 12 3 0 0 20 0 31 0 1234567 99999 500";

    @Test
    void linuxTellsItToTheHundredth() {
        assertThat(ProcessAge.between(STAT, "12346.92 20000.00\n")).contains(Duration.ofMillis(1250));
    }

    @Test
    void aClockThatTheStartIsAheadOfSaysNothing() {
        assertThat(ProcessAge.between(STAT, "12345.00 20000.00\n")).isEmpty();
    }

    @Test
    void otherWordsSayNothing() {
        assertThat(ProcessAge.between("4711 (callcard) S 1", "12346.92 1.00")).isEmpty();
        assertThat(ProcessAge.between(STAT, "")).isEmpty();
    }

    /** Java's own word is right to the second. */
    @Test
    void thisProcessIsAsOldAsJavaSays() {
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();

        Duration age = ProcessAge.now();

        assertThat(age)
                .isBetween(
                        Duration.between(started, Instant.now()).minusMillis(1100),
                        Duration.between(started, Instant.now()).plusMillis(1100));
    }
}
