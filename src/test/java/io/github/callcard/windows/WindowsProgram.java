package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import atlantafx.base.theme.PrimerLight;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.Appender;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.nimbusds.jose.JWSObject;
import com.sun.jna.Native;
import io.github.callcard.app.Main;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.WindowsJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Callcard as a user of Windows has it: the product's classes, libraries and flags, and a profile of its own. */
final class WindowsProgram {

    private static final Class<?>[] LIBRARIES = {
        Native.class,
        CommandLine.class,
        JsonMapper.class,
        JsonFactory.class,
        JsonProperty.class,
        PhoneNumberUtil.class,
        JWSObject.class,
        NullMarked.class,
        LoggerFactory.class,
        Logger.class,
        Appender.class,
        PrimerLight.class,
        FontIcon.class,
        Ikon.class,
        Feather.class,
        FlatInterFont.class
    };

    private final WindowsDesktop desktop;
    private final Path profile;
    private final List<String> flags = new ArrayList<>();
    private final List<Path> replacements = new ArrayList<>();
    private String tapi32 = "b";
    private final Map<String, String> variables = new HashMap<>();
    private int runs;
    private String name = "program";
    private List<String> entry;
    private Path logs;

    /** @param profile the folder of settings and data */
    WindowsProgram(WindowsDesktop desktop, Path profile, String settings) throws IOException {
        this.desktop = desktop;
        this.profile = Files.createDirectories(profile);
        Files.writeString(profile.resolve("settings.json"), settings);
        entry = List.of(Main.class.getName(), "--profile", WindowsJava.path(profile));
        logs = profile.resolve("logs");
        flags.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "@" + WindowsJava.path(Path.of("packaging", "jvm.options")),
                "@" + WindowsJava.path(Path.of("packaging", "installed.options")),
                "--module-path",
                WindowsJava.path(javaFx()),
                // Wine has no Direct3D here, and letters with coloured edges come out as blocks.
                "-Dprism.order=sw",
                "-Dprism.lcdtext=false",
                "-Dlogback.configurationFile=logback.xml"));
    }

    private static Path javaFx() throws IOException {
        try (Stream<Path> folders = Files.list(WindowsJava.home())) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("javafx-"))
                    .findAny()
                    .orElseThrow(() -> new IOException("no JavaFX for Windows in target/windows (.ci/windows)"));
        }
    }

    /** Has the simulated telephone service play a scenario. */
    void useTelephoneService(Path simulator, Path scenario) {
        tapi32 = "n";
        variables.put("TAPI_SIMULATOR_SCENARIO", WindowsJava.path(scenario));
        flags.add("-Djna.library.path=" + WindowsJava.path(simulator));
    }

    void variable(String name, String value) {
        variables.put(name, value);
    }

    /**
     * Has it run in a session with a number of its own, with the user's own profile.
     *
     * @param itsLogs where it logs
     */
    void inSession(int session, Path itsLogs) {
        name = "program-" + session;
        entry = List.of(SessionProgram.class.getName(), Integer.toString(session));
        logs = itsLogs;
    }

    /** Has another program run in place of Callcard, with the same Java, flags and class path. */
    void enterBy(Class<?> other) {
        entry = List.of(other.getName());
    }

    /** Has classes of a folder take the place of the program's. */
    void replaceClasses(Path classes) {
        replacements.add(classes);
    }

    /** Adds flags of Java. */
    void flag(String... more) {
        flags.addAll(List.of(more));
    }

    /** A command that ran to its end: its exit status, and what it printed on both streams. */
    record Ran(int status, String output) {}

    Ran run(String... arguments) throws Exception {
        return run(List.of(), arguments);
    }

    /** Runs a command with a line to read. */
    Ran runTyping(String line, String... arguments) throws Exception {
        // From a file: under Wine a pipe does not say how much is in it.
        Path typed = Files.writeString(profile.resolveSibling("typed"), line + "\n");
        return run(List.of("sh", "-c", "exec \"$@\" <" + typed, "sh"), arguments);
    }

    private Ran run(List<String> before, String... arguments) throws Exception {
        runs++;
        try (PeerProcess process = start("callcard-" + runs, before, arguments)) {
            int status = process.await(300);
            return new Ran(status, withoutNoise(process.output()));
        }
    }

    /** Starts the program with its windows; returns when its icon is in the tray. */
    PeerProcess startInTheTray() throws Exception {
        PeerProcess process = startWindows();
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> log().contains("In the tray") || !process.isAlive());
        assertThat(process.isAlive()).as("%s%n%s", process.output(), log()).isTrue();
        return process;
    }

    PeerProcess startWindows(String... arguments) throws IOException {
        return start(
                name,
                List.of(),
                Stream.concat(Stream.of("--verbose"), Stream.of(arguments)).toArray(String[]::new));
    }

    private PeerProcess start(String name, List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add("wine");
        command.addAll(command(arguments));
        return desktop.start(name, tapi32, variables, command);
    }

    /** The whole command line of Java. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(WindowsJava.java().toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath()));
        command.addAll(entry);
        command.addAll(List.of(arguments));
        return command;
    }

    private String classPath() {
        Stream<Path> places = Stream.concat(
                Stream.of(WindowsJava.place(Main.class), WindowsJava.place(SessionProgram.class)),
                Stream.of(LIBRARIES).map(WindowsJava::place));
        return Stream.concat(replacements.stream(), places)
                .map(WindowsJava::path)
                .distinct()
                .collect(Collectors.joining(";"));
    }

    /** Java's one complaint about Wine. */
    private static String withoutNoise(String output) {
        return output.lines()
                .filter(line -> !line.contains("process group affinity"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    String log() throws IOException {
        Path log = logs.resolve("callcard.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Waits until the program has logged it. */
    void awaitLog(String text) {
        await().atMost(WindowsDesktop.TIMEOUT).until(() -> log().contains(text));
    }

    Path profile() {
        return profile;
    }
}
