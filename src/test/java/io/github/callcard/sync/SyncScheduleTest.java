package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.sync.SleepAndNetworkWatch.Change;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the server is asked, in a time that the test makes. */
class SyncScheduleTest {

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final SyncTimes times = SyncTimes.every(INTERVAL);
    private final SyncSchedule schedule = new SyncSchedule(times, new Random(1));

    @Test
    void atTheStartItIsDueAtOnce() {
        assertThat(schedule.isDue(NOW)).isTrue();
    }

    @Test
    void afterASuccessTheIntervalPassesGiveOrTakeATenth() {
        TreeSet<Duration> waits = new TreeSet<>();
        for (int i = 0; i < 1_000; i++) {
            schedule.succeeded(NOW);
            waits.add(Duration.between(NOW, schedule.due()));
        }
        assertThat(waits.first()).isBetween(INTERVAL.multipliedBy(9).dividedBy(10), INTERVAL);
        assertThat(waits.last()).isBetween(INTERVAL, INTERVAL.multipliedBy(11).dividedBy(10));
        assertThat(waits).as("desks that begin together drift apart").hasSizeGreaterThan(900);
    }

    @Test
    void failuresAreFollowedByDoublingPausesUpToTheLongest() {
        List<Duration> waits = new ArrayList<>();
        for (int failure = 0; failure < 12; failure++) {
            schedule.failed(NOW, failure(Kind.SERVER_ERROR));
            waits.add(Duration.between(NOW, schedule.due()));
        }
        Duration least = times.firstRetry();
        for (Duration wait : waits) {
            assertThat(wait).isBetween(least, least.multipliedBy(3).dividedBy(2));
            least = least.multipliedBy(2);
            least = least.compareTo(times.longestRetry()) > 0 ? times.longestRetry() : least;
        }
    }

    @Test
    void aSuccessBeginsTheBackoffAnew() {
        for (int failure = 0; failure < 8; failure++) {
            schedule.failed(NOW, failure(Kind.SERVER_ERROR));
        }
        schedule.succeeded(NOW);
        schedule.failed(NOW, failure(Kind.SERVER_ERROR));
        assertThat(Duration.between(NOW, schedule.due())).isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REFUSED_SIGN_IN", "FORBIDDEN"})
    void aRefusedSignInIsNotRepeatedUntilTheAccountIsLocked(Kind kind) {
        schedule.failed(NOW, failure(kind));
        schedule.failed(NOW, failure(kind));
        assertThat(Duration.between(NOW, schedule.due())).isGreaterThanOrEqualTo(times.longestRetry());
        schedule.changed(Change.WOKE, NOW.plusSeconds(60));
        assertThat(Duration.between(NOW, schedule.due())).isGreaterThanOrEqualTo(times.longestRetry());
        schedule.requested(NOW.plusSeconds(60));
        assertThat(schedule.isDue(NOW.plusSeconds(60)))
                .as("a user who has mended it need not wait")
                .isTrue();
    }

    @Test
    void aServerThatTurnsDownAGoodSignInOnceIsAskedOnceMoreSoon() {
        for (int i = 0; i < 2; i++) {
            schedule.failed(NOW, failure(Kind.REFUSED_SIGN_IN));
            assertThat(Duration.between(NOW, schedule.due())).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(8));
            assertThat(schedule.isRefused()).isTrue();
            schedule.failed(NOW, failure(Kind.BUSY));
            assertThat(schedule.isRefused()).isFalse();
            schedule.failed(NOW, failure(Kind.REFUSED_SIGN_IN));
            assertThat(Duration.between(NOW, schedule.due())).isGreaterThanOrEqualTo(times.longestRetry());
            schedule.succeeded(NOW);
        }
    }

    @Test
    void sleepAndAnotherNetworkMakeItDueSoonButNotWithinTheFirstRetry() {
        schedule.succeeded(NOW);
        Instant later = NOW.plus(Duration.ofMinutes(5));
        schedule.changed(Change.WOKE, later);
        assertThat(schedule.due()).isBetween(later.plusSeconds(5), later.plusSeconds(10));

        schedule.failed(later, failure(Kind.UNREACHABLE));
        for (int flap = 1; flap < 10; flap++) {
            schedule.changed(Change.WOKE, later.plusSeconds(flap));
        }
        assertThat(schedule.due()).isAfterOrEqualTo(later.plus(times.firstRetry()));
    }

    @Test
    void anotherNetworkDoesNotHurryAServerThatFails() {
        schedule.failed(NOW, failure(Kind.SERVER_ERROR));
        Instant due = schedule.due();
        schedule.changed(Change.WOKE, NOW.plusSeconds(1));
        assertThat(schedule.due()).isEqualTo(due);
    }

    @Test
    void aClockSetBackDoesNotPostponeForYears() {
        schedule.succeeded(NOW);
        Instant before = NOW.minus(Duration.ofDays(400));
        schedule.changed(Change.CLOCK_SET_BACK, before);
        assertThat(schedule.due()).isBeforeOrEqualTo(before.plus(INTERVAL));
    }

    private static SuperOfficeException failure(Kind kind) {
        return new SuperOfficeException(kind, Sentence.of("It failed; try again."));
    }
}
