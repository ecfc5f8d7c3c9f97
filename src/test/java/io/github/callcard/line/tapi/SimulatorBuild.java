package io.github.callcard.line.tapi;

import io.github.callcard.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Builds the simulated telephone service from its one source, once for each change of it. */
public final class SimulatorBuild {

    private static final Path SOURCES = Path.of("src", "test", "c", "tapi");
    private static final Path TARGET = Path.of("target", "tapi");

    private SimulatorBuild() {}

    /** The folder with a {@code libtapi32.so} for this system; what needs it is skipped where there is no gcc. */
    public static Path forThisSystem() throws IOException, InterruptedException {
        Peers.requirePrograms("gcc");
        return build("linux", "libtapi32.so", List.of("gcc", "-fPIC", "-fvisibility=hidden"));
    }

    /** The folder with a {@code tapi32.dll} for 64-bit Windows; what needs it is skipped where there is no mingw-w64. */
    public static Path forWindows() throws IOException, InterruptedException {
        Peers.requirePrograms("x86_64-w64-mingw32-gcc-posix");
        return build("windows", "tapi32.dll", List.of("x86_64-w64-mingw32-gcc-posix", "-static"));
    }

    private static synchronized Path build(String folder, String name, List<String> compiler)
            throws IOException, InterruptedException {
        Path home = Files.createDirectories(TARGET.resolve(folder)).toAbsolutePath();
        Path library = home.resolve(name);
        if (Files.exists(library) && isNewerThanSources(library)) {
            return home;
        }
        // Another process that runs tests may load it just now: it comes whole, in one move.
        Path made = Files.createTempFile(home, name, ".new");
        List<String> command = new ArrayList<>(compiler);
        command.addAll(List.of("-std=gnu11", "-Wall", "-Wextra", "-Werror", "-O1", "-g", "-shared"));
        command.addAll(
                List.of("-o", made.toString(), SOURCES.resolve("tapi32.c").toString(), "-lpthread"));
        Path log = Path.of(made + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("the simulator does not compile:\n" + Files.readString(log));
        }
        Files.move(made, library, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(log);
        return home;
    }

    private static boolean isNewerThanSources(Path library) throws IOException {
        try (var sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(library)) > 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
