package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.callcard.app.command.FailureSentence;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A failure that a user or the system can mend is one sentence, never a trace. */
class FailureSentenceTest {

    private static final String WITHOUT_LANGUAGE = "folder=$(printf '/tmp/bj\\303\\270rn'); export LC_ALL=C; ";

    private static final String WITHOUT_ADDRESS =
            "exec unshare -rn sh -c '" + "ip link set lo up && ip addr del 127.0.0.1/8 dev lo && exec \"$@\"' sh ";

    @TempDir
    private Path folder;

    @Test
    void aProfileThatNoFileSystemCanNameIsSaidInOneSentence() {
        assertSentence(
                CommandResult.of(TestSurroundings.bare(), folder, "doctor", "--report", "a\0b"),
                "cannot be the name of a file");
    }

    /** As a sentence it comes in the user's language; its message alone would be English. */
    @Test
    void aComputerThatShowsNoWindowsIsToldWhatItsToolkitMisses() {
        Sentence missing = Sentence.of("There is no display here, so no text can be selected.");

        assertThat(FailureSentence.of(new ToolkitException(missing, null))).contains(missing);
    }

    @Test
    void aHomeThatNoFileSystemCanNameIsSaidInOneSentence() {
        Properties system = new Properties();
        system.setProperty("user.home", "/home/bj\0rn");
        system.setProperty("os.name", "Linux");
        Surroundings surroundings =
                new Surroundings(Map.of(), system, Locale.ENGLISH, Clock.systemUTC(), InputStream.nullInputStream());
        StringWriter err = new StringWriter();

        int status = Main.run(
                surroundings::usersProfile,
                () -> surroundings,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "lookup",
                "22");

        assertSentence(
                new CommandResult(status, "", err.toString()), "/home/bj\\u0000rn\" cannot be the name of a file");
    }

    @Test
    void aFolderThatIsNoneIsSaidInOneSentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertSentence(
                CommandResult.of(TestSurroundings.bare(), folder, "demo", "--pictures", file.toString()),
                "cannot be used");
    }

    @Test
    void otherFailuresOfTheSystemAreSentences() {
        assertThat(FailureSentence.of(new BindException("Cannot assign requested address")))
                .hasValueSatisfying(sentence -> assertThat(sentence).asString().contains("address 127.0.0.1"));
        assertThat(FailureSentence.of(new UncheckedIOException(new AccessDeniedException("/root/x")))
                        .map(Sentence::toString))
                .contains("/root/x cannot be used (you may not); choose another file or folder.");
        assertThat(FailureSentence.of(new FileAlreadyExistsException("/x")).map(Sentence::toString))
                .contains("/x cannot be used (something else has this name); choose another file or folder.");
        assertThat(FailureSentence.of(new IOException("Input/output error"))).isPresent();
        assertThat(FailureSentence.of(new IllegalStateException("a fault of ours")))
                .isEmpty();
    }

    /** The shell makes the name, since this process may not be able to write it either. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void anUmlautInThePathWithoutALanguageIsSaidInOneSentence() throws Exception {
        assertSentence(
                shell(WITHOUT_LANGUAGE + "XDG_CONFIG_HOME=\"$folder\" \"$@\"", "open", "tel:+4722000101"), "C.UTF-8");
        assertSentence(shell(WITHOUT_LANGUAGE + "\"$@\" --profile \"$folder\"", "lookup", "22"), "C.UTF-8");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aComputerWithoutAnAddressOfItsOwnIsSaidInOneSentence() throws Exception {
        assumeTrue(
                shell(WITHOUT_ADDRESS + "true", "").status() == 0,
                "the operating system does not let this user make a network of his own to try it in");

        assertSentence(shell(WITHOUT_ADDRESS + "\"$@\" --profile /tmp/none", "demo", "--calls", "1"), "127.0.0.1");
    }

    /** Runs the program, whose command line the script finds in its parameters. */
    private CommandResult shell(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(ChildJava.command(List.of("-Dlogback.configurationFile=logback.xml"), Main.class, arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new CommandResult(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void assertSentence(CommandResult ran, String words) {
        assertThat(ran.err()).startsWith("callcard: ").contains(words).doesNotContain("\tat ", "Exception");
        assertThat(ran.err().lines().filter(line -> !line.startsWith("Try '"))).hasSize(1);
        assertThat(ran.status()).isNotZero();
    }

    @Test
    void onWindowsANameThatCannotBeIsTheCodePagesFault() {
        InvalidPathException question = new InvalidPathException("C:\\users\\?ukasz", "Illegal char <?>");

        assertThat(FailureSentence.of(question, "Windows 11"))
                .hasToString(
                        "\"C:\\users\\?ukasz\" cannot be the name of a file here; where a letter became a question mark, the"
                                + " code page of this computer lacks it: choose a folder whose name has only common letters.");
        assertThat(FailureSentence.of(question, "Linux").toString()).contains("LC_ALL");
    }
}
