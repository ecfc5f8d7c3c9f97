package io.github.callcard.line.sip;

import com.sun.management.OperatingSystemMXBean;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.UdpCaller;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long an INVITE takes from a caller's socket through a real switchboard and liblinphone to the line's event,
 * and what waiting for it costs. Caller and listener share this process and so its clock.
 *
 * <p>{@link #main} takes the number of calls (300) and the seconds of the idle measurement (10), and is run with {@code mvn -q
 * -Pbenchmark test-compile exec:exec}. What comes behind the line is measured by handing its {@link Stage} to the
 * constructor.
 */
public final class RingLatencyBenchmark {

    /** What a ringing call goes through before it counts as arrived. */
    @FunctionalInterface
    public interface Stage {

        /**
         * Takes the event on the line's thread.
         *
         * @param arrived to be run when the call has arrived, on any thread
         */
        void take(LineEvent.Ringing ringing, Runnable arrived);
    }

    private static final int WARM_UP_CALLS = 30;

    private final String name;
    private final Stage stage;
    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();

    public RingLatencyBenchmark(String name, Stage stage) {
        this.name = name;
        this.stage = stage;
    }

    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int idleSeconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        new RingLatencyBenchmark("INVITE to event", (ringing, arrived) -> arrived.run()).run(calls, idleSeconds);
    }

    /** Prints one table. */
    public void run(int calls, int idleSeconds) throws Exception {
        Path folder = Files.createTempDirectory("callcard-latency");
        try (Kamailio kamailio = Kamailio.start(folder);
                UdpCaller caller = new UdpCaller(kamailio, "1001", "+442079460123", "Jané Doe")) {
            SipAccount account = SipAccounts.of("1001", Kamailio.DOMAIN, kamailio.proxy("udp"));
            SipLines lines = new SipLines(Optional.empty(), List.of(new SipLogin(account, Kamailio.PASSWORD)));
            lines.start(listener()).toCompletableFuture().get(2, TimeUnit.MINUTES);
            measure(caller, WARM_UP_CALLS);
            print(measure(caller, calls));
            printIdle(idleSeconds);
            lines.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }

    private LineListener listener() {
        return event -> {
            if (event instanceof LineEvent.Ringing ringing) {
                stage.take(ringing, () -> arrivals.add(System.nanoTime()));
            }
        };
    }

    private double[] measure(UdpCaller caller, int calls) throws IOException, InterruptedException {
        Random phase = new Random(1);
        double[] millis = new double[calls];
        for (int call = 0; call < calls; call++) {
            // Calls come at any moment between two iterations, not always right after one.
            Thread.sleep(20 + phase.nextInt(30), phase.nextInt(1_000_000));
            long sent = caller.ring();
            Long arrived = arrivals.poll(5, TimeUnit.SECONDS);
            if (arrived == null) {
                throw new IOException("call " + call + " did not arrive");
            }
            millis[call] = (arrived - sent) / 1e6;
            caller.cancel();
        }
        Arrays.sort(millis);
        return millis;
    }

    private void print(double[] millis) {
        System.out.printf("%-24s %7s %7s %7s %7s %7s  ms%n", name, "min", "median", "p90", "p99", "max");
        System.out.printf(
                "%-24s %7.1f %7.1f %7.1f %7.1f %7.1f%n",
                millis.length + " calls",
                millis[0],
                percentile(millis, 50),
                percentile(millis, 90),
                percentile(millis, 99),
                millis[millis.length - 1]);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static void printIdle(int seconds) throws IOException, InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        double share = (system.getProcessCpuTime() - before) / (seconds * 1e9);
        System.out.printf("idle: %.2f %% of a core, %s resident%n", 100 * share, resident());
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        Optional<String> line = Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(text -> text.startsWith("VmRSS"))
                        .findFirst()
                : Optional.empty();
        return line.map(text -> text.substring("VmRSS:".length()).strip()).orElse("unknown");
    }
}
