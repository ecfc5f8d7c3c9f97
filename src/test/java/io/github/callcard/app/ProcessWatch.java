package io.github.callcard.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Reads, as long as it is open, what any user of a computer may see of a process and of those it starts: their arguments; and
 * the environment of those it starts. Its own environment is what it was given. Needs {@code /proc}.
 */
final class ProcessWatch implements AutoCloseable {

    private final ProcessHandle watched;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean ended;

    ProcessWatch(ProcessHandle watched) {
        this.watched = watched;
        this.thread = Thread.ofPlatform().daemon().name("process-watch").start(this::watch);
    }

    private void watch() {
        while (!ended) {
            look();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private void look() {
        Optional<String> own = read(watched.pid(), "cmdline");
        own.ifPresent(seen::add);
        try (Stream<ProcessHandle> started = watched.descendants()) {
            for (ProcessHandle process : started.toList()) {
                Optional<String> arguments = read(process.pid(), "cmdline");
                // Between fork and exec a child is its parent still, the environment that was given included.
                if (!arguments.equals(own)) {
                    arguments.ifPresent(seen::add);
                    read(process.pid(), "environ").ifPresent(seen::add);
                }
            }
        }
    }

    /** Empty when it has ended; what it was is known from earlier looks. */
    private static Optional<String> read(long process, String file) {
        try {
            Path path = Path.of("/proc", Long.toString(process), file);
            return Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Everything that was seen so far. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
