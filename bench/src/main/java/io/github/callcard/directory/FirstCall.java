package io.github.callcard.directory;

import io.github.callcard.number.NumberPlan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * Figures of a process that has just started: how long warming takes, what the first calls after it cost, and each form of a
 * caller when it is hot. Time of the thread alone, so that other processes do not count.
 */
public final class FirstCall {

    private static final int ROUNDS = 40;
    private static final int CALLS = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FirstCall() {}

    public static void main(String[] arguments) {
        Directory directory = SampleRows.directory(SampleRows.of(100_000), new NumberPlan("NO"));
        long start = System.nanoTime();
        directory.warm();
        System.out.printf(Locale.ROOT, "warming %.0f ms%n", (System.nanoTime() - start) / 1e6);
        long e164 = directory.get(4_711).e164();
        for (String raw : new String[] {
            "\"Kari\" <sip:+" + e164 + "@pbx.example.com;user=phone>", "22 12 34 56", "4930" + e164 % 100_000_000, "anonymous"
        }) {
            long before = THREADS.getCurrentThreadCpuTime();
            Match match = directory.match(raw);
            System.out.printf(
                    Locale.ROOT, "call %.0f us, %s%n", (THREADS.getCurrentThreadCpuTime() - before) / 1e3, match.quality());
        }
        hot(directory, "name-addr", "\"Kari\" <sip:+" + e164 + "@pbx.example.com;user=phone>");
        hot(directory, "E.164", "+" + e164);
        hot(directory, "national", "22 12 34 56");
        hot(directory, "missing plus", Long.toString(e164));
        hot(directory, "foreign prefix", "011" + e164);
        hot(directory, "stranger", "+4733123456");
        hot(directory, "fits nowhere", "0912345678");
        hot(directory, "extension", "412");
        hot(directory, "withheld", "sip:anonymous@anonymous.invalid");
        for (String region : new String[] {"DE", "US", "IT", "AR", "BR"}) {
            Directory elsewhere = directory.with(new NumberPlan(region));
            elsewhere.warm();
            hot(elsewhere, region + " missing plus", Long.toString(e164));
            hot(elsewhere, region + " foreign prefix", (region.equals("US") ? "00" : "011") + e164);
            hot(elsewhere, region + " fits nowhere", "0912345678");
        }
    }

    /** The best of many rounds, for one form of a caller. */
    private static void hot(Directory directory, String form, String raw) {
        long best = Long.MAX_VALUE;
        int known = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS; i++) {
                known += directory.match(raw).isKnown() ? 1 : 0;
            }
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
        }
        System.out.printf(
                Locale.ROOT, "hot %-17s %.2f us%s%n", form, best / 1e3 / CALLS, known > 0 ? ", known" : "");
    }
}
