package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.command.Commands;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Language;
import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Asking what there is loads nothing native as long as no settings choose a language, and prints nothing but the answer. Each
 * question is a process of its own.
 */
@Timeout(240)
class HelpTest {

    /** With a secret in the environment a working command would have to take it out, which is native. */
    private static final String SECRET = "CALLCARD_PASSWORD";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfEveryCommandLoadsNothingNativeAndWarnsOfNothing(String command) throws Exception {
        List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
        arguments.removeIf(String::isEmpty);
        arguments.add("--help");

        String printed = answer(arguments);

        assertThat(printed).contains("Usage: callcard" + (command.isEmpty() ? "" : " " + command));
    }

    @Test
    void theVersionLoadsNothingNativeAndWarnsOfNothing() throws Exception {
        assertThat(answer(List.of("--version"))).startsWith("Callcard ");
    }

    @Test
    void theVersionOfACommandDoesNeither() throws Exception {
        assertThat(answer(List.of("call", "--version"))).isNotNull();
    }

    static List<String> commands() {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        CommandLine program = Commands.with(
                () -> new Profile(Path.of("none")), TestSurroundings::bare, Language.ENGLISH, nowhere, nowhere);
        return Stream.concat(Stream.of(""), below(program, "")).toList();
    }

    private static Stream<String> below(CommandLine command, String path) {
        return command.getSubcommands().entrySet().stream().flatMap(entry -> {
            String own = (path + " " + entry.getKey()).strip();
            return Stream.concat(Stream.of(own), below(entry.getValue(), own));
        });
    }

    /** Runs the program where native code is forbidden, and answers what it printed to standard output. */
    private String answer(List<String> arguments) throws Exception {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        List<String> line = ChildJava.command(
                List.of("--illegal-native-access=deny"), Main.class, arguments.toArray(String[]::new));
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out).redirectError(err);
        // Java says on standard error that it took these up.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().put(SECRET, "swordfish");
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("APPDATA", folder.toString());
        Process process = builder.start();
        assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
        assertThat(err).content(StandardCharsets.UTF_8).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(out.toPath()).stream().collect(Collectors.joining("\n"));
    }
}
