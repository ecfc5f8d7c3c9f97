package io.github.callcard.sync.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.superoffice.LeftOutRows;
import io.github.callcard.vault.DataOwner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFileTest {

    /** Bytes before the first chunk, as decision 0010 lays them down for files that are there already. */
    private static final int HEADER = 85;

    /** A sealed chunk, as it stands in the file. */
    private static final int SEALED = 4_096 + 16;

    @TempDir
    private Path folder;

    private Path path;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void name() {
        path = folder.resolve("profile").resolve("snapshot");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000})
    void whatIsStoredIsLoadedAsItWas(int rows) {
        LeftOutRows leftOut =
                new LeftOutRows(Map.of(Problem.MISSING, 2), List.of(new LeftOut(3, "Kari Ås", Problem.MISSING)));
        Snapshot stored = new Snapshot(Snapshots.set(1, rows).directory(), "1/" + rows, leftOut, Snapshots.NOON);

        assertThat(file().store(stored)).isTrue();

        Snapshot loaded = Snapshots.load(file()).orElseThrow();
        assertThat(Snapshots.sameRows(loaded.directory(), stored.directory())).isTrue();
        assertThat(loaded.hash()).isEqualTo(stored.hash());
        assertThat(loaded.leftOut()).isEqualTo(leftOut);
        assertThat(loaded.confirmed()).isEqualTo(Snapshots.NOON);
        assertThat(notes).isEmpty();
    }

    @Test
    void whereThereIsNoneNothingIsLoadedAndNothingSaid() {
        assertThat(Snapshots.load(file())).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void noNameAndNoNumberCanBeReadInTheFile() throws IOException {
        file().store(Snapshots.set(1, 100));

        String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("CALLCARD SNAPSHOT").doesNotContain("Nordmann", "Fjord", "tej0", "example");
    }

    @Test
    void twoSnapshotsOfTheSameSetHaveNothingInCommonThatIsSealed() throws IOException {
        file().store(Snapshots.set(1, 100));
        byte[] first = Files.readAllBytes(path);
        file().store(Snapshots.set(1, 100));
        byte[] second = Files.readAllBytes(path);

        assertThat(Arrays.copyOfRange(second, HEADER, HEADER + 64))
                .isNotEqualTo(Arrays.copyOfRange(first, HEADER, HEADER + 64));
    }

    @Test
    void onlyTheUserMayReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        file().store(Snapshots.set(1, 1));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aByteThatChangedAnywhereIsNoticed() throws IOException {
        file().store(Snapshots.set(1, 3_000));
        byte[] whole = Files.readAllBytes(path);
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            byte[] changed = whole.clone();
            int place = round < HEADER ? round : random.nextInt(changed.length);
            changed[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(path, changed);
            assertThat(Snapshots.load(file())).as("byte %d", place).isEmpty();
            Files.deleteIfExists(path);
        }
    }

    @Test
    void aFileThatStopsAnywhereIsNoticed() throws IOException {
        file().store(Snapshots.set(1, 3_000));
        byte[] whole = Files.readAllBytes(path);
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            int length = round <= HEADER ? round : random.nextInt(whole.length);
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(Snapshots.load(file())).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void chunksThatAreMissingMovedOrAddedAreNoticed() throws IOException {
        file().store(Snapshots.set(1, 6_000));
        byte[] whole = Files.readAllBytes(path);
        int start = HEADER;
        assertThat(whole.length).isGreaterThan(start + 4 * SEALED);

        byte[] cut = Arrays.copyOf(whole, start + 2 * SEALED);
        byte[] without = new byte[whole.length - SEALED];
        System.arraycopy(whole, 0, without, 0, start + SEALED);
        System.arraycopy(whole, start + 2 * SEALED, without, start + SEALED, whole.length - start - 2 * SEALED);
        byte[] swapped = whole.clone();
        System.arraycopy(whole, start, swapped, start + SEALED, SEALED);
        System.arraycopy(whole, start + SEALED, swapped, start, SEALED);
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);

        for (byte[] wrong : List.of(cut, without, swapped, longer)) {
            Files.write(path, wrong);
            assertThat(Snapshots.load(file())).isEmpty();
        }
    }

    @Test
    void anotherKeysSnapshotIsSetAsideAndThatIsSaid() {
        file().store(Snapshots.set(1, 10));

        assertThat(Snapshots.load(file(Snapshots.OWNER, Optional.of(Snapshots.key("other")))))
                .isEmpty();

        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst())
                .startsWith("The snapshot is damaged or was made with another key; it is set aside as ")
                .endsWith("The caller ids are fetched again.");
        assertThat(path).doesNotExist();
    }

    @Test
    void anotherProgramsFileIsSetAside() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{ \"numbers\": [] }");

        assertThat(Snapshots.load(file())).isEmpty();
        assertThat(notes.getFirst()).startsWith("The snapshot is not one of Callcard's; it is set aside as ");
    }

    @Test
    void aNewerVersionsSnapshotIsSetAsideAndNotTouched() throws IOException {
        file().store(Snapshots.set(1, 10));
        byte[] newer = Files.readAllBytes(path);
        newer[20]++;
        Files.write(path, newer);

        assertThat(Snapshots.load(file())).isEmpty();
        assertThat(notes.getFirst()).startsWith("The snapshot was made by a newer Callcard; it is set aside as ");
        assertThat(path.resolveSibling("snapshot.unusable")).hasBinaryContent(newer);
    }

    @Test
    void atMostOneIsSetAside() throws IOException {
        Files.createDirectories(path.getParent());
        for (String content : List.of("first", "second", "third")) {
            Files.writeString(path, content);
            Snapshots.load(file());
        }
        assertThat(files()).containsExactly("snapshot.unusable");
        assertThat(path.resolveSibling("snapshot.unusable")).hasContent("third");
    }

    @Test
    void anotherUsersSnapshotIsDeletedEvenWithoutAKey() {
        for (DataOwner other : List.of(
                new DataOwner(Snapshots.OWNER.server(), "kari"),
                new DataOwner("https://online.superoffice.com/Cust2/", Snapshots.OWNER.user()))) {
            for (Optional<SecretKey> key : List.of(Optional.of(Snapshots.KEY), Optional.<SecretKey>empty())) {
                notes.clear();
                file().store(Snapshots.set(1, 10));
                assertThat(Snapshots.load(file(other, key))).isEmpty();
                assertThat(path).doesNotExist();
                assertThat(notes)
                        .containsExactly(
                                "The snapshot belonged to another user, sign-in or server and has been deleted.");
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeInItsPlaceIsSetAsideAndNotWaitedFor() throws Exception {
        Files.createDirectories(path.getParent());
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();

        assertThat(Snapshots.load(file())).isEmpty();

        assertThat(files()).containsExactly("snapshot.unusable");
        assertThat(notes).singleElement().asString().contains("is not one of Callcard's");
    }

    @Test
    void signingOutLeavesNothing() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "damaged");
        Snapshots.load(file());
        file().store(Snapshots.set(1, 10));
        Files.writeString(path.resolveSibling("snapshot.4711.tmp"), "half");

        file().wipe();

        assertThat(files()).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsWrittenAndWhatIsThereStays() throws IOException {
        SnapshotFile keyless = file(Snapshots.OWNER, Optional.empty());
        assertThat(keyless.isUsable()).isFalse();
        assertThat(keyless.store(Snapshots.set(1, 10))).isFalse();
        assertThat(path).doesNotExist();

        file().store(Snapshots.set(1, 10));
        assertThat(Snapshots.load(keyless)).isEmpty();
        assertThat(Snapshots.load(file())).isPresent();
    }

    @Test
    void olderThanTheAdministratorAllowsItIsDeleted() {
        file().store(Snapshots.set(1, 10));

        assertThat(Snapshots.load(aged(Duration.ofDays(30)))).isPresent();
        assertThat(Snapshots.load(aged(Duration.ofDays(30).plusSeconds(1)))).isEmpty();
        assertThat(path).doesNotExist();
        assertThat(notes.getFirst()).startsWith("The snapshot is older than the 30 days that are allowed");
    }

    @Test
    void whatAKilledProcessLeftIsTidiedAwayAndWhatALivingOneWritesIsNot() throws IOException {
        Files.createDirectories(path.getParent());
        Path killed = path.resolveSibling("snapshot.999999999.tmp");
        Path alive = path.resolveSibling("snapshot.1.tmp");
        assumeTrue(ProcessHandle.of(1).isPresent());
        Files.writeString(killed, "half");
        Files.writeString(alive, "half");

        file().store(Snapshots.set(1, 10));

        assertThat(killed).doesNotExist();
        assertThat(alive).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndHarmsNothing() throws IOException {
        Files.writeString(folder.resolve("profile"), "a file where the folder should be");

        assertThat(file().store(Snapshots.set(1, 10))).isFalse();
        assertThat(notes.getFirst()).startsWith("The caller ids could not be saved in ");
        file().wipe();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private SnapshotFile file() {
        return file(Snapshots.OWNER, Optional.of(Snapshots.KEY));
    }

    private SnapshotFile file(DataOwner owner, Optional<SecretKey> key) {
        return new SnapshotFile(
                path, () -> owner, () -> key, Optional.empty(), Snapshots.CLOCK, note -> notes.add(note.toString()));
    }

    private SnapshotFile aged(Duration age) {
        return new SnapshotFile(
                path,
                () -> Snapshots.OWNER,
                () -> Optional.of(Snapshots.KEY),
                Optional.of(Duration.ofDays(30)),
                Clock.offset(Snapshots.CLOCK, age),
                note -> notes.add(note.toString()));
    }
}
