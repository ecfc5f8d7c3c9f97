package io.github.callcard.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time that this process has been running. A Java is on its way for some time before its first line is run. */
public final class ProcessAge {

    /** The ticks in which Linux counts the starts of processes, on every processor there is a Java for. */
    private static final int TICKS_PER_SECOND = 100;

    /** Of {@code /proc/self/stat}, counted from the state, which follows the name in brackets; proc(5): field 22. */
    private static final int START_TIME = 22 - 3;

    private ProcessAge() {}

    /** To the hundredth of a second, or better. */
    public static Duration now() {
        return onLinux().orElseGet(ProcessAge::elsewhere);
    }

    /**
     * Java tells the start too, but on Linux counts it from the boot in whole seconds, and can be one of them wrong.
     */
    private static Optional<Duration> onLinux() {
        try {
            Path proc = Path.of("/proc");
            return between(Files.readString(proc.resolve("self/stat")), Files.readString(proc.resolve("uptime")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Duration elsewhere() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    /**
     * The age that Linux's words say; empty where they say none, as in a container that has a clock of its own.
     *
     * @param stat as in {@code /proc/self/stat}
     * @param uptime as in {@code /proc/uptime}: seconds since the boot, and another figure
     */
    static Optional<Duration> between(String stat, String uptime) {
        try {
            // A program may have blanks and brackets in its name.
            String[] afterName =
                    stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
            double started = Long.parseLong(afterName[START_TIME]) / (double) TICKS_PER_SECOND;
            double now = Double.parseDouble(uptime.strip().split(" ", -1)[0]);
            return Optional.of(Duration.ofMillis(Math.round((now - started) * 1000)))
                    .filter(age -> !age.isNegative());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
