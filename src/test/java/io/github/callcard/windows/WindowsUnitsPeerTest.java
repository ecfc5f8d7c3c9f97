package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.peer.WindowsJava;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The unit tests of the rooms without windows and network, on the Windows Java: paths, files, charsets and dates as they are there. */
@Tag("peer")
@Timeout(1_800)
class WindowsUnitsPeerTest {

    private static final Path LAUNCHER = WindowsJava.home().resolve("junit-platform-console-standalone.jar");

    private static final List<String> ROOMS = List.of(
            "number",
            "directory",
            "call",
            "settings",
            "vault",
            "journal",
            "words",
            "os",
            "app.process",
            "app.log",
            "app.start");

    /** Wine 8 makes no symbolic links, and a process that it ends at any moment leaves other files than Windows does. */
    private static final String NOT_UNDER_WINE = ".*(Link(?!s)|ALink).*";

    private static final String CLASSES_NOT_UNDER_WINE = ".*(Kill|Benchmark).*";

    @Test
    void theyPassThere() throws Exception {
        Peers.require(Files.exists(LAUNCHER), "JUnit's console launcher in target/windows (.ci/windows)");
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dpeers=optional",
                "-Dtorture=0.05",
                // The tests are run where they are built: in a session without a country.
                "-Duser.dir=" + WindowsJava.path(Path.of("")),
                "-Duser.language=en",
                "-Duser.country=",
                "-cp",
                classPath(),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-banner",
                "--disable-ansi-colors",
                "--details=summary",
                "--exclude-tag=peer",
                "--exclude-classname=" + CLASSES_NOT_UNDER_WINE,
                "--exclude-methodname=" + NOT_UNDER_WINE));
        ROOMS.forEach(room -> arguments.add("--select-package=io.github.callcard." + room));
        try (WindowsJava windows = WindowsJava.install();
                PeerProcess tests = windows.start("units", "b", Map.of(), arguments)) {
            int status = tests.await(1_500);
            String output = tests.output();
            assertThat(status).as(output).isZero();
            assertThat(count(output, "tests successful")).as(output).isGreaterThan(1_500);
            assertThat(count(output, "tests failed")).isZero();
        }
    }

    private static String classPath() {
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                        Stream.of(LAUNCHER.toString()))
                .filter(place -> !place.isEmpty())
                .map(place -> WindowsJava.path(Path.of(place)))
                .collect(Collectors.joining(";"));
    }

    private static int count(String output, String what) {
        Matcher summary = Pattern.compile("(\\d+) " + what).matcher(output);
        assertThat(summary.find()).as(output).isTrue();
        return Integer.parseInt(summary.group(1));
    }
}
