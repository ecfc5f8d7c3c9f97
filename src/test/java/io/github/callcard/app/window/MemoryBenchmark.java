package io.github.callcard.app.window;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures on Linux what the whole program has resident while it waits, with ten thousand caller ids, before and after a thousand calls, and
 * what it costs to wait and to have a card that rings. The stand-in for SuperOffice is in the same process.
 */
public final class MemoryBenchmark {

    /** The windows are made, and what the start left behind is given back. */
    private static final long SETTLING_MILLIS = 30_000;

    private static final int CALL_MILLIS = 80;
    private static final int PAUSE_MILLIS = 70;
    private static final int ROUND = 250;

    private final BenchmarkProgram tried;
    private final int seconds;
    private int calls;

    private MemoryBenchmark(BenchmarkProgram tried, int seconds) {
        this.tried = tried;
        this.seconds = seconds;
    }

    /** The arguments are the number of calls (1,000), of caller ids (10,000), and of seconds of each look at the processor (60). */
    public static void main(String[] arguments) throws Exception {
        int count = number(arguments, 0, 1_000);
        try (BenchmarkProgram program = new BenchmarkProgram(number(arguments, 1, 10_000), false)) {
            new MemoryBenchmark(program, number(arguments, 2, 60)).measure(count);
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    private void measure(int count) throws Exception {
        Thread.sleep(SETTLING_MILLIS);
        report("before any call");
        while (calls < count) {
            for (int i = 0; i < ROUND; i++) {
                tried.ring(calls);
                Thread.sleep(CALL_MILLIS);
                tried.end(calls++);
                Thread.sleep(PAUSE_MILLIS);
            }
            Thread.sleep(10_000);
            report("after " + calls + " calls");
        }
        System.out.printf(Locale.ROOT, "waiting takes %.2f %% of a core%n", processor());
        tried.ring(calls);
        Thread.sleep(10_000);
        System.out.printf(Locale.ROOT, "a card that rings takes %.2f %% of a core%n", processor());
        tried.end(calls);
    }

    private static void report(String when) throws IOException {
        System.out.printf(Locale.ROOT, "%s: %d MB resident%n", when, resident() / 1024);
    }

    /** In KB. */
    static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** The processor time that the process used while nothing was done to it, in hundredths of a core. */
    private double processor() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        Thread.sleep(seconds * 1_000L);
        return (system.getProcessCpuTime() - before) / 1e7 / seconds;
    }
}
