package io.github.callcard.sync.snapshot;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.superoffice.LeftOutRows;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How long a start without a server takes: a snapshot is loaded in a Java that has just begun, and one number is looked up.
 * Run with {@code store FILE ROWS} first and with {@code load FILE} then, each in a Java of its own;
 * {@code docs/benchmarks.md} has the command.
 */
public final class SnapshotBenchmark {

    private SnapshotBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        long began = System.nanoTime();
        Path path = Path.of(arguments[1]);
        if (arguments[0].equals("store")) {
            Snapshot set = set(Integer.parseInt(arguments[2]));
            began = System.nanoTime();
            Snapshots.file(path).store(set);
            out.printf(
                    Locale.ENGLISH,
                    "stored %,d rows, %,d bytes, in %,d ms%n",
                    set.directory().size(),
                    Files.size(path),
                    millis(began));
            return;
        }
        Snapshot loaded = Snapshots.load(Snapshots.file(path)).orElseThrow();
        long number = loaded.directory().get(loaded.directory().size() / 2).e164();
        long ready = millis(began);
        boolean known = loaded.directory().match("+" + number).isKnown();
        out.printf(
                Locale.ENGLISH,
                "loaded %,d rows in %,d ms; the first lookup %s after %,d ms%n",
                loaded.directory().size(),
                ready,
                known ? "right" : "WRONG",
                millis(began));
    }

    private static long millis(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** A CRM: three persons a company, names out of a few hundred words, numbers of ten countries. */
    private static Snapshot set(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        DirectoryBuilder builder = new DirectoryBuilder(Snapshots.NORWAY);
        for (int row = 0; row < rows; row++) {
            long number = 47_20_000_000L + random.nextInt(79_999_999);
            String person = "Person" + random.nextInt(700) + " Nordmann" + random.nextInt(5_000);
            builder.add(number, 0, row + 1, person, row / 3, "Company " + row / 3 + " AS", row % 4 == 0 ? "Mrs" : "");
        }
        return new Snapshot(builder.build(), "hash", LeftOutRows.NONE, Snapshots.NOON);
    }
}
