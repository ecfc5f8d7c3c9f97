package io.github.callcard.line.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The pauses between attempts. */
class PausesTest {

    private final Pauses pauses = new Pauses(() -> 1);

    @Test
    void growUpToEightSeconds() {
        for (int seconds : new int[] {1, 2, 4, 8, 8}) {
            assertThat(pauses.next()).hasSeconds(seconds);
        }
    }

    @Test
    void areShortAgainOnlyAfterALineThatHeld() {
        pauses.next();
        pauses.held(Duration.ofSeconds(59));
        assertThat(pauses.next()).as("it comes and goes").hasSeconds(2);
        pauses.held(Duration.ofSeconds(60));
        assertThat(pauses.next()).hasSeconds(1);
    }
}
