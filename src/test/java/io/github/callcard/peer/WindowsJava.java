package io.github.callcard.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Java of 64-bit Windows, run by Wine on a fresh drive of its own: the classes of this build on the ABI they are made for. Closing ends
 * the Wine server of that drive, and only that, and takes the drive away.
 */
public final class WindowsJava implements AutoCloseable {

    private static final Path HOME = Path.of("target", "windows").toAbsolutePath();
    private static final Path JAVA = HOME.resolve(Path.of("jre", "bin", "java.exe"));

    /** A drive as Wine makes it for Windows 10, with fonts. */
    private static final Path FRESH = HOME.resolve("drive");

    /** One for each of the processes that run tests: closing ends everything that runs on it. */
    private final Path drive;

    private final Map<String, String> environment = new HashMap<>();

    private WindowsJava(Path drive, Map<String, String> display) {
        this.drive = drive;
        environment.put("WINEPREFIX", drive.toString());
        environment.put("WINEDEBUG", "-all");
        environment.put("WINEARCH", "win64");
        // The letters of arguments and consoles on their way between the two systems.
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("DISPLAY", "");
        environment.putAll(display);
    }

    /** Without a screen. What needs it is skipped where Wine or the Windows Java is missing. */
    public static WindowsJava install() throws IOException, InterruptedException {
        return install(Map.of());
    }

    /**
     * With a screen.
     *
     * @param display the variables by which a program finds the screen that Windows' own windows are on
     */
    public static WindowsJava install(Map<String, String> display) throws IOException, InterruptedException {
        Peers.requirePrograms("wine", "cp");
        Peers.require(Files.exists(JAVA) && Files.exists(FRESH), "Java for Windows in target/windows (.ci/windows)");
        WindowsJava windows =
                new WindowsJava(HOME.resolve("drive-" + ProcessHandle.current().pid()), display);
        windows.remove();
        // The files are linked, which takes a moment; what Windows writes itself, its registry and folders, is copied.
        run("cp", "-a", "--link", FRESH.toString(), windows.drive.toString());
        for (String own : List.of("system.reg", "user.reg", "userdef.reg", ".update-timestamp", "drive_c/users")) {
            run("rm", "-r", windows.drive.resolve(own).toString());
            run(
                    "cp",
                    "-a",
                    FRESH.resolve(own).toString(),
                    windows.drive.resolve(own).toString());
        }
        // It stays for the next program, which starts the sooner.
        windows.server("-p");
        return windows;
    }

    public static Path home() {
        return HOME;
    }

    /** The folder with what this Windows has on its drive C. */
    public Path driveC() {
        return drive.resolve("drive_c");
    }

    /** A path of this system as Windows sees it. */
    public static String path(Path path) {
        return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
    }

    /** The class path that has these classes and those of this build. */
    public static String classPath(List<Class<?>> ofLibraries) {
        List<Path> places = new ArrayList<>();
        places.add(Path.of("target", "classes"));
        places.add(Path.of("target", "test-classes"));
        ofLibraries.stream().map(WindowsJava::place).forEach(places::add);
        return places.stream().map(WindowsJava::path).distinct().collect(Collectors.joining(";"));
    }

    /** The jar or folder that has a class. */
    public static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a Windows Java without a telephone service, its output in UTF-8. */
    public PeerProcess start(String name, List<String> arguments) throws IOException {
        return start(name, "b", Map.of(), arguments);
    }

    /**
     * Starts a Windows Java, its output in UTF-8.
     *
     * @param tapi32 {@code n} for the {@code tapi32.dll} that is given to it, {@code b} for Wine's own stub
     */
    public PeerProcess start(String name, String tapi32, Map<String, String> more, List<String> arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("wine", JAVA.toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(arguments);
        return startWine(HOME, name, tapi32, more, command);
    }

    /** The program that starts this Java. */
    public static Path java() {
        return JAVA;
    }

    /**
     * Starts a command of this system that runs programs of Windows by {@code wine}.
     *
     * @param folder where its output is kept
     */
    public PeerProcess startWine(
            Path folder, String name, String tapi32, Map<String, String> more, List<String> command)
            throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        // No Mono, no Gecko, no menu: nothing that asks a question.
        all.put("WINEDLLOVERRIDES", "mscoree=;mshtml=;winemenubuilder.exe=;tapi32=" + tapi32);
        return PeerProcess.start(folder, name, command, all);
    }

    /** Runs one of the tests' programs to its good end on a Windows of its own; answers what it printed. */
    public static String run(Class<?> program, Class<?>... libraries) throws IOException, InterruptedException {
        List<String> arguments = List.of("-cp", classPath(List.of(libraries)), program.getName());
        try (WindowsJava windows = install();
                PeerProcess process = windows.start(program.getSimpleName(), arguments)) {
            assertThat(process.await(600)).as(process.output()).isZero();
            return process.output();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        remove();
    }

    private void remove() throws IOException, InterruptedException {
        if (Files.isDirectory(drive)) {
            server("-k");
            run("rm", "-rf", drive.toString());
        }
    }

    private void server(String what) throws IOException, InterruptedException {
        ProcessBuilder server = new ProcessBuilder("wineserver", what).inheritIO();
        server.environment().putAll(environment);
        await(server.start(), "the Wine server of " + drive);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = await(new ProcessBuilder(command).inheritIO().start(), command[0]);
        assertThat(status).as(String.join(" ", command)).isZero();
    }

    private static int await(Process process, String what) throws IOException, InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(what + " does not end");
        }
        return process.exitValue();
    }
}
