package io.github.callcard.sync.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.os.ReplacedFile;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Rounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snapshot is the old one or the new one, wherever its writing ends: 200 writes cut off by killing their process, and
 * writes that stop at a byte of chance's choosing, which a kill seldom hits.
 */
class KillTest {

    /** Most of the time goes into starting processes, so each kill cuts off several writes. */
    private static final int KILLS = Rounds.of(25);

    private static final int WRITERS = 8;
    private static final int STOPS = 160;

    @TempDir
    private Path folder;

    @Test
    void aProcessKilledWhileItWritesLeavesWholeSnapshots() throws Exception {
        Random random = new Random(11);
        int unfinished = 0;
        Set<String> found = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            killWriters(random);
            for (int writer = 0; writer < WRITERS; writer++) {
                Path path = SnapshotWriter.path(folder, writer);
                unfinished += unfinished(SnapshotWriter.folder(folder, writer)) ? 1 : 0;
                Snapshot left = Snapshots.load(Snapshots.file(path)).orElseThrow();
                assertThat(Snapshots.isWhole(left))
                        .as("after kill %d: %s", kill, left.hash())
                        .isTrue();
                assertThat(path.resolveSibling("snapshot.unusable")).doesNotExist();
                found.add(left.hash());
            }
        }
        assertThat(unfinished).as("writes that were cut off in the middle").isGreaterThan(2 * KILLS);
        assertThat(found).as("old ones and new ones").containsExactlyInAnyOrderElementsOf(SnapshotWriter.HASHES);
        Path path = SnapshotWriter.path(folder, 0);
        Snapshots.file(path).store(Snapshots.set(3, 1));
        assertThat(unfinished(SnapshotWriter.folder(folder, 0)))
                .as("what the killed ones left is tidied away")
                .isFalse();
    }

    /** Lets a process write and kills it (SIGKILL where there are signals) at a moment of chance's choosing. */
    private void killWriters(Random random) throws IOException, InterruptedException {
        Process writers = new ProcessBuilder(
                        ChildJava.command(SnapshotWriter.class, folder.toString(), Integer.toString(WRITERS)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writers.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals("begun")) {
                line = said.readLine();
            }
            assertThat(line).as("the writers began").isEqualTo("begun");
            // Chance is the point here, nothing is waited for.
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(60_000)));
        } finally {
            writers.destroyForcibly().waitFor();
        }
    }

    private static boolean unfinished(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".tmp"));
        }
    }

    @Test
    void aWriteThatStopsAtAnyByteLeavesTheOldSnapshot() throws IOException {
        Path path = folder.resolve("snapshot");
        SnapshotFile file = Snapshots.file(path);
        file.store(Snapshots.set(2, 2_000));
        byte[] whole = Files.readAllBytes(path);
        file.store(Snapshots.set(1, 2_000));
        Random random = new Random(12);
        Set<String> found = new HashSet<>();
        for (int stop = 0; stop < STOPS; stop++) {
            // What a process that is gone by now had of its file when it died.
            Files.write(folder.resolve("snapshot.999999999.tmp"), Arrays.copyOf(whole, random.nextInt(whole.length)));
            Snapshot left = Snapshots.load(file).orElseThrow();
            assertThat(Snapshots.isWhole(left)).isTrue();
            found.add(left.hash());
        }
        assertThat(found).containsExactly("1/2000");
    }

    @Test
    void aDiskThatIsFullAtAnyByteLeavesTheOldSnapshot() throws IOException {
        Path path = folder.resolve("snapshot");
        Snapshots.file(path).store(Snapshots.set(1, 100));
        byte[] old = Files.readAllBytes(path);
        Random random = new Random(13);
        for (int stop = 0; stop < STOPS; stop++) {
            int room = random.nextInt(5_000);
            try {
                new ReplacedFile(path).replace(out -> {
                    out.write(new byte[room]);
                    throw new IOException("no room left");
                });
            } catch (IOException full) {
                assertThat(full).hasMessage("no room left");
            }
            assertThat(path).hasBinaryContent(old);
            assertThat(unfinished(folder)).isFalse();
        }
    }
}
