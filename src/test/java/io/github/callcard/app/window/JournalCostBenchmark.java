package io.github.callcard.app.window;

import io.github.callcard.journal.JournalPlace;
import io.github.callcard.journal.Journals;
import io.github.callcard.peer.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Measures on Linux what a long journal costs whoever looks at none of it: the start, and what the whole program has resident, with an empty
 * journal and with one of a hundred thousand calls, each in a Java of its own with the flags of this one, in turns.
 */
public final class JournalCostBenchmark {

    private static final int CALLS = 100_000;
    private static final int CALLER_IDS = 10_000;

    /** As in the program. */
    private static final Duration OPENED_AFTER = Duration.ofSeconds(5);

    /** The windows are made, the journal is open, and what the start left behind is given back. */
    private static final long SETTLING_MILLIS = 14_000;

    /** The card is gone, and what it left behind is given back. */
    private static final long AFTER_CARD_MILLIS = 8_000;

    private JournalCostBenchmark() {}

    /** The argument is the number of rounds (4); of a child, the file of its journal. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1) {
            start(Path.of(arguments[1]));
            System.exit(0);
        }
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
        Path folder = Files.createTempDirectory("journal-cost");
        Path none = folder.resolve("none");
        Path many = folder.resolve("many");
        Journals.written(none, List.of());
        Journals.written(many, Journals.many(CALLS, Instant.now()));
        try {
            compare(none, many, rounds);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void compare(Path none, Path many, int rounds) throws IOException, InterruptedException {
        Map<String, List<Double>> without = new TreeMap<>();
        Map<String, List<Double>> with = new TreeMap<>();
        // The first one warms the machine's caches up.
        measure(none, new TreeMap<>());
        for (int round = 0; round < rounds; round++) {
            measure(none, without);
            measure(many, with);
        }
        System.out.printf(Locale.ROOT, "%d rounds in turns; medians without and with %,d calls:%n", rounds, CALLS);
        without.forEach((what, values) -> {
            double before = median(values);
            double after = median(with.getOrDefault(what, List.of()));
            System.out.printf(
                    Locale.ROOT, "%s: %.1f, %.1f, %+.1f %%%n", what, before, after, 100 * (after / before - 1));
        });
    }

    private static void measure(Path journal, Map<String, List<Double>> figures)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(ChildJava.command(
                        ChildJava.flagsOfTheTests(), JournalCostBenchmark.class, "child", journal.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2) {
                    figures.computeIfAbsent(parts[0], what -> new ArrayList<>()).add(Double.valueOf(parts[1]));
                }
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("a program did not start");
        }
    }

    private static void start(Path path) throws Exception {
        JournalPlace place = Journals.place(path);
        try (BenchmarkProgram tried = new BenchmarkProgram(CALLER_IDS, false)) {
            tried.program.journal().use(Optional.of(place), 36_500, OPENED_AFTER);
            long start = ManagementFactory.getRuntimeMXBean().getStartTime();
            say("until a card could come, ms", (double) (System.currentTimeMillis() - start));
            CountDownLatch open = new CountDownLatch(1);
            tried.program.journal().listen(news -> {
                if (news.state().storage().isOnDisk()) {
                    open.countDown();
                }
            });
            open.await();
            Thread.sleep(SETTLING_MILLIS);
            say("resident in the tray, MB", MemoryBenchmark.resident() / 1024.0);
            tried.ring(0);
            Thread.sleep(1_000);
            tried.end(0);
            Thread.sleep(AFTER_CARD_MILLIS);
            say("resident after a card, MB", MemoryBenchmark.resident() / 1024.0);
        }
    }

    private static void say(String what, double figure) {
        System.out.println(what + "\t" + figure);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
