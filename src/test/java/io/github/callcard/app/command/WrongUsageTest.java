package io.github.callcard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.ExitCode;

/** Arguments that cannot be used are answered with one sentence, and nothing is done. */
class WrongUsageTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path profile;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lookup --bogus 1        | There is no option --bogus here.             | Die Option --bogus gibt es hier nicht.",
                "bogus                   | There is no command bogus.                   | Den Befehl bogus gibt es nicht.",
                "sync now                | now is one too many.                         | now ist ein Argument zu viel.",
                "dial                    | The command needs NUMBER.                    | Der Befehl braucht NUMBER.",
                "lookup                  | The command needs NUMBER.                    | Der Befehl braucht NUMBER.",
                "watch --for             | --for needs a value behind it: SECONDS.      | Hinter --for fehlt ein Wert: SECONDS.",
                "calls --most x          | --most is \"x\"; write a whole number.       | --most ist „x“; geben Sie eine ganze Zahl an.",
                "demo --every x          | --every cannot be \"x\".                     | --every kann nicht „x“ sein.",
                "calls --statistics=day  | --statistics is \"day\"; write one of week, month, year. | --statistics ist „day“; möglich sind week, month, year.",
                "dial --line a --line b 1 | --line is given twice; give it once.        | --line ist zweimal angegeben; geben Sie es einmal an.",
            })
    void itIsOneSentenceInTheLanguageOfTheComputer(String arguments, String english, String german) {
        assertThat(said(Language.ENGLISH, arguments.split(" "))).startsWith("callcard: " + english + "\n");
        assertThat(said(Language.GERMAN, arguments.split(" "))).startsWith("callcard: " + german + "\n");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWayToTheHelpOfThatCommandFollows(Language language) {
        assertThat(said(language, "calls", "--most", "x").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("'callcard calls --help'");
    }

    /** A terminal would obey it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasTypedIsShownWithoutItsControlCharacters(Language language) {
        assertThat(said(language, "calls", "--most", "\u001b[2J"))
                .doesNotContain("\u001b")
                .contains("[2J");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, cannot be the name of a file", "DUTCH, kan hier geen bestandsnaam zijn"})
    void whyANameCannotBeAFilesIsSaidToo(Language language, String words) {
        assertThat(said(language, "watch", "--trace", "a\0b"))
                .startsWith("callcard: --trace: ")
                .contains(words);
    }

    @Test
    void theLanguageOfTheSettingsCountsMoreThanThatOfTheComputer() throws IOException {
        Files.writeString(profile.resolve("settings.json"), "{ \"language\": \"de\" }");

        assertThat(said(Language.DUTCH, "bogus")).startsWith("callcard: Den Befehl bogus gibt es nicht.");
        assertThat(said(Language.DUTCH, "lookup", "--bogus", "1")).contains("gibt es hier nicht");
    }

    private String said(Language language, String... arguments) {
        err.getBuffer().setLength(0);
        StringWriter out = new StringWriter();
        int status = Commands.with(
                        () -> new Profile(profile), TestSurroundings::bare, language, new PrintWriter(out), writer(err))
                .execute(arguments);

        assertThat(status).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString()).isEmpty();
        return err.toString().replace("\r\n", "\n");
    }

    private static PrintWriter writer(Writer to) {
        return new PrintWriter(to, true);
    }
}
