package io.github.callcard.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.UpdateSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** News from a feed: only what the right key signed, and only good news. */
@SuppressWarnings("NullAway.Init") // made before each test
class UpdateCheckTest {

    private static final Clock NOW = Clock.fixed(FeedServer.NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @AutoClose
    private FeedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer();
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
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 192, 1000})
    void aSignatureOfTheWrongLengthIsNotBelieved(int length) {
        server.files.put("/feed.json.sig", new byte[length]);

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageContaining("signature is wrong");
    }

    @Test
    void anOldFeedIsNotBelievedForEver() throws Exception {
        server.publish(FeedServer.FEED.replace(FeedServer.EXPIRES, NOW.instant().toString()));

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageContaining("was valid until");
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
                .withMessageContaining("too large");

        UpdateCheck check = check("1.0.0");
        server.close();
        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(check::newer)
                .withMessageContaining("cannot be reached");
    }

    @Test
    void whoSwitchedItOffIsNotAskedFor() throws Exception {
        UpdateSettings off = new UpdateSettings(false, Optional.of(server.address()), Optional.of(server.key()));

        assertThat(UpdateCheck.of(off, new Properties(), "1.0.0", NOW, profile()))
                .isEmpty();
        assertThat(UpdateCheck.of(UpdateSettings.USUAL, new Properties(), "1.0.0", NOW, profile()))
                .isEmpty();
        assertThat(UpdateCheck.of(server.settings(), new Properties(), "development", NOW, profile()))
                .isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aPackageKnowsItsFeedAndTheSettingsComeBeforeIt() throws Exception {
        Properties built = new Properties();
        built.setProperty("callcard.updates.url", server.address().toString());
        built.setProperty("callcard.updates.key", server.key());

        assertThat(UpdateCheck.of(UpdateSettings.USUAL, built, "1.0.0", NOW, profile())
                        .orElseThrow()
                        .newer())
                .isPresent();
        built.setProperty("callcard.updates.url", "http://127.0.0.1:1/");
        assertThat(UpdateCheck.of(server.settings(), built, "1.0.0", NOW, profile())
                        .orElseThrow()
                        .newer())
                .isPresent();
    }

    @Test
    void aFeedThatIsToHoldForEverIsNotBelieved() throws Exception {
        for (String never : List.of("9999-12-31T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z")) {
            server.publish(FeedServer.FEED.replace(FeedServer.EXPIRES, never));

            assertThatExceptionOfType(UpdateException.class)
                    .isThrownBy(() -> check("1.0.0").newer())
                    .withMessageContaining("more than 400 days from now");
        }
    }

    @Test
    void aFeedNamesTheNextKeyWhichCountsAloneFromThenOn() throws Exception {
        UpdateSettings settings = server.settings();
        KeyPair old = server.keys();
        KeyPair next = FeedServer.newKeys();

        server.publish(naming(next), old, next);
        assertThat(check(settings).newer()).isPresent();

        server.publish(FeedServer.FEED, next);
        assertThat(check(settings).newer()).as("of the next key").isPresent();
        server.publish(naming(next), old, next);
        assertThat(check(settings).newer()).as("for whoever was away so long").isPresent();
        server.publish(FeedServer.FEED, old);
        assertThatExceptionOfType(UpdateException.class)
                .as("of the old key")
                .isThrownBy(() -> check(settings).newer())
                .withMessageContaining("signature is wrong");
        UpdateSettings other = new UpdateSettings(true, settings.url(), Optional.of(FeedServer.base64(next)));
        server.publish(FeedServer.FEED, next);
        assertThat(check(other).newer()).as("where the settings follow").isPresent();
    }

    @Test
    void aKeyIsFollowedOnlyWhereItAndThePresentOneHaveSigned() throws Exception {
        UpdateSettings settings = server.settings();
        KeyPair present = server.keys();
        KeyPair next = FeedServer.newKeys();

        for (KeyPair[] signers : new KeyPair[][] {{present}, {next}, {next, next}, {present, FeedServer.newKeys()}}) {
            server.publish(naming(next), signers);
            assertThatExceptionOfType(UpdateException.class)
                    .isThrownBy(() -> check(settings).newer());
        }

        server.publish(FeedServer.FEED, present);
        assertThat(check(settings).newer()).as("of the present key").isPresent();
        assertThat(profile().feedKey()).doesNotExist();
    }

    @Test
    void aRememberedKeyThatIsDamagedDoesNotCount() throws Exception {
        for (String damaged : List.of("", "nothing", server.key() + "\nnothing\n", "\u0000".repeat(5_000_000))) {
            Files.writeString(profile().feedKey(), damaged);

            assertThat(check("1.0.0").newer()).isPresent();
        }
        Files.delete(profile().feedKey());
        Files.createDirectory(profile().feedKey());
        assertThat(check("1.0.0").newer()).as("a folder").isPresent();
    }

    private static String naming(KeyPair next) {
        return FeedServer.FEED.replace("\"program\"", "\"nextKey\": \"" + FeedServer.base64(next) + "\", \"program\"");
    }

    private UpdateCheck check(UpdateSettings settings) throws UpdateException {
        return UpdateCheck.of(settings, new Properties(), "1.0.0", NOW, profile())
                .orElseThrow();
    }

    private Profile profile() {
        return new Profile(folder);
    }

    /** The way of docs/update-feed.md. */
    @Test
    @Tag("peer")
    void whatOpensslSignedIsBelieved() throws Exception {
        Peers.requirePrograms("openssl");
        Files.write(folder.resolve("feed.json"), Objects.requireNonNull(server.files.get("/feed.json")));
        openssl("genpkey", "-algorithm", "ed25519", "-out", "feed.key");
        openssl("pkey", "-in", "feed.key", "-pubout", "-outform", "DER", "-out", "feed.pub");
        openssl("pkeyutl", "-sign", "-rawin", "-inkey", "feed.key", "-in", "feed.json", "-out", "feed.json.sig");
        server.files.put("/feed.json.sig", Files.readAllBytes(folder.resolve("feed.json.sig")));
        String key = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("feed.pub")));
        UpdateSettings settings = new UpdateSettings(true, Optional.of(server.address()), Optional.of(key));

        assertThat(UpdateCheck.of(settings, new Properties(), "1.0.0", NOW, profile())
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
        return UpdateCheck.of(server.settings(), new Properties(), current, NOW, profile())
                .orElseThrow();
    }
}
