package io.github.callcard.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.github.callcard.app.settings.UpdateSettings;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a feed: only what the right key signed, and only good news. */
class UpdateCheckTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String FEED = """
            {
              "program": "callcard",
              "version": "1.2.0",
              "released": "2026-11-20",
              "expires": "2027-05-20T00:00:00Z",
              "notes": "https://callcard.example/releases/1.2.0",
              "downloads": {
                "windows-x64": { "url": "https://callcard.example/callcard-1.2.0.msi", "sha256": "%s" }
              }
            }
            """.formatted("ab".repeat(32));

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private KeyPair keys;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = files.getOrDefault(path, new byte[0]);
            exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        publish(FEED);
    }

    @AfterEach
    void stop() {
        server.stop(0);
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
        byte[] feed = bytes("/feed.json");
        for (int i = 0; i < feed.length; i += 7) {
            byte[] changed = feed.clone();
            changed[i] ^= 1;
            files.put("/feed.json", changed);
            assertThatExceptionOfType(UpdateException.class)
                    .isThrownBy(() -> check("1.0.0").newer())
                    .withMessageContaining("signature is wrong");
        }
    }

    @Test
    void aSignatureOfAnotherKeyIsNotBelieved() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        UpdateCheck check = check("1.0.0");
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        publish(FEED);

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(check::newer)
                .withMessageContaining("signature is wrong");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 1000})
    void aSignatureOfTheWrongLengthIsNotBelieved(int length) {
        files.put("/feed.json.sig", new byte[length]);

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageContaining("signature is wrong");
    }

    @Test
    void anOldFeedIsNotBelievedForEver() throws Exception {
        publish(FEED.replace("2027-05-20T00:00:00Z", "2026-11-24T12:00:00Z"));

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
        publish(FEED.replace(right, wrong));

        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageStartingWith("The feed");
    }

    @Test
    void aFeedThatIsNotThereOrTooLongIsSaidInOneSentence() throws Exception {
        files.remove("/feed.json.sig");
        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessage("The feed's server answered 404 for /feed.json.sig.");

        files.put("/feed.json", new byte[100_000]);
        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(() -> check("1.0.0").newer())
                .withMessageContaining("too long");

        UpdateCheck check = check("1.0.0");
        server.stop(0);
        assertThatExceptionOfType(UpdateException.class)
                .isThrownBy(check::newer)
                .withMessageContaining("cannot be reached");
    }

    @Test
    void whoSwitchedItOffIsNotAskedFor() throws Exception {
        UpdateSettings off = new UpdateSettings(false, Optional.of(address()), Optional.of(key()));

        assertThat(UpdateCheck.of(off, new Properties(), "1.0.0", NOW)).isEmpty();
        assertThat(UpdateCheck.of(UpdateSettings.USUAL, new Properties(), "1.0.0", NOW))
                .isEmpty();
        assertThat(UpdateCheck.of(settings(), new Properties(), "development", NOW))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aPackageKnowsItsFeedAndTheSettingsComeBeforeIt() throws Exception {
        Properties built = new Properties();
        built.setProperty("callcard.updates.url", address().toString());
        built.setProperty("callcard.updates.key", key());

        assertThat(UpdateCheck.of(UpdateSettings.USUAL, built, "1.0.0", NOW)
                        .orElseThrow()
                        .newer())
                .isPresent();
        built.setProperty("callcard.updates.url", "http://127.0.0.1:1/");
        assertThat(UpdateCheck.of(settings(), built, "1.0.0", NOW).orElseThrow().newer())
                .isPresent();
    }

    @Test
    void theWatchTellsWhatItFindsAndComesAgainInAboutADay() throws Exception {
        List<String> found = new CopyOnWriteArrayList<>();
        RandomGenerator least = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long origin, long bound) {
                return origin == Duration.ofMinutes(1).toMillis() ? 1 : origin;
            }
        };
        try (UpdateWatch watch = new UpdateWatch(
                Optional.of(check("1.0.0")), feed -> found.add(feed.version().toString()), least)) {
            assertThat(watch.next()).isEqualTo(Duration.ofMinutes(24 * 60 - 144));
            watch.start();

            await().until(() -> found.equals(List.of("1.2.0")));
        }
    }

    @Test
    void everybodyAsksAtAnotherTime() throws Exception {
        try (UpdateWatch watch = new UpdateWatch(Optional.empty(), feed -> {})) {
            for (int i = 0; i < 100; i++) {
                assertThat(watch.first()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10));
                assertThat(watch.next()).isBetween(Duration.ofMinutes(1296), Duration.ofMinutes(1584));
            }
        }
    }

    /** The way of docs/update-feed.md. */
    @Test
    @Tag("peer")
    void whatOpensslSignedIsBelieved() throws Exception {
        Peers.requirePrograms("openssl");
        Files.writeString(folder.resolve("feed.json"), FEED);
        openssl("genpkey", "-algorithm", "ed25519", "-out", "feed.key");
        openssl("pkey", "-in", "feed.key", "-pubout", "-outform", "DER", "-out", "feed.pub");
        openssl("pkeyutl", "-sign", "-rawin", "-inkey", "feed.key", "-in", "feed.json", "-out", "feed.json.sig");
        files.put("/feed.json.sig", Files.readAllBytes(folder.resolve("feed.json.sig")));
        String key = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("feed.pub")));
        UpdateSettings settings = new UpdateSettings(true, Optional.of(address()), Optional.of(key));

        assertThat(UpdateCheck.of(settings, new Properties(), "1.0.0", NOW)
                        .orElseThrow()
                        .newer())
                .isPresent();
    }

    private void openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try (PeerProcess openssl = PeerProcess.start(folder, "openssl", command, Map.of())) {
            assertThat(openssl.await(30)).as(openssl.output()).isZero();
        }
    }

    private byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path));
    }

    private void publish(String feed) throws Exception {
        byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(bytes);
        files.put("/feed.json", bytes);
        files.put("/feed.json.sig", signature.sign());
    }

    private UpdateCheck check(String current) throws UpdateException {
        return UpdateCheck.of(settings(), new Properties(), current, NOW).orElseThrow();
    }

    private UpdateSettings settings() {
        return new UpdateSettings(true, Optional.of(address()), Optional.of(key()));
    }

    private String key() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed.json");
    }
}
