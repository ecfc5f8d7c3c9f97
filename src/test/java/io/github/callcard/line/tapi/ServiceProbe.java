package io.github.callcard.line.tapi;

import com.sun.management.OperatingSystemMXBean;
import io.github.callcard.line.Line;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Watches the telephone service that is found by its name for some seconds; prints what came of it and what it cost. */
public final class ServiceProbe {

    private ServiceProbe() {}

    /** Takes the seconds. */
    public static void main(String[] arguments) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        TapiLines lines = new TapiLines(TapiSettings.USUAL);
        lines.start(event -> System.out.println(event)).toCompletableFuture().get(30, TimeUnit.SECONDS);
        long before = system.getProcessCpuTime();
        Thread.sleep(TimeUnit.SECONDS.toMillis(Integer.parseInt(arguments[0])));
        long spent = system.getProcessCpuTime() - before;
        System.out.println("lines: " + lines.lines().size());
        for (Line line : lines.lines()) {
            System.out.println(line.id() + " " + line.health().state() + " "
                    + line.health().message());
        }
        System.out.println("processor time: " + TimeUnit.NANOSECONDS.toMillis(spent) + " ms");
        lines.stop().toCompletableFuture().get(30, TimeUnit.SECONDS);
        long left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("callcard-tapi"))
                .count();
        System.out.println("threads left: " + left);
    }
}
