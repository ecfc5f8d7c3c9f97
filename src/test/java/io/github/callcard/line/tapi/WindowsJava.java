package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
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
 * Java of 64-bit Windows, run by Wine with a drive of its own: the classes of this build on the ABI they are made for. Closing ends
 * the Wine server of that drive, and only that.
 */
public final class WindowsJava implements AutoCloseable {

    private static final Path HOME = Path.of("target", "windows").toAbsolutePath();
    private static final Path JAVA = HOME.resolve(Path.of("jre", "bin", "java.exe"));

    /** SunMSCAPI first: the default seeding of SecureRandom reaches an address table that Wine lacks. */
    private static final String SECURITY = """
            security.provider.1=SunMSCAPI
            security.provider.2=SUN
            security.provider.3=SunRsaSign
            security.provider.4=SunEC
            security.provider.5=SunJSSE
            """;

    /** One for each of the processes that run tests: closing ends everything that runs on it. */
    private final Path drive;

    private final Path security;
    private final Map<String, String> environment = new HashMap<>();

    private WindowsJava(Path drive) {
        this.drive = drive;
        security = Path.of(drive + ".security");
        environment.put("WINEPREFIX", drive.toString());
        environment.put("WINEDEBUG", "-all");
        environment.put("WINEARCH", "win64");
        environment.put("DISPLAY", "");
    }

    /** What needs it is skipped where Wine or the Windows Java is missing. */
    public static WindowsJava install() throws IOException {
        Peers.requirePrograms("wine");
        Peers.require(Files.exists(JAVA), "Java for Windows in target/windows (.ci/windows-abi)");
        Path drive = HOME.resolve("drive-" + System.getProperty("fork", "1"));
        WindowsJava windows = new WindowsJava(drive);
        Files.writeString(windows.security, SECURITY);
        return windows;
    }

    public static Path home() {
        return HOME;
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

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts a Windows Java.
     *
     * @param tapi32 {@code n} for the {@code tapi32.dll} that is given to it, {@code b} for Wine's own stub
     */
    public PeerProcess start(String name, String tapi32, Map<String, String> more, List<String> arguments)
            throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        // No desktop, no Mono, no Gecko: nothing that wants a screen or asks a question.
        all.put("WINEDLLOVERRIDES", "mscoree=;mshtml=;winemenubuilder.exe=;tapi32=" + tapi32);
        List<String> command = new ArrayList<>(List.of("wine", JAVA.toString()));
        command.add("-Djava.security.properties=" + path(security));
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.addAll(arguments);
        return PeerProcess.start(HOME, name, command, all);
    }

    /** Runs one of the tests' programs to its good end on a Windows of its own; answers what it printed. */
    public static String run(Class<?> program, Class<?>... libraries) throws IOException, InterruptedException {
        List<String> arguments = List.of("-cp", classPath(List.of(libraries)), program.getName());
        try (WindowsJava windows = install();
                PeerProcess process = windows.start(program.getSimpleName(), "b", Map.of(), arguments)) {
            assertThat(process.await(600)).as(process.output()).isZero();
            return process.output();
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.isDirectory(drive)) {
            return;
        }
        ProcessBuilder server = new ProcessBuilder("wineserver", "-k").inheritIO();
        server.environment().putAll(environment);
        Process process = server.start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("the Wine server of " + drive + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
