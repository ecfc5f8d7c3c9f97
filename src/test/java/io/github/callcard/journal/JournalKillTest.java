package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.ArchivedJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal opens wherever its writing ends, and has every call that had been shown: processes that write are killed at moments of
 * chance's choosing, two hundred of them, or as many as {@code -Djournal.kills=1000} says. Each is a process of its own, and starting
 * it is most of the work, so that this runs with the peers, when the processor is free of the other tests.
 */
@Tag("peer")
class JournalKillTest {

    private static final int KILLS = Integer.getInteger("journal.kills", 200);

    /** Sequences of kills at the same time, each with journals of its own. */
    private static final int SEQUENCES = 2;

    /** Journals that a process writes. */
    private static final int WRITERS = 3;

    /** Then other journals are written: reading long ones would take most of the time. */
    private static final int KILLS_OF_A_JOURNAL = 20;

    @TempDir
    private Path folder;

    @Test
    void aProcessKilledWhileItWritesLeavesEveryCallThatWasShown() throws Exception {
        ArchivedJava java = ArchivedJava.of(
                JournalWriter.class, folder, folder.resolve("training").toString(), Integer.toString(WRITERS));
        int atWork = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(SEQUENCES)) {
            List<Future<Integer>> sequences = new ArrayList<>();
            for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                Path own = Files.createDirectory(folder.resolve("sequence" + sequence));
                int seed = sequence;
                sequences.add(threads.submit(() -> killAndRead(java, own, new Random(seed))));
            }
            for (Future<Integer> sequence : sequences) {
                atWork += sequence.get();
            }
        }
        assertThat(atWork).as("files that were just being written anew").isGreaterThan(0);
    }

    /** Kills this sequence's share; answers how many files were just being written anew. */
    private static int killAndRead(ArchivedJava java, Path own, Random random) throws Exception {
        Map<Integer, Set<String>> shown = new HashMap<>();
        Path written = own;
        int atWork = 0;
        for (int kill = 0; kill < Math.max(1, KILLS / SEQUENCES); kill++) {
            if (kill % KILLS_OF_A_JOURNAL == 0) {
                written = Files.createDirectory(own.resolve("from" + kill));
                shown.clear();
            }
            Set<String> maybeGone = killWriters(java, written, random, shown);
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
        return atWork;
    }

    /**
     * Lets a process write and kills it (SIGKILL where there are signals) at a moment of chance's choosing.
     *
     * @param shown what each journal has shown, which is kept up to date
     * @return the calls that may be gone or not
     */
    private static Set<String> killWriters(
            ArchivedJava java, Path written, Random random, Map<Integer, Set<String>> shown)
            throws IOException, InterruptedException {
        Set<String> maybeGone = new HashSet<>();
        Process writers = new ProcessBuilder(java.command(written.toString(), Integer.toString(WRITERS)))
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
}
