package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineHealth;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.ui.card.Pause;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWordsTest {

    static final Instant NOW = Instant.parse("2026-03-02T10:50:00Z");
    static final LineStatus DESK = line("Desk phone", LineHealth.State.READY, "Ready.");
    static final LineStatus SOFT = line("Softphone", LineHealth.State.RECONNECTING, "Reconnecting, next in 8 s.");

    private final StatusWords words =
            new StatusWords(new Words(StatusPresenter.class, Locale.ENGLISH), Locale.UK, ZoneId.of("UTC"));

    @Test
    void theTraySaysLineNumbersAndAgeInOneSentence() {
        assertThat(words.sentence(status(sync(State.CURRENT, 8412, Duration.ofMinutes(4)), DESK)))
                .isEqualTo("Desk phone ready · 8,412 numbers, synced 4 minutes ago");
    }

    @Test
    void severalLinesAreCounted() {
        assertThat(words.sentence(status(sync(State.CURRENT, 1, Duration.ZERO), DESK, SOFT)))
                .isEqualTo("1 of 2 lines ready · 1 number, synced just now");
    }

    @Test
    void aPauseIsSaidFirst() {
        Status paused = new Status(
                sync(State.OFF, 0, null),
                List.of(),
                new Pause(true, Optional.of(Instant.parse("2026-03-02T11:20:00Z"))),
                List.of(),
                List.of(),
                NOW);

        assertThat(words.sentence(paused)).startsWith("Cards are paused until 11:20.");
    }

    @Test
    void missedCallsComeBeforeEverythingAndAServerThatIsDownIsSaid() {
        Status status = new Status(
                sync(State.FAILED, 5, Duration.ofHours(1)),
                List.of(DESK),
                new Pause(true, Optional.empty()),
                List.of(new MissedLine("Kari", "", NOW, 2), new MissedLine("Ola", "", NOW, 1)),
                List.of(),
                NOW);

        assertThat(words.sentence(status))
                .isEqualTo("3 missed calls · Cards are paused. · Desk phone ready · SuperOffice sync not working"
                        + " · 5 numbers, synced 1 hour ago");
        assertThat(status.look()).isEqualTo(new TrayLook(TrayState.NO_SERVER, true, 2));
    }

    @ParameterizedTest
    @CsvSource({"1, Kari rang at 10:50", "2, 'Kari rang at 10:50, twice'", "3, 'Kari rang at 10:50, 3 times'"})
    void howOftenSomebodyRangIsSaidInWords(int times, String sentence) {
        assertThat(words.rang(new MissedLine("Kari", "", NOW, times), NOW)).isEqualTo(sentence);
    }

    @Test
    void theTimeIsWrittenAsTheUserWritesIt() {
        StatusWords american =
                new StatusWords(new Words(StatusPresenter.class, Locale.ENGLISH), Locale.US, ZoneId.of("UTC"));

        assertThat(american.rang(new MissedLine("Kari", "", NOW.plusSeconds(7200), 1), NOW))
                .isEqualTo("Kari rang at 12:50\u00a0PM");
    }

    @ParameterizedTest
    @CsvSource({
        "30, just now",
        "60, 1 minute ago",
        "240, 4 minutes ago",
        "3600, 1 hour ago",
        "86400, 24 hours ago",
        "172800, 2 days ago",
    })
    void anAgeIsSaidInItsLargestUnit(long seconds, String age) {
        assertThat(words.directory(sync(State.FAILED, 5, Duration.ofSeconds(seconds)), NOW))
                .isEqualTo("5 numbers, synced " + age);
    }

    @ParameterizedTest
    @CsvSource({
        "OFF, No server set up",
        "WAITING, Not synced yet",
        "RUNNING, 'No numbers, syncing now'",
        "FAILED, 'No numbers, never synced'",
    })
    void aDirectoryThatNeverWasSyncedSaysSo(State state, String sentence) {
        assertThat(words.directory(sync(state, 0, null), NOW)).isEqualTo(sentence);
    }

    @Test
    void theIconTellsOfMissingLinesBeforeAMissingServer() {
        SyncStatus failed = sync(State.FAILED, 5, Duration.ofHours(1));
        SyncStatus current = sync(State.CURRENT, 5, Duration.ZERO);

        assertThat(status(failed, SOFT).trayState()).isEqualTo(TrayState.NO_LINE);
        assertThat(status(current).trayState()).isEqualTo(TrayState.NO_LINE);
        assertThat(status(failed, SOFT, DESK).trayState()).isEqualTo(TrayState.NO_SERVER);
        assertThat(status(current, SOFT, DESK).trayState()).isEqualTo(TrayState.READY);
    }

    static SyncStatus sync(State state, int numbers, @Nullable Duration age) {
        return new SyncStatus(
                state,
                numbers,
                age == null ? null : NOW.minus(age),
                state == State.FAILED ? Sentence.of("SuperOffice failed repeatedly.") : Sentence.of(""));
    }

    @Test
    void callsWithoutACardAreCountedAtTheTrayIconWhichRings() {
        for (int held = 0; held <= 2; held++) {
            Status status = new Status(
                    sync(State.CURRENT, 1, Duration.ZERO), List.of(), Pause.NONE, List.of(), List.of(), held, NOW);

            String expected = switch (held) {
                case 0 -> "No line";
                case 1 -> "1 call without a card while you are busy";
                default -> "2 calls without a card while you are busy";
            };
            assertThat(words.sentence(status)).startsWith(expected);
            assertThat(status.look().rings()).isEqualTo(held > 0);
        }
    }

    static Status status(SyncStatus sync, LineStatus... lines) {
        return new Status(sync, List.of(lines), Pause.NONE, List.of(), List.of(), NOW);
    }

    private static LineStatus line(String name, LineHealth.State state, String message) {
        return new LineStatus(name, new LineHealth(state, Sentence.of(message), NOW, null));
    }
}
