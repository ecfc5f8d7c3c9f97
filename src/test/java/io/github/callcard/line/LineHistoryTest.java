package io.github.callcard.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineHistory.Gap;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which calls a line may have missed, by what its health remembers. */
class LineHistoryTest {

    private LineHealth health = new LineHealth(State.STARTING, Sentence.of("Starting."), minute(0), null);

    private static Instant minute(int minute) {
        return Instant.parse("2026-03-02T10:00:00Z").plusSeconds(minute * 60L);
    }

    private void becomes(State state, int minute) {
        health = health.become(state, Sentence.of("At minute {0}.", minute), minute(minute));
    }

    @Test
    void fromTheLossToTheReturnHoweverManyTriesThereWere() {
        becomes(State.READY, 1);
        becomes(State.RECONNECTING, 50);
        becomes(State.FAILED, 51);
        becomes(State.RECONNECTING, 52);
        becomes(State.READY, 53);

        LineHistory history = LineHistory.of(health);
        assertThat(history.gaps()).containsExactly(new Gap(minute(50), minute(53)));
        assertThat(history.reconnectsSince(minute(0))).isEqualTo(1);
        assertThat(history.reconnectsSince(minute(53))).isZero();
    }

    @Test
    void aGapThatLasts() {
        becomes(State.READY, 1);
        becomes(State.RECONNECTING, 5);

        assertThat(LineHistory.of(health).gapsSince(minute(60))).containsExactly(new Gap(minute(5), null));
        assertThat(LineHistory.of(health).reconnectsSince(minute(0))).isZero();
    }

    /** The time before is no gap of the line: nobody had watched it yet. */
    @Test
    void noneBeforeItWasFirstReady() {
        becomes(State.RECONNECTING, 1);
        becomes(State.READY, 2);

        assertThat(LineHistory.of(health).gaps()).isEmpty();
    }

    @Test
    void aSentenceThatChangesIsNoLoss() {
        becomes(State.READY, 1);
        becomes(State.READY, 2);

        assertThat(LineHistory.of(health).gaps()).isEmpty();
    }

    @Test
    void switchedOffIsNoGap() {
        becomes(State.READY, 1);
        becomes(State.STOPPED, 2);

        assertThat(LineHistory.of(health).gaps()).isEmpty();
    }

    @Test
    void ofMoreLossesThanAreKeptTheLastOnesAreKnown() {
        becomes(State.READY, 1);
        for (int i = 0; i < 40; i++) {
            becomes(State.RECONNECTING, 10 + 2 * i);
            becomes(State.READY, 11 + 2 * i);
        }

        assertThat(LineHistory.of(health).gaps())
                .hasSizeBetween(24, 25)
                .last()
                .isEqualTo(new Gap(minute(88), minute(89)));
    }

    @Test
    void onlyEventsOfCallsCountAsCalls() {
        LineId line = new LineId("sip", "1001");
        health = health.heard(new LineEvent.Up(line, minute(1)));
        assertThat(health.lastCall()).isNull();

        health = health.heard(new LineEvent.Ringing(line, "1", minute(2), CallDetails.incoming("1")));
        health = health.heard(new LineEvent.Down(line, minute(3), Sentence.of("Lost.")));

        assertThat(health.lastCall()).isEqualTo(minute(2));
        assertThat(health.lastEvent()).isEqualTo(minute(3));
    }
}
