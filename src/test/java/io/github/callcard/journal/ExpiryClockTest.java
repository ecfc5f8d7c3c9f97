package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.journal.ExpiryClock.Mark;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A jump of the clock is believed when it still holds on a later day. */
class ExpiryClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:42:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ExpiryClock clock = new ExpiryClock(new Mark(NOW, null));

    @Test
    void daysThatPassAreBelieved() {
        assertThat(clock.time(NOW.plus(DAY))).isEqualTo(NOW.plus(DAY));
        assertThat(clock.time(NOW.plus(DAY).plus(DAY))).isEqualTo(NOW.plus(DAY).plus(DAY));
    }

    @Test
    void aJumpThatGoesAwayChangesNothing() {
        Instant wrong = NOW.plus(Duration.ofDays(3_650));
        assertThat(clock.time(wrong)).isEqualTo(NOW);
        assertThat(clock.time(wrong.plusSeconds(3_600))).isEqualTo(NOW);

        assertThat(clock.time(NOW.plusSeconds(7_200))).isEqualTo(NOW.plusSeconds(7_200));
        assertThat(clock.mark().doubted()).isNull();
    }

    @Test
    void aHolidayIsBelievedTheNextDay() {
        Instant back = NOW.plus(Duration.ofDays(21));
        assertThat(clock.time(back)).isEqualTo(NOW);
        assertThat(clock.time(back.plus(Duration.ofHours(8)))).isEqualTo(NOW);

        assertThat(clock.time(back.plus(DAY))).isEqualTo(back.plus(DAY));
    }

    @Test
    void aSecondJumpIsDoubtedAnew() {
        clock.time(NOW.plus(Duration.ofDays(100)));

        assertThat(clock.time(NOW.plus(Duration.ofDays(200)))).isEqualTo(NOW);
    }

    @Test
    void aClockThatWentBackNeverMakesMoreCallsTooOld() {
        assertThat(clock.time(NOW.minus(Duration.ofDays(100)))).isEqualTo(NOW.minus(Duration.ofDays(100)));
        assertThat(clock.time(NOW)).isEqualTo(NOW);
    }
}
