package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that needs no setting but the language in which to say that it failed. */
class CommandLanguageTest {

    @TempDir
    private Path folder;

    @Test
    void itSpeaksTheLanguageOfTheSettingsAndLeavesAnEarlierVersionsDataWhereItIs() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Windows 11");
        properties.setProperty("user.home", folder.toString());
        Map<String, String> variables = Map.of(
                "APPDATA", folder.resolve("roaming").toString(),
                "LOCALAPPDATA", folder.resolve("local").toString());
        Surroundings windows = new Surroundings(
                variables, properties, Locale.ENGLISH, Clock.systemUTC(), InputStream.nullInputStream());
        Path settings = Files.createDirectories(windows.usersProfile().folder());
        Files.writeString(settings.resolve("settings.json"), "{ \"language\": \"de\" }");
        Files.writeString(settings.resolve("journal"), "calls");

        CommandResult result = CommandResult.of(windows, settings, "call", "22123456");

        assertThat(result.err()).contains("Callcard läuft nicht");
        assertThat(settings.resolve("journal")).hasContent("calls");
    }
}
