package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Rounds;
import io.github.callcard.vault.SealFormatException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal opens wherever its writing ends, and has every call that had been shown: a thousand journals whose process is
 * killed while it writes, and files that stop at every byte of what was written last.
 */
class JournalKillTest {

    /** Most of the time goes into starting processes, so each kill cuts off many journals; -Djournal.kills=1000 takes a quarter of an hour. */
    private static final int KILLS = Integer.getInteger("journal.kills", Rounds.of(40));

    private static final int WRITERS = 25;

    /** Then other journals are written: reading long ones would take most of the time. */
    private static final int KILLS_OF_A_JOURNAL = 40;

    @TempDir
    private Path folder;

    private Path written = Path.of("");

    @Test
    void aProcessKilledWhileItWritesLeavesEveryCallThatWasShown() throws Exception {
        Random random = new Random(21);
        Map<Integer, Set<String>> shown = new HashMap<>();
        int atWork = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_OF_A_JOURNAL == 0) {
                written = Files.createDirectory(folder.resolve("from" + kill));
                shown.clear();
            }
            Set<String> maybeGone = killWriters(random, shown);
            for (int writer = 0; writer < WRITERS; writer++) {
                Path path = JournalWriter.path(written, writer);
                Set<String> left = Journals.read(path).stream()
                        .map(call -> call.id().toString())
                        .collect(Collectors.toSet());
                Set<String> expected = new HashSet<>(shown.getOrDefault(writer, Set.of()));
                // Whether a call is gone that was just being taken out nobody has been told.
                expected.removeAll(maybeGone);
                assertThat(left).as("journal %d after kill %d", writer, kill).containsAll(expected);
                assertThat(left.size() - expected.size())
                        .as("more than was shown")
                        .isLessThanOrEqualTo(2);
                assertThat(path.resolveSibling("journal.unusable")).doesNotExist();
                shown.put(writer, left);
                atWork += isAtWork(path) ? 1 : 0;
            }
        }
        assertThat(atWork).as("files that were just being written anew").isGreaterThan(0);
    }

    /**
     * Lets a process write and kills it (SIGKILL where there are signals) at a moment of chance's choosing.
     *
     * @param shown what each journal has shown, which is kept up to date
     * @return the calls that may be gone or not
     */
    private Set<String> killWriters(Random random, Map<Integer, Set<String>> shown)
            throws IOException, InterruptedException {
        Set<String> maybeGone = new HashSet<>();
        Process writers = new ProcessBuilder(
                        ChildJava.command(JournalWriter.class, written.toString(), Integer.toString(WRITERS)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread killer = Thread.ofPlatform().unstarted(() -> {
            // Chance is the point here, nothing is waited for.
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(60_000)));
            // The process itself would close what it has said, which is yet to be read.
            writers.toHandle().destroyForcibly();
        });
        boolean begun = false;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writers.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "begun" -> {
                        begun = true;
                        killer.start();
                    }
                    case "shown" -> {
                        // A line that was cut off said nothing.
                        if (words.length == 3 && words[2].length() == 36) {
                            shown.computeIfAbsent(Integer.valueOf(words[1]), writer -> new HashSet<>())
                                    .add(words[2]);
                        }
                    }
                    case "removing" -> maybeGone.add(words[2]);
                    case "removed" -> {}
                    default -> throw new AssertionError(line);
                }
            }
        } finally {
            writers.destroyForcibly().waitFor();
        }
        assertThat(begun).as("the writers began").isTrue();
        killer.join();
        return maybeGone;
    }

    private static boolean isAtWork(Path path) throws IOException {
        try (var files = Files.list(path.getParent())) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".tmp"));
        }
    }

    @Test
    void aFileThatStopsAtAnyByteOpensWithAllThatWasWrittenBefore() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(3, Instant.parse("2026-11-30T09:00:00Z"));
        long before;
        try (JournalFile file = open(path)) {
            put(file, calls.get(0));
            put(file, calls.get(1));
            before = file.bytes();
            put(file, calls.get(2));
        }
        byte[] whole = Files.readAllBytes(path);
        for (int end = (int) before; end < whole.length; end++) {
            Files.write(path, Arrays.copyOf(whole, end));
            try (JournalFile file = open(path)) {
                assertThat(file.all()).as("cut off at %d", end).hasSize(2);
                assertThat(file.setAside()).isNull();
                put(file, calls.get(2));
            }
            assertThat(Journals.read(path)).hasSize(3);
        }
    }

    /** The end of a file may be anything after the power failed; what was shown stands before it. */
    @Test
    void whateverStandsBehindTheLastCallIsCutOff() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(2, Instant.parse("2026-11-30T09:00:00Z"));
        try (JournalFile file = open(path)) {
            put(file, calls.get(0));
        }
        byte[] whole = Files.readAllBytes(path);
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] more = new byte[1 + random.nextInt(900)];
            if (round % 2 == 0) {
                random.nextBytes(more);
            }
            byte[] both = Arrays.copyOf(whole, whole.length + more.length);
            System.arraycopy(more, 0, both, whole.length, more.length);
            Files.write(path, both);
            try (JournalFile file = open(path)) {
                put(file, calls.get(1));
            }
            assertThat(Journals.read(path)).containsExactlyInAnyOrderElementsOf(calls);
        }
    }

    @Test
    void damageInTheMidstCostsOneCallAndIsKeptForWhoLooksIntoIt() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(5, Instant.parse("2026-11-30T09:00:00Z"));
        long middle = 0;
        try (JournalFile file = open(path)) {
            for (int i = 0; i < calls.size(); i++) {
                middle = i == 2 ? file.bytes() : middle;
                put(file, calls.get(i));
            }
        }
        byte[] bytes = Files.readAllBytes(path);
        bytes[(int) middle + 40] ^= 1;
        Files.write(path, bytes);

        try (JournalFile file = open(path)) {
            assertThat(file.all()).hasSize(4).doesNotContain(calls.get(2));
            assertThat(file.setAside()).isEqualTo(folder.resolve("journal.unusable"));
            assertThat(file.setAside()).hasBinaryContent(bytes);
            put(file, calls.get(2));
        }
        try (JournalFile file = open(path)) {
            assertThat(file.all()).containsExactlyInAnyOrderElementsOf(calls);
            assertThat(file.setAside()).isNull();
        }
    }

    @Test
    void aBlockCannotBeMovedRepeatedOrTakenFromAnotherFile() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(2, Instant.parse("2026-11-30T09:00:00Z"));
        long header;
        long first;
        try (JournalFile file = open(path)) {
            header = file.bytes();
            put(file, calls.get(0));
            first = file.bytes();
            put(file, calls.get(1));
        }
        byte[] bytes = Files.readAllBytes(path);
        byte[] second = Arrays.copyOfRange(bytes, (int) first, bytes.length);
        byte[] repeated = Arrays.copyOf(bytes, bytes.length + second.length);
        System.arraycopy(second, 0, repeated, bytes.length, second.length);
        Files.write(path, repeated);
        assertThat(Journals.read(path)).hasSize(2);

        byte[] other = Arrays.copyOf(Arrays.copyOf(bytes, (int) header), (int) header + second.length);
        System.arraycopy(second, 0, other, (int) header, second.length);
        Files.write(path, other);
        assertThatThrownBy(() -> Journals.read(path)).isInstanceOf(SealFormatException.class);
    }

    private static JournalFile open(Path path) throws Exception {
        return JournalFile.open(path, Journals.KARI, Journals.KEY, entry -> {});
    }

    private static void put(JournalFile file, JournalCall call) throws IOException {
        file.put(List.of(new JournalFile.Change(call, true)), kept -> {});
    }
}
