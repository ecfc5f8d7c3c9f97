package io.github.callcard.line.sipwatch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The processor time of this process's threads, the virtual machine's own among them, as Linux counts it; for measuring. */
final class ThreadTimes {

    private static final Path THREADS = Path.of("/proc/self/task");

    private ThreadTimes() {}

    /** The nanoseconds by thread, each under its name and number; none where the system does not tell. */
    static Map<String, Long> nanos() throws IOException {
        Map<String, Long> nanos = new TreeMap<>();
        if (!Files.isDirectory(THREADS)) {
            return nanos;
        }
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                String name = read(thread.resolve("comm")).strip();
                String ran = read(thread.resolve("schedstat")).split(" ", 2)[0];
                if (!ran.isEmpty()) {
                    nanos.put(name + " " + thread.getFileName(), Long.valueOf(ran));
                }
            }
        }
        return nanos;
    }

    /** Nothing of a thread that has ended meanwhile. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
