package io.github.callcard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import picocli.CommandLine;

/** The help of commands in the user's language. */
class TranslatedHelpTest {

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path profile;

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void commandsOptionsAndParametersAreDescribedInTheLanguage(Language language) {
        assertThat(help(language, "--help"))
                .contains(in(language, "Use the settings and data in this folder."))
                .doesNotContain("Use the settings and data in this folder.");
        assertThat(help(language, "--help"))
                .startsWith(in(language, "Usage:") + " callcard ")
                .contains(System.lineSeparator() + in(language, "Commands:") + System.lineSeparator())
                .doesNotContain("Usage:", "Commands:");
        assertThat(help(language, "doctor", "--help"))
                .contains(in(language, "Also write a report without personal data, to send to support."));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void theHeadingsOfTheHelpAreInTheLanguage(Language language) {
        assertThat(help(language, "--help"))
                .startsWith(in(language, "Usage:") + " callcard ")
                .containsPattern("(?m)^" + in(language, "Commands:") + "$")
                .doesNotContain("Usage:", "Commands:");
        assertThat(help(language, "lines", "--help")).startsWith(in(language, "Usage:") + " callcard lines ");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameCommandsAndOptions(Language language) {
        assertThat(names(help(language, "lookup", "--help")))
                .isEqualTo(names(help(Language.ENGLISH, "lookup", "--help")));
    }

    @Test
    void theLanguageOfTheSettingsCountsMoreThanThatOfTheComputer() throws IOException {
        Files.writeString(profile.resolve("settings.json"), "{ \"language\": \"de\" }");

        assertThat(help(TestSurroundings::bare, Language.DUTCH, "--help"))
                .contains(in(Language.GERMAN, "Use the settings and data in this folder."));
    }

    private static Stream<String> words(String help) {
        return Stream.of(help.split("\\s+"));
    }

    private static List<String> names(String help) {
        return words(help)
                .filter(word -> word.startsWith("--"))
                .sorted()
                .distinct()
                .toList();
    }

    private static String in(Language language, String english) {
        return new Translations(language).say(new Sentence(english, List.of()));
    }

    private String help(Language language, String... arguments) {
        Supplier<Surroundings> none = () -> {
            throw new AssertionError("help needs nothing");
        };
        return help(none, language, arguments);
    }

    private String help(Supplier<Surroundings> surroundings, Language language, String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out);
        CommandLine commands = Commands.with(() -> new Profile(profile), surroundings, language, writer, writer);
        int status = commands.setUsageHelpWidth(500).execute(arguments);
        assertThat(status).as(out.toString()).isZero();
        return out.toString();
    }
}
