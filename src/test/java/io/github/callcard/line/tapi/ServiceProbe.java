package io.github.callcard.line.tapi;

import com.sun.management.OperatingSystemMXBean;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches the telephone service that is found by its name for a while; prints what came of it and what it cost. */
public final class ServiceProbe {

    private ServiceProbe() {}

    /** Takes how many seconds it watches at most, and after how many calls that ended it stops before that. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch calls = new CountDownLatch(Integer.parseInt(arguments[1]));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        TapiLines lines = new TapiLines(TapiSettings.USUAL);
        lines.start(event -> {
                    System.out.println(event);
                    if (event instanceof LineEvent.Ended) {
                        calls.countDown();
                    }
                })
                .toCompletableFuture()
                .get(120, TimeUnit.SECONDS);
        long before = system.getProcessCpuTime();
        calls.await(Integer.parseInt(arguments[0]), TimeUnit.SECONDS);
        long spent = system.getProcessCpuTime() - before;
        System.out.println("lines: " + lines.lines().size());
        for (Line line : lines.lines()) {
            System.out.println(line.id() + " " + line.health().state() + " "
                    + line.health().message());
        }
        System.out.println("processor time: " + TimeUnit.NANOSECONDS.toMillis(spent) + " ms");
        lines.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        long left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("callcard-tapi"))
                .count();
        System.out.println("threads left: " + left);
    }
}
