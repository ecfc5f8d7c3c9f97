package io.github.callcard.directory;

import com.googlecode.concurrenttrees.radix.node.concrete.DefaultCharArrayNodeFactory;
import com.googlecode.concurrenttrees.radixreversed.ConcurrentReversedRadixTree;
import com.googlecode.concurrenttrees.radixreversed.ReversedRadixTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.collections4.trie.PatriciaTrie;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One exact number to its place, in every structure the same random numbers, all of them there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@NullUnmarked
public class ExactLookupBenchmark {

    private static final int ASKED = 1 << 16;

    @Param({"10000", "100000", "1000000", "5000000"})
    private int size;

    @Param({"callcard", "HashMap", "TreeMap", "PatriciaTrie", "ReversedRadixTree", "SQLite"})
    private String structure;

    private long[] asked;
    private String[] askedTexts;
    private int next;
    private Lookup lookup;

    /** A number to a place, whatever the structure. */
    interface Lookup {
        int place(long number, String text);
    }

    @Setup
    public void fill() {
        Random random = new Random(5);
        long[] numbers = SampleRows.numbers(size, random);
        asked = new long[ASKED];
        askedTexts = new String[ASKED];
        for (int i = 0; i < ASKED; i++) {
            asked[i] = numbers[random.nextInt(size)];
            askedTexts[i] = Long.toString(asked[i]);
        }
        lookup = lookup(numbers);
    }

    private Lookup lookup(long[] numbers) {
        return switch (structure) {
            case "callcard" -> {
                SortedNumbers sorted = new SortedNumbers(numbers);
                yield (number, text) -> sorted.first(number);
            }
            case "HashMap" -> inMap(new HashMap<>(), numbers);
            case "TreeMap" -> inMap(new TreeMap<>(), numbers);
            case "PatriciaTrie" -> inMap(new PatriciaTrie<>(), numbers);
            case "ReversedRadixTree" -> {
                ReversedRadixTree<Integer> tree = new ConcurrentReversedRadixTree<>(new DefaultCharArrayNodeFactory());
                for (int i = 0; i < numbers.length; i++) {
                    tree.put(Long.toString(numbers[i]), i);
                }
                yield (number, text) -> found(tree.getValueForExactKey(text));
            }
            default -> {
                SqliteNumbers sqlite = new SqliteNumbers(numbers);
                yield (number, text) -> sqlite.place(number);
            }
        };
    }

    private static Lookup inMap(Map<String, Integer> map, long[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            map.put(Long.toString(numbers[i]), i);
        }
        return (number, text) -> found(map.get(text));
    }

    private static int found(@Nullable Integer place) {
        return place == null ? -1 : place;
    }

    @Benchmark
    public int lookup() {
        int i = next++ & ASKED - 1;
        return lookup.place(asked[i], askedTexts[i]);
    }

    /** The first lookup after other work has used the processor's caches. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 50)
    @Measurement(iterations = 100)
    public int lookupCold(Emptied caches) {
        return lookup() + caches.used();
    }
}
