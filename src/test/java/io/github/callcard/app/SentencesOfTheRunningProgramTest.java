package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.Instance;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.instance.SentenceFormat;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Sentence;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running program's answer to a command is said in the reader's language, and to programs with its code. */
class SentencesOfTheRunningProgramTest {

    private static final Sentence READY = Sentence.of("Ready.");

    @TempDir
    private Path folder;

    @AutoClose
    private Instance running;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{ \"language\": \"de\", \"region\": \"NO\" }");
        running = Instance.claim(new Profile(folder), new Command.Show()).orElseThrow();
        running.listen(null);
    }

    private CommandResult run(String... arguments) {
        return CommandResult.of(TestSurroundings.with(Map.of(), InputStream.nullInputStream()), folder, arguments);
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfTheSettings() {
        running.serve(command -> Reply.refused(Sentence.of("The lines are still starting; try again in a moment.")));

        CommandResult people = run("search", "Kari");
        CommandResult programs = run("search", "--json", "Kari");

        assertThat(people.err())
                .isEqualToIgnoringNewLines(
                        "callcard: Die Leitungen starten noch; versuchen Sie es gleich noch einmal.");
        JsonNode failure = object(programs.err());
        assertThat(failure.get("type").asString()).isEqualTo("failure");
        assertThat(failure.get("message").asString()).startsWith("The lines are still starting");
        assertThat(failure.get("code").asString()).isEqualTo("lines-starting");
        assertThat(programs.status()).isEqualTo(1);
    }

    @Test
    void soIsWhatALineSaysOfItself() {
        running.serve(command -> Reply.told(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "line",
                        "sip:1001",
                        "name",
                        "Kontor",
                        "state",
                        "ready",
                        "message",
                        "Ready.",
                        SentenceFormat.FIELD,
                        SentenceFormat.write(READY)))));

        assertThat(run("lines").out().strip()).as("said once").isEqualTo("Kontor (sip:1001): bereit.");
        JsonNode line = object(run("lines", "--json").out());
        assertThat(line.get("message").asString()).isEqualTo("Ready.");
        assertThat(line.get("code").asString()).isEqualTo("line-ready");
        assertThat(line.has(SentenceFormat.FIELD)).isFalse();
    }

    @Test
    void aProgramOfAnEarlierVersionIsQuotedInEnglish() {
        running.serve(command ->
                Reply.told("{\"line\":\"sip:1001\",\"name\":\"Kontor\",\"state\":\"ready\",\"message\":\"Ready.\"}"));

        assertThat(run("lines").out()).startsWith("Kontor (sip:1001): ").containsOnlyOnce("Ready.");
        assertThat(object(run("lines", "--json").out()).get("code").isNull()).isTrue();
    }

    private static JsonNode object(String printed) {
        return JsonMapper.shared().readTree(printed);
    }
}
