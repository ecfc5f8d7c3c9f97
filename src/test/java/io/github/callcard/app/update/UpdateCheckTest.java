package io.github.callcard.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.app.settings.UpdateSettings;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a feed: only what the right key signed, and only good news. */
@SuppressWarnings("NullAway.Init") // made before each test
class UpdateCheckTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private FeedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewerVersionIsFoundWithItsPageAndFiles() throws Exception {
        UpdateFeed feed = check("1.1.9").newer().orElseThrow();

        assertThat(feed.version()).hasToString("1.2.0");
        assertThat(feed.notes()).hasToString("https://callcard.example/releases/1.2.0");
        assertThat(feed.downloads().get("windows-x64"))
                .isEqualTo(new UpdateFeed.Download(
                        URI.create("https://callcard.example/callcard-1.2.0.msi"), "ab".repeat(32)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.2.1-rc.1", "1.10.0", "2.0.0"})
    void theSameOrAnOlderVersionIsNeverOffered(String current) throws Exception {
        assertThat(check(current).newer()).isEmpty();
    }

    @Test
    void aFeedThatWasChangedByOneBitIsNotBelieved() throws Exception {
        byte[] feed = Objects.requireNonNull(server.files.get("/feed.json"));
        for (int i = 0; i < feed.length; i += 7) {
            byte[] changed = feed.clone();
            changed[i] ^= 1;
            server.files.put("/feed.json", changed);
            assertThatExceptionOfType(UpdateException.class)
                    .isThrownBy(() -> check("1.0.0").newer())
                    .withMessageContaining("signature is wrong");
        }
    }

    @Test
    void aSignatureOfAnotherKeyIsNotBelieved() throws Exception {
        server.changeKeys();
        UpdateCheck check = check("1.0.0");
        server.changeKeys();
        server.publish(FeedServer.FEED);

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(check::newer)
                .withMessageContaining("signature is wrong");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 1000})
    void aSignatureOfTheWrongLengthIsNotBelieved(int length) {
        server.files.put("/feed.json.sig", new byte[length]);

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageContaining("signature is wrong");
    }

    @Test
    void anOldFeedIsNotBelievedForEver() throws Exception {
        server.publish(FeedServer.FEED.replace("2127-05-20T00:00:00Z", "2026-11-24T12:00:00Z"));

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageContaining("was good until");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"callcard\"|\"other\"",
                "\"1.2.0\"|\"newest\"",
                "\"1.2.0\"|12",
                "https://callcard.example/releases|http://callcard.example/releases",
                "https://callcard.example/releases/1.2.0|file:///etc/passwd",
                "https://callcard.example/releases/1.2.0|javascript:alert(1)",
                "\"2026-11-20\"|\"yesterday\"",
                "\"expires\"|\"expired\"",
                "abab|AB",
                "}|]"
            })
    void aSignedFeedThatIsNotOneIsNotBelieved(String right, String wrong) throws Exception {
        server.publish(FeedServer.FEED.replace(right, wrong));

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageStartingWith("The feed");
    }

    @Test
    void aFeedThatIsNotThereOrTooLongIsSaidInOneSentence() throws Exception {
        server.files.remove("/feed.json.sig");
        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessage("The feed's server answered 404 for /feed.json.sig.");

        server.files.put("/feed.json", new byte[100_000]);
        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageContaining("too long");

        UpdateCheck check = check("1.0.0");
        server.close();
        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(check::newer)
                .withMessageContaining("cannot be reached");
    }

    @Test
    void whoSwitchedItOffIsNotAskedFor() throws Exception {
        UpdateSettings off = new UpdateSettings(false, Optional.of(server.address()), Optional.of(server.key()));

        assertThat(UpdateCheck.of(off, new Properties(), "1.0.0", NOW)).isEmpty();
        assertThat(UpdateCheck.of(UpdateSettings.USUAL, new Properties(), "1.0.0", NOW))
                .isEmpty();
        assertThat(UpdateCheck.of(server.settings(), new Properties(), "development", NOW))
                .isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aPackageKnowsItsFeedAndTheSettingsComeBeforeIt() throws Exception {
        Properties built = new Properties();
        built.setProperty("callcard.updates.url", server.address().toString());
        built.setProperty("callcard.updates.key", server.key());

        assertThat(UpdateCheck.of(UpdateSettings.USUAL, built, "1.0.0", NOW)
                        .orElseThrow()
                        .newer())
                .isPresent();
        built.setProperty("callcard.updates.url", "http://127.0.0.1:1/");
        assertThat(UpdateCheck.of(server.settings(), built, "1.0.0", NOW)
                        .orElseThrow()
                        .newer())
                .isPresent();
    }

    /** The way of docs/update-feed.md. */
    @Test
    @Tag("peer")
    void whatOpensslSignedIsBelieved() throws Exception {
        Peers.requirePrograms("openssl");
        Files.writeString(folder.resolve("feed.json"), FeedServer.FEED);
        openssl("genpkey", "-algorithm", "ed25519", "-out", "feed.key");
        openssl("pkey", "-in", "feed.key", "-pubout", "-outform", "DER", "-out", "feed.pub");
        openssl("pkeyutl", "-sign", "-rawin", "-inkey", "feed.key", "-in", "feed.json", "-out", "feed.json.sig");
        server.files.put("/feed.json.sig", Files.readAllBytes(folder.resolve("feed.json.sig")));
        String key = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("feed.pub")));
        UpdateSettings settings = new UpdateSettings(true, Optional.of(server.address()), Optional.of(key));

        assertThat(UpdateCheck.of(settings, new Properties(), "1.0.0", NOW)
                        .orElseThrow()
                        .newer())
                .isPresent();
    }

    private void openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try (PeerProcess openssl = PeerProcess.start(folder, "openssl", command, Map.of())) {
            assertThat(openssl.await(300)).as(openssl.output()).isZero();
        }
    }

    private UpdateCheck check(String current) throws UpdateException {
        return UpdateCheck.of(server.settings(), new Properties(), current, NOW).orElseThrow();
    }
}
