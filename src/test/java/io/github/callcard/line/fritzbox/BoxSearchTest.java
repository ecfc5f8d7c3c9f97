package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.Ports;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A box is found by a port that is open at a private address. */
class BoxSearchTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void oneOfTwoPortsIsEnough() throws Exception {
        try (StandInFritzBox box = new StandInFritzBox()) {
            assertThat(BoxSearch.answers("localhost", List.of(Ports.free(), box.port()), LONG))
                    .isTrue();
        }
    }

    @Test
    void aComputerThatRefusesIsNone() throws Exception {
        assertThat(BoxSearch.answers("localhost", List.of(Ports.free()), LONG)).isFalse();
    }

    @Test
    void aNameThatIsNobodysIsNone() {
        assertThat(BoxSearch.answers("no-such-box.invalid", List.of(1012), LONG))
                .isFalse();
    }
}
