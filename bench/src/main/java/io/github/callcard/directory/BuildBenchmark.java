package io.github.callcard.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Making the directory of a million, its parts one by one, and the scan that needs none: time for each row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 8)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@NullUnmarked
public class BuildBenchmark {

    private static final int SIZE = 1_000_000;

    /** The rows of a benchmark that asks the library, which takes microseconds for each. */
    private static final int BY_LIBRARY = 100_000;

    private static final int SCANNED = 10_000;

    private final NumberPlan plan = new NumberPlan("NO");
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private SampleRows.Row[] rows;
    private long[] numbers;
    private String[] texts;

    @Setup
    public void fill() {
        rows = SampleRows.of(SIZE);
        numbers = new long[SIZE];
        texts = new String[SCANNED];
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = rows[i].e164();
        }
        for (int i = 0; i < SCANNED; i++) {
            texts[i] = "+" + numbers[i];
        }
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public Directory directory() {
        return SampleRows.directory(rows, plan);
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public SuffixOrder lastDigits() {
        return new SuffixOrder(numbers);
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public Map<String, List<SampleRows.Row>> hashMapOfLists() {
        Map<String, List<SampleRows.Row>> map = new HashMap<>();
        for (SampleRows.Row row : rows) {
            map.computeIfAbsent(Long.toString(row.e164()), key -> new ArrayList<>()).add(row);
        }
        return map;
    }

    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long canonicalByTable() {
        long sum = 0;
        for (long number : numbers) {
            sum += plan.canonical(number);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(BY_LIBRARY)
    public long canonicalByLibrary() throws NumberParseException {
        long sum = 0;
        for (int i = 0; i < BY_LIBRARY; i++) {
            long number = numbers[i * (SIZE / BY_LIBRARY)];
            String e164 = library.format(library.parse("+" + number, "ZZ"), PhoneNumberFormat.E164);
            sum += Long.parseLong(e164.substring(1));
        }
        return sum;
    }

    /** One caller compared with 10,000 entries as strings. */
    @Benchmark
    @OperationsPerInvocation(SCANNED)
    public int isNumberMatchScan() {
        int found = 0;
        for (String text : texts) {
            found += library.isNumberMatch(texts[SCANNED / 2], text) == MatchType.EXACT_MATCH ? 1 : 0;
        }
        return found;
    }
}
