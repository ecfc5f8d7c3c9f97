package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections {@code start} and {@code updates}. */
class UpdateSettingsTest {

    /** The one of RFC 8410, section 10.1. */
    private static final String KEY = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    @TempDir
    private Path folder;

    @Test
    void withoutAnEntryItIsNotStartedAtSignInAndAsksForUpdates() throws Exception {
        Settings settings = read("{}");

        assertThat(settings.start()).isEqualTo(new StartSettings(false));
        assertThat(settings.updates()).isEqualTo(new UpdateSettings(true, Optional.empty(), Optional.empty()));
    }

    @Test
    void everyKeyIsRead() throws Exception {
        Settings settings = read("""
                { "start": { "atSignIn": true },
                  "updates": { "check": false, "url": "https://callcard.example/feed.json", "key": "%s" } }
                """.formatted(KEY));

        assertThat(settings.start().atSignIn()).isTrue();
        assertThat(settings.updates())
                .isEqualTo(new UpdateSettings(
                        false, Optional.of(URI.create("https://callcard.example/feed.json")), Optional.of(KEY)));
    }

    @Test
    void thisComputerItselfMayBeAskedInTheOpen() throws Exception {
        assertThat(read("{\"updates\": {\"url\": \"http://127.0.0.1:8080/feed\"}}")
                        .updates()
                        .url())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"start\": {\"atSignIn\": \"yes\"}}|start.atSignIn is neither true nor false.",
                "{\"updates\": {\"url\": \"http://callcard.example/\"}}|updates.url is not an address that begins with https://.",
                "{\"updates\": {\"url\": \"http://127.0.0.1.example/\"}}|updates.url is not an address that begins with https://.",
                "{\"updates\": {\"url\": \"file:///etc/feed\"}}|updates.url is not an address that begins with https://.",
                "{\"updates\": {\"url\": \"not an address\"}}|updates.url is not an address.",
                "{\"updates\": {\"key\": \"no base64!\"}}|updates.key is not an Ed25519 public key in base64.",
                "{\"updates\": {\"key\": \"AAAA\"}}|updates.key is not an Ed25519 public key in base64."
            })
    void whatCannotBeUsedIsNamed(String json, String sentence) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> read(json))
                .withMessage("settings.json: " + sentence);
    }

    private Settings read(String json) throws IOException, SentenceException {
        return new SettingsFile(Files.writeString(folder.resolve("settings.json"), json), Locale.ENGLISH).read();
    }
}
