package io.github.callcard.directory;

import io.github.callcard.directory.search.Familiarity;
import io.github.callcard.directory.search.NameIndex;
import io.github.callcard.number.NumberPlan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jol.info.GraphLayout;

/**
 * Time a key and bytes of the search for names, beside Lucene and H2's full text in memory, all in one Java and with the same rows. What is
 * typed is a name, two names, initials' letters, a part of a word and digits, key by key.
 */
public final class NameSearchBenchmark {

    private static final List<String> TYPED =
            List.of("kari", "kari nord", "müller gmbh", "åse øde", "ordmann12", "kn", "2212", "4791");

    private static final int ROUNDS = 7;

    /** The time of the thread alone is measured beside that of the clock: other programs share the processor. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private NameSearchBenchmark() {}

    /** A store of names, whatever its structure. */
    interface Store {
        int find(String typed) throws Exception;

        long bytes();
    }

    /** @param arguments the seconds that H2 has to take the rows of each size, and the sizes */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("jol.magicFieldOffset", "true");
        Duration limitOfH2 = Duration.ofSeconds(Integer.parseInt(arguments[0]));
        for (String size : Arrays.asList(arguments).subList(1, arguments.length)) {
            measure(Integer.parseInt(size), limitOfH2);
        }
    }

    private static void measure(int size, Duration limitOfH2) throws Exception {
        SampleRows.Row[] rows = SampleRows.of(size);
        Directory directory = SampleRows.directory(rows, new NumberPlan("NO"));
        long start = System.nanoTime();
        NameIndex index = NameIndex.of(directory);
        long made = System.nanoTime() - start;
        long shared = GraphLayout.parseInstance(directory).totalSize();
        long bytes = GraphLayout.parseInstance(index).totalSize() - shared;
        print(size, "callcard", made, new Store() {
            @Override
            public int find(String typed) {
                return index.search(typed, Familiarity.NONE, 50).size();
            }

            @Override
            public long bytes() {
                return bytes;
            }
        });
        start = System.nanoTime();
        LuceneNames lucene = new LuceneNames(rows, false);
        print(size, "Lucene, beginnings", System.nanoTime() - start, lucene);
        start = System.nanoTime();
        print(size, "Lucene, anywhere", System.nanoTime() - start, new LuceneNames(lucene, true));
        start = System.nanoTime();
        H2Names h2 = new H2Names(rows, limitOfH2);
        if (h2.rows() == size) {
            print(size, "H2 full text, whole words", System.nanoTime() - start, h2);
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "%,9d rows  H2 full text took %,d of them in %d s, %.1f bytes a row%n",
                    size,
                    h2.rows(),
                    limitOfH2.toSeconds(),
                    (double) h2.bytes() / h2.rows());
        }
    }

    private static void print(int size, String name, long made, Store store) throws Exception {
        List<Double> own = new ArrayList<>();
        List<Double> clock = new ArrayList<>();
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String typed : TYPED) {
                for (int key = 1; key <= typed.length(); key++) {
                    long start = System.nanoTime();
                    long ownStart = THREADS.getCurrentThreadCpuTime();
                    found += store.find(typed.substring(0, key));
                    if (round > 1) {
                        own.add((THREADS.getCurrentThreadCpuTime() - ownStart) / 1e6);
                        clock.add((System.nanoTime() - start) / 1e6);
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,9d rows  %-26s made in %,7d ms  %5.1f bytes a row  a key by the clock: %s, of the thread: %s  (%d found)%n",
                size,
                name,
                made / 1_000_000,
                (double) store.bytes() / size,
                spread(clock),
                spread(own),
                found);
    }

    private static String spread(List<Double> times) {
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "median %.2f, 99 %% %.2f, worst %.2f ms",
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                times.getLast());
    }
}
