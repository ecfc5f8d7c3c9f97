package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.CallerIdAnswer.Unchanged;
import io.github.callcard.superoffice.LeftOutRows;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.sync.SyncReport.Outcome;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.sync.snapshot.Snapshot;
import io.github.callcard.sync.snapshot.SnapshotFile;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.words.Count;
import io.github.callcard.words.Moment;
import io.github.callcard.words.Sentence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds of what the last one had. */
class StoredDirectoryTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final MaintenanceWindows ONLINE =
            MaintenanceWindows.of(ServerAddress.of("https://online.superoffice.com/Cust1/"));

    @TempDir
    private Path folder;

    /** A Tuesday, 10:42 in Oslo. */
    private final TestClock clock = new TestClock(Instant.parse("2026-03-10T09:42:00Z"));

    private final List<@Nullable String> hashes = new ArrayList<>();
    private Optional<SecretKey> key = Optional.of(new SecretKeySpec(new byte[32], "AES"));
    private CallerIdSource server = hash -> new Changed(directory(), "h1", LeftOutRows.NONE);

    @Test
    void theNextStartHasTheDirectoryAndItsHashAtOnce() throws Exception {
        try (DirectorySync sync = start()) {
            sync.sync();
        }
        server = hash -> new Unchanged();
        try (DirectorySync sync = start()) {
            assertThat(sync.directory().match("+4722000000").isKnown()).isTrue();
            String hours = TimeOfDay.pattern(TimeOfDay.ofSystem());
            assertThat(sync.status())
                    .isEqualTo(new SyncStatus(
                            State.WAITING,
                            3,
                            clock.instant(),
                            Sentence.of(
                                    "The {0} numbers from {1} are in use until the server answers.",
                                    new Count(3), new Moment(LocalDateTime.of(2026, 3, 10, 10, 42), false, hours))));
            assertThat(sync.sync().outcome()).isEqualTo(Outcome.UNCHANGED);
        }
        assertThat(hashes).containsExactly(null, "h1");
    }

    @Test
    void aConfirmationIsOnDiskAtTheEndAtTheLatest() throws Exception {
        try (DirectorySync sync = start()) {
            sync.sync();
            server = hash -> new Unchanged();
            clock.pass(Duration.ofMinutes(20));
            sync.sync();
            assertThat(onDisk().confirmed()).isBefore(clock.instant());
        }
        assertThat(onDisk().confirmed()).isEqualTo(clock.instant());
    }

    @Test
    void aConfirmationAnHourLaterIsOnDiskAtOnce() throws Exception {
        try (DirectorySync sync = start()) {
            sync.sync();
            server = hash -> new Unchanged();
            clock.pass(Duration.ofMinutes(61));
            sync.sync();
            assertThat(onDisk().confirmed()).isEqualTo(clock.instant());
        }
    }

    @Test
    void signingOutForgetsEverybodyHereAndOnDisk() throws Exception {
        DirectorySync sync = start();
        sync.sync();
        sync.signOut();
        assertThat(sync.directory().size()).isZero();
        sync.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAKeyThatIsSaidOnce() throws Exception {
        key = Optional.empty();
        try (DirectorySync sync = start()) {
            assertThat(sync.sync().message())
                    .hasToString("Updated: 3 numbers. They are kept in memory only, since neither a key store nor"
                            + " CALLCARD_KEY has a key for the disk.");
            assertThat(sync.sync().message()).hasToString("Updated: 3 numbers.");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyThatComesLaterOpensTheSnapshotAlsoWithoutAServer() throws Exception {
        try (DirectorySync sync = start()) {
            sync.sync();
        }
        Optional<SecretKey> later = key;
        key = Optional.empty();
        server = hash -> {
            throw new SuperOfficeException(Kind.UNREACHABLE, Sentence.of("There is no way to the server."));
        };
        try (DirectorySync sync = start()) {
            sync.sync();
            assertThat(sync.directory().size()).isZero();

            key = later;
            sync.sync();

            assertThat(sync.directory().match("+4722000000").isKnown()).isTrue();
        }
    }

    @Test
    void aKeyThatComesLaterKeepsWhatTheServerSaid() throws Exception {
        Optional<SecretKey> later = key;
        key = Optional.empty();
        try (DirectorySync sync = start()) {
            sync.sync();
            key = later;
        }
        assertThat(onDisk().directory().size()).isEqualTo(3);
    }

    @Test
    void maintenanceThatIsAnnouncedAlarmsNobody() throws Exception {
        try (DirectorySync sync = start()) {
            sync.sync();
            server = hash -> {
                throw new SuperOfficeException(Kind.SERVER_ERROR, Sentence.of("The server failed; try again later."));
            };
            clock.pass(Duration.ofHours(15));
            assertThat(sync.sync().outcome()).isEqualTo(Outcome.FAILED);
            assertThat(sync.status().state()).isEqualTo(State.WAITING);
            assertThat(sync.status().message())
                    .hasToString("SuperOffice does not answer, as expected until 03:00 because of maintenance."
                            + " The 3 numbers from 10 March, 10:42 stay in use.");
            clock.pass(Duration.ofHours(2));
            sync.sync();
            assertThat(sync.status().state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void withNobodyKnownMaintenanceIsAFailureToo() throws Exception {
        server = hash -> {
            throw new SuperOfficeException(Kind.SERVER_ERROR, Sentence.of("The server failed; try again later."));
        };
        clock.pass(Duration.ofHours(15));
        try (DirectorySync sync = start()) {
            sync.sync();
            assertThat(sync.status().state()).isEqualTo(State.FAILED);
        }
    }

    private DirectorySync start() {
        return DirectorySync.keeping(
                file(),
                () -> new DirectoryBuilder(NORWAY),
                hash -> {
                    hashes.add(hash);
                    return server.fetch(hash);
                },
                SyncTimes.USUAL,
                ONLINE,
                clock);
    }

    private Snapshot onDisk() {
        return file().load(() -> new DirectoryBuilder(NORWAY)).orElseThrow();
    }

    private SnapshotFile file() {
        return new SnapshotFile(
                folder.resolve("snapshot"),
                () -> new DataOwner("https://crm.example.com/", "tej0"),
                () -> key,
                Optional.empty(),
                clock,
                note -> {});
    }

    private static Directory directory() {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        for (int row = 0; row < 3; row++) {
            builder.add(4722000000L + row, 0, row + 1, "Kari", 0, "", "");
        }
        return builder.build();
    }
}
