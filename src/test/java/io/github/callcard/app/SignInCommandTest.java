package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SignInBehaviour;
import io.github.callcard.demo.SignInBehaviour.Refresh;
import io.github.callcard.demo.StandIn;
import io.github.callcard.os.StoreInMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out as users of the command line know it. */
class SignInCommandTest {

    @TempDir
    private Path profile;

    private final StoreInMemory store = new StoreInMemory();
    private final Map<String, String> variables = new HashMap<>();

    @AutoClose
    private StandIn server;

    @AutoClose
    private OnlineStandIn online;

    private String input = "";
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = StandIn.start();
        online = OnlineStandIn.start(server);
    }

    @Test
    void signedInOnceEveryLaterCommandMayAsk() throws IOException {
        online();

        assertThat(run("signin", "--no-browser")).isZero();
        assertThat(out)
                .contains("Open this address in the browser:")
                .endsWith("Signed in to Cust12345 as demo@fjord.example." + System.lineSeparator());
        assertThat(run("sync")).isZero();
        online.expireAccessTokens();
        assertThat(run("sync")).isZero();
        assertThat(err).isEmpty();
    }

    @Test
    void aSignInThatHasEndedIsSaid() throws IOException {
        online();
        run("signin", "--no-browser");
        online.behave(SignInBehaviour.USUAL.with(Refresh.REFUSED));
        online.expireAccessTokens();

        assertThat(run("sync")).isEqualTo(1);
        assertThat(err).contains("sign in again").hasLineCount(1);
        assertThat(run("sync")).isEqualTo(1);
        assertThat(err).contains("Nobody is signed in to SuperOffice; sign in.");
    }

    @Test
    void signingOutLeavesNothing() throws IOException {
        online();
        run("signin", "--no-browser");
        assertThat(store.secrets()).isNotEmpty();

        assertThat(run("signout")).isZero();
        assertThat(out).isEqualTo("Signed out." + System.lineSeparator());
        assertThat(store.secrets()).isEmpty();
        assertThat(run("sync")).isEqualTo(1);
    }

    @Test
    void thePasswordIsAskedForAndKeptInTheKeyStoreOnly() throws IOException {
        settings("{ \"url\": \"%s\", \"user\": \"demo\" }".formatted(server.address()));
        assertThat(run("sync")).isEqualTo(1);
        assertThat(err).contains("run callcard signin, or set the environment variable CALLCARD_PASSWORD");

        input = "demo\n";
        assertThat(run("signin")).isZero();
        assertThat(out).isEqualTo("The password is saved in the key store of this test." + System.lineSeparator());
        assertThat(run("sync")).isZero();
        assertThat(store.secrets().keySet())
                .as("the password, and the key for what is on disk")
                .hasSize(2);
        assertThat(profile.resolve("snapshot")).exists();
        assertThat(run("signout")).isZero();
        assertThat(store.secrets()).isEmpty();
    }

    @Test
    void aTokenThatCouldNeverBeSentIsNotKept() throws IOException {
        settings("{ \"url\": \"%s\", \"signIn\": \"bearer\" }".formatted(server.address()));
        input = "a token\u0085with a line break\n";

        assertThat(run("signin")).isEqualTo(1);

        assertThat(err).contains("The token contains a line break or another control character; enter it again.");
        assertThat(store.secrets()).isEmpty();
    }

    @Test
    void theEnvironmentComesBeforeTheKeyStore() throws IOException {
        settings("{ \"url\": \"%s\", \"user\": \"demo\" }".formatted(server.address()));
        input = "not the password\n";
        run("signin");
        variables.put("CALLCARD_PASSWORD", "demo");

        assertThat(run("sync")).isZero();
    }

    @Test
    void aPasswordIsNeverSentToAnotherServer() throws IOException {
        settings("{ \"url\": \"%s\", \"user\": \"demo\" }".formatted(server.address()));
        input = "demo\n";
        run("signin");
        settings("{ \"url\": \"%s\", \"user\": \"demo\" }".formatted("http://127.0.0.1:1/SuperOffice/"));

        assertThat(run("sync")).isEqualTo(1);
        assertThat(err).contains("The password for signing in to SuperOffice is missing");
    }

    @Test
    void nothingSecretIsInTheProfileOrPrinted() throws IOException {
        online.wantSecret("cl13nt-s3cret");
        variables.put("CALLCARD_CLIENT_SECRET", "cl13nt-s3cret");
        online();
        run("-v", "signin", "--no-browser");
        String printed = out + err;
        run("-v", "sync");
        printed += out + err;
        String kept = store.secrets().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("sign-in of "))
                .findFirst()
                .orElseThrow()
                .getValue();
        List<String> secrets = List.of("cl13nt-s3cret", field(kept, "access"), field(kept, "refresh"));

        for (String secret : secrets) {
            assertThat(printed).doesNotContain(secret);
            assertThat(everyFile()).noneMatch(text -> text.contains(secret));
        }
    }

    private static String field(String json, String name) {
        return json.replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    private List<String> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private void online() throws IOException {
        settings("""
                { "signIn": "online", "url": "%s", "clientId": "%s", "tenant": "Cust12345" }
                """.formatted(online.address(), OnlineStandIn.CLIENT_ID));
    }

    private void settings(String serverSettings) throws IOException {
        Files.writeString(
                profile.resolve("settings.json"), "{ \"server\": %s, \"region\": \"NO\" }".formatted(serverSettings));
    }

    private int run(String... arguments) {
        Surroundings surroundings = TestSurroundings.with(
                        variables, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .withSecretStore(store);
        CommandResult ran = CommandResult.of(surroundings, profile, new BrowsingWriter(), arguments);
        out = ran.out();
        err = ran.err();
        return ran.status();
    }

    /** A user who opens the address that is printed. */
    private static final class BrowsingWriter extends Writer {
        private final StringBuilder text = new StringBuilder();
        private boolean opened;

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {
            Optional<String> address = text.toString()
                    .lines()
                    .filter(line -> line.startsWith("http"))
                    .findFirst();
            if (!opened && address.isPresent()) {
                opened = true;
                HttpClient http = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build();
                var unused = http.sendAsync(
                        HttpRequest.newBuilder(URI.create(address.get())).build(), BodyHandlers.ofString());
            }
        }

        @Override
        public void close() {
            flush();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
