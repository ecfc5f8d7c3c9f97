package io.github.callcard.line.sip;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.sipwatch.SipWatchLines;
import io.github.callcard.peer.Asterisk;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.Switchboard;
import io.github.callcard.peer.UdpCaller;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
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
 * Measures both engines beside each other: each in a Java of its own, on the same account of the same switchboard, timed by the
 * same calls and by the clock that all processes of a computer share.
 */
public final class EnginesBenchmark {

    private static final int WARM_UP_CALLS = 30;
    private static final int USER_TIME = 13;

    /** After that the last calls' timers and the compiler have done their work. */
    private static final int SETTLING_SECONDS = 40;

    private EnginesBenchmark() {}

    /** The arguments are the number of calls (300) and the seconds of the idle measurement (60). */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Path folder = Files.createTempDirectory("callcard-engines");
        System.out.println("load " + Files.readString(Path.of("/proc/loadavg")).strip());
        try (Kamailio kamailio = Kamailio.start(folder.resolve("plain"))) {
            System.out.println("Both ring along:");
            compare(kamailio, "1001", folder, calls, seconds);
        }
        try (Kamailio kamailio = Kamailio.startTellingDialogs(folder.resolve("telling"))) {
            System.out.println("liblinphone rings along, the watcher subscribes:");
            compare(kamailio, "1001", folder, calls, seconds);
        }
        try (Asterisk asterisk = Asterisk.start(folder.resolve("asterisk"))) {
            System.out.println("The same at Asterisk:");
            compare(asterisk, "9001", folder, calls, seconds);
        }
        System.exit(0);
    }

    private static void compare(Switchboard switchboard, String number, Path folder, int calls, int seconds) throws Exception {
        try (Engine linphone = new Engine("liblinphone", switchboard, folder);
                Engine watcher = new Engine("java", switchboard, folder);
                UdpCaller caller = new UdpCaller(switchboard, number, "+442079460123", "Jané Doe")) {
            List<Engine> engines = List.of(linphone, watcher);
            measure(caller, engines, WARM_UP_CALLS);
            for (Engine engine : engines) {
                engine.millis = new double[calls];
            }
            measure(caller, engines, calls);
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            for (Engine engine : engines) {
                engine.rest();
            }
            TimeUnit.SECONDS.sleep(seconds);
            for (Engine engine : engines) {
                engine.print(seconds);
            }
        }
    }

    private static void measure(UdpCaller caller, List<Engine> engines, int calls) throws Exception {
        Random phase = new Random(1);
        for (int call = 0; call < calls; call++) {
            Thread.sleep(40 + phase.nextInt(40), phase.nextInt(1_000_000));
            long sent = caller.ring();
            for (Engine engine : engines) {
                engine.arrived(call, sent);
            }
            caller.cancel();
        }
    }

    /** A Java with one engine. */
    private static final class Engine implements AutoCloseable {

        private final String name;
        private final Process process;
        private final String ready;
        private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
        private double[] millis = new double[WARM_UP_CALLS];
        private long ticksBefore;
        private long switchesBefore;

        Engine(String name, Switchboard switchboard, Path folder) throws IOException {
            this.name = name;
            Path quiet = Files.writeString(folder.resolve("logback.xml"), "<configuration/>");
            List<String> command = ChildJava.command(
                    List.of("@packaging/installed.options", "--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=" + quiet),
                    Watching.class,
                    name,
                    switchboard.proxy("udp"));
            process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            ready = output.readLine();
            Thread.ofVirtual().start(() -> output.lines().forEach(line -> arrivals.add(Long.valueOf(line))));
        }

        void arrived(int call, long sent) throws Exception {
            Long at = arrivals.poll(5, TimeUnit.SECONDS);
            if (at == null) {
                throw new IOException("call " + call + " did not arrive at " + name);
            }
            millis[call] = (at - sent) / 1e6;
        }

        void rest() throws IOException {
            ticksBefore = ticks();
            switchesBefore = switches();
        }

        /** Hundredths of a second of processor time. */
        private long ticks() throws IOException {
            String[] fields = Files.readString(Path.of("/proc/" + process.pid() + "/stat")).split(" ");
            return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
        }

        private long switches() throws IOException {
            long sum = 0;
            try (var tasks = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
                for (Path task : tasks) {
                    sum += number(task.resolve("status"), "voluntary_ctxt_switches");
                }
            }
            return sum;
        }

        private static long number(Path status, String key) throws IOException {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }

        void print(int seconds) throws IOException {
            Arrays.sort(millis);
            System.out.printf(
                    "%-12s INVITE to event: median %.1f, p99 %.1f, max %.1f ms; idle %.2f %% of a core, woken %.1f times a"
                            + " second; %d MB resident; %s%n",
                    name,
                    millis[millis.length / 2],
                    millis[millis.length * 99 / 100],
                    millis[millis.length - 1],
                    (ticks() - ticksBefore) / (double) seconds,
                    (switches() - switchesBefore) / (double) seconds,
                    number(Path.of("/proc/" + process.pid() + "/status"), "VmRSS") / 1024,
                    ready);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    /** The program that watches with one engine, and prints the time of each ringing. */
    private static final class Watching {

        public static void main(String[] arguments) throws Exception {
            SipAccount account = SipAccounts.of("1001", Kamailio.DOMAIN, arguments[1]);
            List<SipLogin> logins = List.of(new SipLogin(account, Kamailio.PASSWORD));
            long began = System.nanoTime();
            LineProvider lines = arguments[0].equals("java")
                    ? new SipWatchLines(logins, "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11")
                    : new SipLines(Optional.empty(), logins);
            lines.start(event -> {
                        if (event instanceof LineEvent.Ringing) {
                            long now = System.nanoTime();
                            System.out.println(now);
                        }
                    })
                    .toCompletableFuture()
                    .get(1, TimeUnit.MINUTES);
            System.out.printf(
                    "start to watched %.0f ms (%s)%n",
                    (System.nanoTime() - began) / 1e6,
                    lines.lines().getFirst().health().message());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
