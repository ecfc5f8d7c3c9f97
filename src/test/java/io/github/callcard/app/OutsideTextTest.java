package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.TestSurroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ExitCode;

/**
 * A link or a caller chooses text that systems and softphones put into a command line: it is never an option, however that
 * command line is written down in what is installed and documented.
 */
class OutsideTextTest {

    @TempDir
    private Path folder;

    /** The commands that the ways of opening a link run, without the address. */
    static Stream<List<String>> waysToOpenALink() throws IOException {
        Properties windows = new Properties();
        windows.load(Files.newBufferedReader(Path.of("packaging/windows/wix.properties")));
        String linux = Files.readAllLines(Path.of("packaging/linux/io.github.callcard.link.desktop")).stream()
                .filter(line -> line.startsWith("Exec=/usr/bin/@command@ ") && line.endsWith(" %u"))
                .map(line -> line.substring("Exec=/usr/bin/@command@ ".length(), line.length() - " %u".length()))
                .findFirst()
                .orElseThrow();
        return Stream.of(windows.getProperty("open.arguments"), linux).map(words -> List.of(words.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("waysToOpenALink")
    void aLinkThatEndsItsQuotesChoosesNoSettings(List<String> way) {
        Path evil = folder.resolve("evil");
        List<String> arguments = new ArrayList<>(way);
        arguments.addAll(List.of("callcard:", "--profile", evil.toString()));

        CommandResult ran = run(arguments);

        assertThat(ran.status()).as(ran.err()).isEqualTo(ExitCode.USAGE);
        assertThat(evil).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("waysToOpenALink")
    void aLinkIsNoOption(List<String> way) {
        List<String> arguments = new ArrayList<>(way);
        arguments.add("--help");

        assertThat(run(arguments).status()).isEqualTo(Main.FAILED);
    }

    @Test
    void everyLinkOfWindowsIsOpenedThatWay() throws IOException {
        String source = Files.readString(Path.of("packaging/windows/callcard.wxs"));

        assertThat(source.split("%1", -1))
                .as("the programs that an address is given to")
                .hasSize(1 + source.split("\\$\\(var.OpenArguments\\) &quot;%1&quot;", -1).length - 1);
    }

    /** macOS tells the running program of a link, and starts none with it. */
    @Test
    void noLinkIsAnArgumentOnMacOs() throws IOException {
        assertThat(Path.of("packaging/macos/Info.plist.in"))
                .content()
                .contains("CFBundleURLSchemes")
                .doesNotContain("ProgramArguments", "%");
    }

    /** The recipe of each program, in the document and the settings, is looked at by {@code PhoneProgramsDocumentTest}. */
    @Test
    void everyLineThatIsDocumentedForSoftphonesLetsNoNumberBeAnOption() throws IOException {
        String page = Files.readString(Path.of("docs/softphones.md"), StandardCharsets.UTF_8);

        assertThat(page.lines().filter(line -> line.contains("callcard.exe\" call") || line.contains("Main call")))
                .hasSizeGreaterThan(4)
                .allMatch(line -> line.endsWith(" --") || line.endsWith(" -- NUMBER"));
        assertThat(page).doesNotContain("call NUMBER", "open URL").contains("call --state ringing -- NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--profile=evil", "--help", "@evil", "-"})
    void aCallersNumberIsNoOption(String number) {
        CommandResult ran = run(List.of("call", "--state", "ringing", "--", number));

        assertThat(ran.status()).as(ran.err()).isEqualTo(Main.FAILED);
        assertThat(ran.err()).contains("Callcard is not running");
    }

    /**
     * The behaviour of cmd.exe cannot be tried here. Nothing from outside stands in the script before the line was looked at, and
     * nothing stands in quotes of the script, which it could end.
     */
    @Test
    void theScriptOfWindowsPassesOnNothingBeforeItHasLooked() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("packaging/bin/callcard.cmd"));
        int looked = lines.indexOf(":start");
        List<String> before = lines.subList(0, looked);

        assertThat(before).anyMatch(line -> line.contains("!CMDCMDLINE!"));
        assertThat(String.join("\n", before)).doesNotContainPattern("%[*1-9]").doesNotContainPattern("%~[1-9]");
        assertThat(String.join("\n", before)).contains("\"&\" \"|\" \"<\" \">\" \"^\" \"%%\"");
        assertThat(lines).noneMatch(line -> line.matches(".*(%~[1-9]|\"[^\" ]*%[*1-9]).*"));
        assertThat(lines.getLast()).as("ends what called the script, too").isEqualTo("exit 1");
    }

    private CommandResult run(List<String> arguments) {
        return CommandResult.of(TestSurroundings.bare(), folder.resolve("profile"), arguments.toArray(String[]::new));
    }
}
