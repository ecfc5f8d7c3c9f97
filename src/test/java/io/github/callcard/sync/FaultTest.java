package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.peer.Rounds;
import io.github.callcard.peer.TestClock;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.sync.FaultyDisk.Fault;
import io.github.callcard.sync.FaultyServer.Answer;
import io.github.callcard.sync.FaultyServer.Sent;
import io.github.callcard.sync.snapshot.Snapshot;
import io.github.callcard.sync.snapshot.SnapshotFile;
import io.github.callcard.vault.DataOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand synchronisations with a server that answers, and a disk that writes, as chance has it; the time is the test's
 * own.
 */
class FaultTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final Optional<SecretKey> KEY = Optional.of(new SecretKeySpec(new byte[32], "AES"));
    private static final int ALL = 1_000;
    private static final int SYNCHRONISATIONS = Rounds.of(ALL);

    /** The program is started anew after so many of them: what it asks with then is what it had stored. */
    private static final int EVERY_SO_OFTEN = 20;

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Oslo"));
    private final SyncTimes times = SyncTimes.every(Duration.ofMinutes(15));
    private final Random random = new Random(7);
    private ScheduledExecutorService thread;
    private FaultyServer server;
    private SuperOfficeClient client;
    private FaultyDisk disk;
    private SnapshotFile snapshot;
    private DirectorySync sync;

    /** The times that a snapshot could not be written. */
    private final AtomicInteger unwritten = new AtomicInteger();

    /** The set that was answered last, and the one that was written last; null for none. */
    private @Nullable Sent inUse;

    private @Nullable Sent onDisk;

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer(new Random(42));
        client = new SuperOfficeClient(
                new Connection(ServerAddress.of(server.address()), new Credential.Basic("tej0", "secret")),
                () -> new DirectoryBuilder(NORWAY),
                clock,
                null);
        Path profile = Files.createDirectory(folder.resolve("profile"));
        disk = new FaultyDisk(profile, "snapshot", new Random(3));
        snapshot = new SnapshotFile(
                profile.resolve("snapshot"),
                () -> new DataOwner(server.address(), "tej0"),
                () -> KEY,
                Optional.empty(),
                clock,
                note -> {
                    assertThat(note.toString()).contains("could not be saved");
                    unwritten.incrementAndGet();
                });
        startProgram();
    }

    /** As every start does: with what is on the disk, and due at once. */
    private void startProgram() {
        thread = Executors.newSingleThreadScheduledExecutor();
        sync = new DirectorySync(
                client::callerIds,
                CurrentDirectory.of(snapshot, () -> new DirectoryBuilder(NORWAY)),
                new SyncSchedule(times, random),
                new SleepAndNetworkWatch(DirectorySync.TICK, () -> Set.of("192.0.2.7")),
                MaintenanceWindows.none(),
                clock,
                new SyncThread(thread));
    }

    @AfterEach
    void stop() throws IOException {
        disk.close();
        sync.close();
        client.close();
        server.close();
    }

    @Test
    void theDirectoryAlwaysIsTheLastWholeAnswerAndNobodyIsAskedTooOften() throws Exception {
        Set<String> had = new HashSet<>();
        Set<Fault> cost = EnumSet.noneOf(Fault.class);
        Instant last = Instant.MIN;
        Duration least = Duration.ZERO;
        int failuresInARow = 0;
        int refusals = 0;
        while (!isEnough(cost)) {
            int before = server.answers().size();
            if (before % EVERY_SO_OFTEN == EVERY_SO_OFTEN - 1 && last.isAfter(Instant.MIN)) {
                startAnew();
                last = Instant.MIN;
                failuresInARow = 0;
                refusals = 0;
            }
            String hashOfTheSetInUse = inUse == null ? null : inUse.hash();
            Fault fault = disk.failPerhaps();
            int unwrittenBefore = unwritten.get();
            tick();
            disk.heal();
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
            boolean failed = sync.status().state() != SyncStatus.State.CURRENT;
            assertThat(failed).as("%s: %s", answer, sync.status().message()).isEqualTo(isFailure(answer));
            inUse = isWhole(answer) ? server.current() : inUse;
            boolean lost = unwritten.get() > unwrittenBefore;
            if (!failed && !lost) {
                onDisk = inUse;
            } else if (lost) {
                cost.add(fault);
            }
            setsAreAsTheyShould(answer + " with a disk of " + fault);
            had.add(String.valueOf(inUse == null ? null : inUse.hash()));

            failuresInARow = failed ? failuresInARow + 1 : 0;
            refusals = !failed ? 0 : refusals + (answer == Answer.STATUS_401 ? 1 : 0);
            least = leastPause(answer, failuresInARow, refusals);
            last = clock.instant();
        }
        assertThat(EnumSet.copyOf(server.answers())).isEqualTo(EnumSet.allOf(Answer.class));
        assertThat(cost).as("what a snapshot was not written for").isEqualTo(costly());
    }

    /** With fewer rounds than all of them it goes on until every fault has come about. */
    private boolean isEnough(Set<Fault> cost) {
        int asked = server.answers().size();
        return asked >= ALL
                || (asked >= SYNCHRONISATIONS
                        && cost.equals(costly())
                        && server.answers().containsAll(EnumSet.allOf(Answer.class)));
    }

    /** Every fault but none, and but the one that not every system has. */
    private static Set<Fault> costly() {
        Set<Fault> faults = EnumSet.complementOf(EnumSet.of(Fault.NONE));
        if (System.getProperty("os.name").startsWith("Windows")) {
            faults.remove(Fault.NO_ROOM);
        }
        return faults;
    }

    /** The last write at the end may fail too; then the next start has what was written before. */
    private void startAnew() throws IOException {
        Fault fault = disk.failPerhaps();
        int unwrittenBefore = unwritten.get();
        sync.close();
        disk.heal();
        onDisk = unwritten.get() > unwrittenBefore ? onDisk : inUse;
        inUse = onDisk;
        startProgram();
        setsAreAsTheyShould("a new start with a disk of " + fault);
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
                assertThat(sync.status().message().toString()).contains("asked Callcard to wait until");
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

    private void setsAreAsTheyShould(String after) {
        assertThat(rows(sync.directory()))
                .as("after %s", after)
                .isEqualTo(inUse == null ? List.<CallerId>of() : inUse.rows());
        Optional<Snapshot> stored = snapshot.load(() -> new DirectoryBuilder(NORWAY));
        assertThat(stored.map(set -> new Sent(set.hash(), rows(set.directory()))))
                .as("on disk after %s", after)
                .isEqualTo(Optional.ofNullable(onDisk));
    }

    private static List<CallerId> rows(Directory directory) {
        return IntStream.range(0, directory.size()).mapToObj(directory::get).toList();
    }

    private static boolean isWhole(Answer answer) {
        return switch (answer) {
            case RIGHT, EMPTY_LIST, SLOW -> true;
            default -> false;
        };
    }

    /** A null means "unchanged" to one who has a set, and nothing to one who has none. */
    private boolean isFailure(Answer answer) {
        return switch (answer) {
            case UNCHANGED, NULL -> server.lastHash() == null;
            default -> !isWhole(answer);
        };
    }

    private Duration leastPause(Answer answer, int failuresInARow, int refusals) {
        if (failuresInARow == 0) {
            return times.interval().multipliedBy(9).dividedBy(10);
        }
        if (answer == Answer.STATUS_401) {
            return refusals == 1 ? Duration.ofMinutes(5) : times.longestRetry();
        }
        Duration backoff = times.firstRetry().multipliedBy(1L << Math.min(20, failuresInARow - 1));
        backoff = backoff.compareTo(times.longestRetry()) > 0 ? times.longestRetry() : backoff;
        Integer asked = server.retryAfter();
        Duration retryAfter = asked == null ? Duration.ZERO : Duration.ofSeconds(asked);
        return retryAfter.compareTo(backoff) > 0 ? retryAfter : backoff;
    }
}
