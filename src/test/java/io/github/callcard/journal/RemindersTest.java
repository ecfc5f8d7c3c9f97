package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.CallState;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A computer that slept through the time of a reminder is reminded soon after it wakes: its timers stood still meanwhile. */
class RemindersTest {

    private static final Instant NOON = SampleCalls.START;

    private final List<Duration> waits = new ArrayList<>();
    private final List<Runnable> looks = new ArrayList<>();
    private final List<MissedCall> reminded = new ArrayList<>();
    private Instant now = NOON;
    private final Reminders reminders = new Reminders(
            (wait, look) -> {
                waits.add(wait);
                looks.add(look);
                return CompletableFuture.completedFuture(null);
            },
            () -> now,
            reminded::add);

    @Test
    void aTimeThatPassedDuringSleepIsDueWithinAMinuteOfWaking() {
        reminders.plan(List.of(erika(NOON.plus(Duration.ofHours(2)))));
        wake();
        assertThat(reminded).as("too early").isEmpty();
        assertThat(waits).hasSize(2).allMatch(wait -> wait.compareTo(Duration.ofMinutes(1)) <= 0);

        now = NOON.plus(Duration.ofHours(9));
        wake();

        assertThat(reminded).extracting(MissedCall::ids).containsExactly(List.of(SampleCalls.id(1)));
    }

    @Test
    void aTimeWithinTheMinuteIsWaitedForExactly() {
        reminders.plan(List.of(erika(NOON.plusSeconds(20))));

        assertThat(waits).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void whoWasOverdueBeforeTheStartIsDueAtOnce() {
        reminders.plan(List.of(erika(NOON.minusSeconds(60))));
        assertThat(waits).containsExactly(Duration.ZERO);

        wake();

        assertThat(reminded).hasSize(1);
    }

    private void wake() {
        looks.getLast().run();
    }

    private static MissedCall erika(Instant remindAt) {
        JournalCall missed = Journals.past(Journals.over(SampleCalls.erika(1), CallState.MISSED));
        return MissedCall.of(List.of(missed.reminding(remindAt))).getFirst();
    }
}
