package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.sync.FaultyServer.Answer;
import io.github.callcard.sync.FaultyServer.Sent;
import io.github.callcard.sync.snapshot.Snapshot;
import io.github.callcard.sync.snapshot.SnapshotFile;
import io.github.callcard.sync.snapshot.SnapshotOwner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand synchronisations with a server that answers as chance has it; the time is the test's own. */
class FaultTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final Optional<SecretKey> KEY = Optional.of(new SecretKeySpec(new byte[32], "AES"));
    private static final int SYNCHRONISATIONS = 1_000;

    /** The program is started anew after so many of them: what it asks with then is what it had stored. */
    private static final int EVERY_SO_OFTEN = 20;

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-10T09:00:00Z"));
    private final SyncTimes times = SyncTimes.every(Duration.ofMinutes(15));
    private final Random random = new Random(7);
    private ScheduledExecutorService thread;
    private FaultyServer server;
    private SuperOfficeClient client;
    private SnapshotFile snapshot;
    private DirectorySync sync;

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer(new Random(42));
        client = new SuperOfficeClient(
                new Connection(ServerAddress.of(server.address()), new Credential.Basic("tej0", "secret")),
                () -> new DirectoryBuilder(NORWAY),
                clock,
                null);
        snapshot = new SnapshotFile(
                folder.resolve("snapshot"),
                new SnapshotOwner(server.address(), "tej0"),
                () -> KEY,
                Optional.empty(),
                clock,
                note -> {});
        startProgram();
    }

    /** As every start does: with what is on the disk, and due at once. */
    private void startProgram() {
        thread = Executors.newSingleThreadScheduledExecutor();
        Directory nobody = Directory.empty(NORWAY);
        sync = new DirectorySync(
                client::callerIds,
                SetInUse.of(snapshot, snapshot.load(() -> new DirectoryBuilder(NORWAY)), nobody),
                new SyncSchedule(times, random),
                new SurroundingsWatch(DirectorySync.TICK, () -> Set.of("192.0.2.7")),
                MaintenanceWindows.none(),
                clock,
                new SyncThread(thread));
    }

    @AfterEach
    void stop() throws IOException {
        sync.close();
        client.close();
        server.close();
    }

    @Test
    void theDirectoryAlwaysIsTheLastWholeAnswerAndNobodyIsAskedTooOften() throws Exception {
        Set<String> had = new HashSet<>();
        Instant last = Instant.MIN;
        Duration least = Duration.ZERO;
        int failuresInARow = 0;
        while (server.answers().size() < SYNCHRONISATIONS) {
            int before = server.answers().size();
            if (before % EVERY_SO_OFTEN == EVERY_SO_OFTEN - 1 && last.isAfter(Instant.MIN)) {
                sync.close();
                startProgram();
                directoryIsTheLastWholeAnswer("a new start");
                last = Instant.MIN;
                failuresInARow = 0;
            }
            String hashOfTheSetInUse = expectedHash();
            tick();
            if (server.answers().size() == before) {
                clock.pass(DirectorySync.TICK);
                continue;
            }
            assertThat(server.answers()).as("one request at a time").hasSize(before + 1);
            Answer answer = server.answers().getLast();
            if (last.isAfter(Instant.MIN)) {
                assertThat(Duration.between(last, clock.instant()))
                        .as("after %d failures, then %s", failuresInARow, answer)
                        .isGreaterThanOrEqualTo(least)
                        .isLessThanOrEqualTo(least.multipliedBy(2).plus(DirectorySync.TICK.multipliedBy(2)));
            }
            assertThat(server.lastHash()).as("LastHash before %s", answer).isEqualTo(hashOfTheSetInUse);
            if (server.lastHash() != null) {
                assertThat(had).contains(server.lastHash());
            }
            directoryIsTheLastWholeAnswer(answer);
            had.add(String.valueOf(expectedHash()));

            boolean failed = sync.status().state() != SyncStatus.State.CURRENT;
            assertThat(failed).as("%s: %s", answer, sync.status().message()).isEqualTo(isFailure(answer));
            failuresInARow = failed ? failuresInARow + 1 : 0;
            least = leastPause(answer, failuresInARow);
            last = clock.instant();
        }
        assertThat(EnumSet.copyOf(server.answers())).isEqualTo(EnumSet.allOf(Answer.class));
    }

    @Test
    void aUserInAHurryIsHeardUnlessTheServerAskedToBeLeftAlone() throws Exception {
        while (server.answers().size() < 300) {
            int before = server.answers().size();
            Integer wait = server.retryAfter();
            Instant asked = clock.instant();
            sync.requestSync();
            thread.submit(() -> {}).get();
            if (wait != null) {
                assertThat(server.answers()).hasSize(before);
                assertThat(sync.status().message()).contains("asked to be left alone until");
                clock.pass(Duration.ofSeconds(wait));
                sync.requestSync();
                thread.submit(() -> {}).get();
                assertThat(Duration.between(asked, clock.instant()).toSeconds()).isGreaterThanOrEqualTo(wait);
            }
            assertThat(server.answers()).hasSize(before + 1);
            clock.pass(Duration.ofSeconds(1));
        }
    }

    private void tick() throws Exception {
        thread.submit(sync::tick).get();
    }

    private @Nullable String expectedHash() {
        Sent current = server.current();
        return current == null ? null : current.hash();
    }

    private void directoryIsTheLastWholeAnswer(Object answer) {
        Sent current = server.current();
        Directory inUse = sync.directory();
        assertThat(rows(inUse))
                .as("after %s", answer)
                .isEqualTo(current == null ? List.<CallerId>of() : current.rows());
        Optional<Snapshot> onDisk = snapshot.load(() -> new DirectoryBuilder(NORWAY));
        assertThat(onDisk.map(Snapshot::hash))
                .as("on disk after %s", answer)
                .isEqualTo(Optional.ofNullable(expectedHash()));
        onDisk.ifPresent(set ->
                assertThat(rows(set.directory())).as("on disk after %s", answer).isEqualTo(rows(inUse)));
    }

    private static List<CallerId> rows(Directory directory) {
        return IntStream.range(0, directory.size()).mapToObj(directory::get).toList();
    }

    /** A null means "unchanged" to one who has a set, and nothing to one who has none. */
    private boolean isFailure(Answer answer) {
        return switch (answer) {
            case RIGHT, EMPTY_LIST, SLOW -> false;
            case UNCHANGED, NULL -> server.lastHash() == null;
            default -> true;
        };
    }

    private Duration leastPause(Answer answer, int failuresInARow) {
        if (failuresInARow == 0) {
            return times.interval().multipliedBy(9).dividedBy(10);
        }
        if (answer == Answer.STATUS_401) {
            return times.longestRetry();
        }
        Duration backoff = times.firstRetry().multipliedBy(1L << Math.min(20, failuresInARow - 1));
        backoff = backoff.compareTo(times.longestRetry()) > 0 ? times.longestRetry() : backoff;
        Integer asked = server.retryAfter();
        Duration retryAfter = asked == null ? Duration.ZERO : Duration.ofSeconds(asked);
        return retryAfter.compareTo(backoff) > 0 ? retryAfter : backoff;
    }
}
