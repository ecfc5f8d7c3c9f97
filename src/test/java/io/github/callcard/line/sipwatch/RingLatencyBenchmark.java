package io.github.callcard.line.sipwatch;

import com.sun.management.OperatingSystemMXBean;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import io.github.callcard.peer.Asterisk;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.Switchboard;
import io.github.callcard.peer.UdpCaller;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long an INVITE takes from a caller's socket through a real switchboard to the line's event, where the
 * switchboard tells the calls and where this computer rings along, and what waiting for it costs. Caller and listener share
 * this process and so its clock.
 */
public final class RingLatencyBenchmark {

    private static final int WARM_UP_CALLS = 30;

    /** After that the last calls' timers and the compiler have done their work. */
    private static final int SETTLING_SECONDS = 40;

    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> ends = new LinkedBlockingQueue<>();

    private RingLatencyBenchmark() {}

    /** The arguments are the number of calls (300), the seconds of the idle measurement (10) and, to have one alone, a name. */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int idleSeconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        String only = arguments.length > 2 ? arguments[2] : "";
        Path folder = Files.createTempDirectory("callcard-latency");
        if (!only.equals("kamailio")) {
            try (Asterisk asterisk = Asterisk.start(folder.resolve("asterisk"))) {
                new RingLatencyBenchmark().run("Asterisk tells it", asterisk, "9001", folder, calls, idleSeconds);
            }
        }
        if (!only.equals("asterisk")) {
            try (Kamailio kamailio = Kamailio.start(folder.resolve("kamailio"))) {
                new RingLatencyBenchmark().run("ringing along", kamailio, "1001", folder, calls, idleSeconds);
            }
        }
    }

    private void run(String name, Switchboard switchboard, String number, Path folder, int calls, int idleSeconds)
            throws Exception {
        SipAccount account = SipAccounts.of("1001", Kamailio.DOMAIN, switchboard.proxy("udp"));
        SipWatchLines lines = new SipWatchLines(
                // Throughout, since each call waits for the end of the one before.
                Map.of(new SipLogin(account, Kamailio.PASSWORD), TestedSession.RINGING_THROUGHOUT),
                "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11");
        try (BaresipPhone desk = BaresipPhone.start(folder.resolve("desk-of-" + number), switchboard, "1001");
                UdpCaller caller = new UdpCaller(switchboard, number, "+442079460123", "Jané Doe")) {
            long began = System.nanoTime();
            lines.start(listener()).toCompletableFuture().get(2, TimeUnit.MINUTES);
            System.out.printf(
                    "%s: %s%nstart to watched: %.0f ms%n",
                    name, lines.lines().getFirst().health().message(), (System.nanoTime() - began) / 1e6);
            measure(caller, WARM_UP_CALLS);
            print(measure(caller, calls));
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            printIdle(idleSeconds);
            if (desk.isTalking()) {
                throw new IOException("somebody answered");
            }
        } finally {
            lines.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }

    private LineListener listener() {
        return event -> {
            if (event instanceof LineEvent.Ringing) {
                arrivals.add(System.nanoTime());
            } else if (event instanceof LineEvent.Ended) {
                ends.add(System.nanoTime());
            }
        };
    }

    private double[] measure(UdpCaller caller, int calls) throws IOException, InterruptedException {
        Random phase = new Random(1);
        double[] millis = new double[calls];
        for (int call = 0; call < calls; call++) {
            Thread.sleep(40 + phase.nextInt(30), phase.nextInt(1_000_000));
            long sent = caller.ring();
            millis[call] = (take(arrivals, call) - sent) / 1e6;
            caller.cancel();
            take(
                    ends,
                    call); // a switchboard that is busy may never tell an end behind which the next call rings already
        }
        Arrays.sort(millis);
        return millis;
    }

    private static long take(BlockingQueue<Long> moments, int call) throws IOException, InterruptedException {
        Long moment = moments.poll(5, TimeUnit.SECONDS);
        if (moment == null) {
            throw new IOException("call " + call + " was not told, or its end");
        }
        return moment;
    }

    private static void print(double[] millis) {
        System.out.printf("%-24s %7s %7s %7s %7s %7s  ms%n", "INVITE to event", "min", "median", "p90", "p99", "max");
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

    /** The whole process first, then each of its threads that did anything, the virtual machine's own among them. */
    private static void printIdle(int seconds) throws IOException, InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, Long> threadsBefore = ThreadTimes.nanos();
        long before = system.getProcessCpuTime();
        Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        double share = (system.getProcessCpuTime() - before) / (seconds * 1e9);
        System.out.printf("idle: %.2f %% of a core, %s resident%n", 100 * share, resident());
        ThreadTimes.nanos().forEach((thread, nanos) -> {
            double part = (nanos - threadsBefore.getOrDefault(thread, 0L)) / (seconds * 1e9);
            if (part >= 0.00005) {
                System.out.printf("  %-16s %.3f %%%n", thread, 100 * part);
            }
        });
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
