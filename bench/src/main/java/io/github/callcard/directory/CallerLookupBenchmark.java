package io.github.callcard.directory;

import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
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

/** A raw caller string to its callers, end to end, in a directory of a million. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@NullUnmarked
public class CallerLookupBenchmark {

    private static final int ASKED = 1 << 12;

    @Param({"1000000"})
    private int size;

    @Param({
        "sipUri", "e164", "national", "missingPlus", "foreignPrefix", "outsideLine", "stranger", "nothingFits", "extension",
        "withheld"
    })
    private String form;

    private Directory directory;
    private String[] asked;
    private int next;

    @Setup
    public void fill() {
        SiteRules site = form.equals("outsideLine") ? SiteRules.NONE.withOutsideLine("0") : SiteRules.NONE;
        directory = SampleRows.directory(SampleRows.of(size), new NumberPlan("NO", site));
        Random random = new Random(5);
        asked = new String[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long number;
            do {
                number = directory.get(random.nextInt(size)).e164();
            } while ((form.equals("national") || form.equals("outsideLine")) && number / 100_000_000 != 47);
            asked[i] = raw(number, random);
        }
    }

    private String raw(long number, Random random) {
        return switch (form) {
            case "sipUri" -> "\"Ola\" <sip:+" + number + "@pbx.example.com;user=phone>;tag=1";
            case "e164" -> "+" + number;
            case "national" -> Long.toString(number).substring(2);
            case "foreignPrefix" -> "011" + number;
            case "outsideLine" -> "0" + Long.toString(number).substring(2);
            case "missingPlus" -> Long.toString(number);
            case "stranger" -> "+4733" + (100_000 + random.nextInt(900_000));
            case "nothingFits" -> "09" + (100_000_000L + random.nextInt(900_000_000));
            case "extension" -> Integer.toString(100 + random.nextInt(900));
            default -> "sip:anonymous@anonymous.invalid";
        };
    }

    @Benchmark
    public Match match() {
        return directory.match(asked[next++ & ASKED - 1]);
    }
}
