package io.github.callcard.line.tapi;

import com.sun.management.OperatingSystemMXBean;
import io.github.callcard.line.LineEvent;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long a ringing call takes from the telephone service's post to the line's event, and what waiting for calls costs.
 * Service and listener share this process and so its clock.
 */
public final class TapiLatencyBenchmark {

    private static final int WARM_UP_CALLS = 2_000;

    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
    private final Random phase = new Random(1);

    private TapiLatencyBenchmark() {}

    /** Takes the number of calls (2000) and the seconds of the idle measurement (10). */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int idleSeconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        new TapiLatencyBenchmark().run(calls, idleSeconds);
    }

    private void run(int calls, int idleSeconds) throws Exception {
        Simulator simulator = Simulator.load();
        int phone = simulator.device(196609, "1001 Jane Doe");
        TapiLines lines = new TapiLines(new TapiSettings(simulator.file(), List.of(), null, false));
        lines.start(event -> {
                    if (event instanceof LineEvent.Ringing) {
                        arrivals.add(System.nanoTime());
                    }
                })
                .toCompletableFuture()
                .get(2, TimeUnit.MINUTES);
        measure(simulator, phone, WARM_UP_CALLS, 0);
        print(measure(simulator, phone, calls, 3));
        TimeUnit.SECONDS.sleep(2);
        printIdle(idleSeconds, simulator);
        lines.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        simulator.assertNothingLeft();
    }

    private double[] measure(Simulator simulator, int phone, int calls, int pauseMillis) throws Exception {
        double[] micros = new double[calls];
        for (int call = 0; call < calls; call++) {
            // The waiting thread sleeps, as it does before a real call.
            TimeUnit.MICROSECONDS.sleep(1_000L * pauseMillis + phase.nextInt(500));
            SimulatedCall ringing = simulator.incoming(phone, call + 1, "+4722" + (100_000 + call), "Jane Doe");
            long posted = System.nanoTime();
            ringing.ring();
            Long arrived = arrivals.poll(5, TimeUnit.SECONDS);
            if (arrived == null) {
                throw new IllegalStateException("call " + call + " did not arrive");
            }
            micros[call] = (arrived - posted) / 1e3;
            ringing.end();
        }
        Arrays.sort(micros);
        return micros;
    }

    private static void print(double[] micros) {
        System.out.printf("%-24s %8s %8s %8s %8s %8s  µs%n", "post to event", "min", "median", "p90", "p99", "max");
        System.out.printf(
                "%-24s %8.0f %8.0f %8.0f %8.0f %8.0f%n",
                micros.length + " calls",
                micros[0],
                percentile(micros, 50),
                percentile(micros, 90),
                percentile(micros, 99),
                micros[micros.length - 1]);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static void printIdle(int seconds, Simulator simulator) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long thread = lineThread();
        var threads = ManagementFactory.getThreadMXBean();
        long messages = simulator.messagesFetched();
        long processBefore = system.getProcessCpuTime();
        long threadBefore = threads.getThreadCpuTime(thread);
        TimeUnit.SECONDS.sleep(seconds);
        System.out.printf(
                "idle for %d s: %d messages, line thread %.3f ms, whole process %.1f ms of processor time%n",
                seconds,
                simulator.messagesFetched() - messages,
                (threads.getThreadCpuTime(thread) - threadBefore) / 1e6,
                (system.getProcessCpuTime() - processBefore) / 1e6);
    }

    private static long lineThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("callcard-tapi"))
                .findFirst()
                .orElseThrow()
                .threadId();
    }
}
