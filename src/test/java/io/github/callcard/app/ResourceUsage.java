package io.github.callcard.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The things of the system that a program holds at one moment, as Linux and its own Java count them.
 *
 * @param heap bytes of the objects that are in use
 * @param resident kilobytes of memory that are its own
 * @param open files, sockets and pipes
 * @param files in its profile
 */
record ResourceUsage(long heap, long resident, long threads, long open, long files) {

    private static final Pattern HEAP = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+)");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");

    /** Collects what is not in use before it counts. */
    static ResourceUsage of(Process program, Path profile) throws IOException {
        Path process = Path.of("/proc", Long.toString(program.pid()));
        long heap = number(HEAP, objects(program));
        String status = Files.readString(process.resolve("status"));
        try (Stream<Path> open = Files.list(process.resolve("fd"));
                Stream<Path> files = Files.walk(profile)) {
            return new ResourceUsage(
                    heap, number(RESIDENT, status), number(THREADS, status), open.count(), files.count());
        }
    }

    private static String objects(Process program) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(program.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long number(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in: " + text);
        }
        return Long.parseLong(matcher.group(1));
    }
}
