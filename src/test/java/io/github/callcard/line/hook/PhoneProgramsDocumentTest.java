package io.github.callcard.line.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.hook.PhoneProgram.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The recipes of {@code docs/softphones.md} are those that the settings show. {@code mvn test
 * -Dtest=PhoneProgramsDocumentTest -Dwrite=true} writes it anew.
 */
class PhoneProgramsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "softphones.md");
    private static final OwnProgram WINDOWS = OwnProgram.at("C:\\Program Files\\Callcard\\callcard.exe");
    private static final OwnProgram LINUX = OwnProgram.at("/usr/bin/callcard");
    private static final Pattern PART = Pattern.compile("(?s)(<!-- programs -->\\n).*?(<!-- /programs -->)");

    @Test
    void theRecipesAreThoseOfTheProgram() throws IOException {
        String document = Files.readString(DOCUMENT);
        String wanted = PART.matcher(document)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(1) + "\n" + recipes() + part.group(2)));
        if (Boolean.getBoolean("write")) {
            Files.writeString(DOCUMENT, wanted);
        }

        assertThat(document).containsPattern(PART);
        assertThat(DOCUMENT)
                .as("write it anew: mvn test -Dtest=PhoneProgramsDocumentTest -Dwrite=true")
                .content()
                .isEqualTo(wanted);
    }

    /** A caller chooses the number: nothing behind the two hyphens is an option, and nothing else of the caller's is there. */
    @ParameterizedTest
    @EnumSource
    void noNumberIsAnOption(PhoneProgram program) {
        List<String> commands = Stream.of(WINDOWS, LINUX)
                .flatMap(own -> program.entries(own).stream())
                .map(Entry::text)
                .flatMap(String::lines)
                .filter(line -> line.contains("call --state"))
                .toList();

        assertThat(commands)
                .allMatch(line -> line.matches(
                        ".*call --state (ringing|answered|ended|\"\\$state\" --id=\"\\$SIP_CALL_ID\" --name=\"\\$name\")"
                                + " --( \\S+)?"));
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsOneThatCallcardUnderstandsWithANumberInItsPlace(PhoneProgram program) throws Exception {
        for (Entry entry : program.entries(LINUX)) {
            if (CallLink.isOne(entry.text())) {
                String link = entry.text().replaceAll("number=.*", "number=+47 22000101");
                assertThat(CallLink.of(link).number()).isEqualTo("+47 22000101");
            }
        }
    }

    @Test
    void theZipOfWindowsIsRunWithoutItsScript() {
        OwnProgram java =
                new OwnProgram("C:\\jdk\\javaw.exe", "-cp \"C:\\Callcard\\lib\\*\" io.github.callcard.app.Main");

        assertThat(PhoneProgram.MICROSIP.entries(java).getFirst().text())
                .isEqualTo(
                        "cmdIncomingCall=\"C:\\jdk\\javaw.exe\" -cp \"C:\\Callcard\\lib\\*\" io.github.callcard.app.Main"
                                + " call --state ringing --");
        assertThat(PhoneProgram.PROCALL.entries(java))
                .extracting(Entry::text)
                .containsExactly(
                        "C:\\jdk\\javaw.exe",
                        "-cp \"C:\\Callcard\\lib\\*\" io.github.callcard.app.Main call --state ringing --"
                                + " \"<Call.NumberSC>\"");
    }

    private static String recipes() {
        return "| program | tells by | confirmed with the real program |\n|---|---|---|\n"
                + Arrays.stream(PhoneProgram.values())
                        .filter(program -> program != PhoneProgram.OTHER)
                        .map(PhoneProgramsDocumentTest::row)
                        .collect(Collectors.joining())
                + "\n"
                + Arrays.stream(PhoneProgram.values())
                        .map(PhoneProgramsDocumentTest::section)
                        .collect(Collectors.joining());
    }

    private static String row(PhoneProgram program) {
        boolean runs =
                program.entries(LINUX).stream().anyMatch(entry -> entry.text().contains("call --state"));
        String way = runs ? "running Callcard" : "opening a link";
        return "| " + program.title() + " | " + (program.hasRecipe() ? way : "another line serves instead") + " | "
                + (program.isConfirmed() ? "yes" : "no") + " |\n";
    }

    private static String section(PhoneProgram program) {
        if (!program.hasRecipe()) {
            return "### " + program.title() + "\n" + program.place() + "\n\n";
        }
        OwnProgram own = program == PhoneProgram.TWINKLE ? LINUX : WINDOWS;
        return "### " + program.title() + "\n" + program.place() + "\n\n"
                + program.entries(own).stream()
                        .map(entry ->
                                entry.field() + ":\n\n```\n" + entry.text().stripTrailing() + "\n```\n\n")
                        .collect(Collectors.joining())
                + "What it does not tell: " + program.silence() + "\n\n";
    }
}
