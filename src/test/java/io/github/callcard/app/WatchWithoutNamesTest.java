package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.demo.StandIn;
import io.github.callcard.os.SecretStores;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that watch lines go on whatever is wrong with SuperOffice, and say it once. */
class WatchWithoutNamesTest {

    private static final Pattern UP = Pattern.compile("simulated:\\S+( \\S+)? is up\\.|\"event\":\"up\"");
    private static final String FAILED_SYNC = "\"type\":\"sync\",\"event\":\"failed\"";
    private static final String SIMULATED = "{ \"type\": \"simulated\" }";

    @TempDir
    private Path profile;

    private Surroundings surroundings = TestSurroundings.bare();

    @Test
    void withoutThePasswordTheLinesAreWatchedAndThatIsOneLine() throws Exception {
        server("https://crm.example.com/SuperOffice/", SIMULATED);

        CommandResult ran = watch("callcard: ");

        assertThat(ran.err())
                .matches("callcard: The password for signing in to SuperOffice is missing; [^\\n]*"
                        + " Calls have no names until then\\.\\R");
    }

    @Test
    void forProgramsItIsOneObject() throws Exception {
        server("https://crm.example.com/SuperOffice/", SIMULATED);

        CommandResult ran = watch(FAILED_SYNC, "--json");

        assertThat(ran.err()).isEmpty();
        assertThat(objects(ran).stream()
                        .filter(object -> object.path("event").asString("").equals("failed")))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.get("type").asString()).isEqualTo("sync");
                    assertThat(failed.get("message").asString()).startsWith("The password for signing in");
                });
    }

    @Test
    void aKeyStoreThatIsLockedEndsNothing() throws Exception {
        surroundings =
                surroundings.withSecretStore(SecretStores.none(Sentence.of("The keyring is locked; unlock it.")));
        server("https://crm.example.com/SuperOffice/", SIMULATED);

        CommandResult ran = watch("callcard: ");

        assertThat(ran.err().lines().filter(line -> line.contains("password"))).hasSize(1);
    }

    @Test
    void aWrongPasswordEndsNothing() throws Exception {
        surroundings = TestSurroundings.with(Map.of("CALLCARD_PASSWORD", "wrong"), InputStream.nullInputStream());
        try (StandIn superOffice = StandIn.start()) {
            server(superOffice.address().toString(), SIMULATED);

            CommandResult ran = watch("callcard: ");

            assertThat(ran.err().lines().filter(line -> line.contains("password")))
                    .hasSize(1);
        }
    }

    @Test
    void aServerThatIsNotThereEndsNothing() throws Exception {
        surroundings = TestSurroundings.with(Map.of("CALLCARD_PASSWORD", "demo"), InputStream.nullInputStream());
        server("http://127.0.0.1:" + freePort() + "/SuperOffice/", SIMULATED);

        CommandResult ran = watch("callcard: ");

        assertThat(ran.err().lines().filter(line -> line.contains("127.0.0.1"))).hasSize(1);
    }

    @Test
    void anAddressThatCannotBeUsedEndsNothing() throws Exception {
        server("http://crm.example.com/SuperOffice/", SIMULATED);

        CommandResult ran = watch("callcard: ");

        assertThat(ran.err()).contains("http://crm.example.com/SuperOffice/ is not encrypted");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void nobodySignedInOnlineEndsNothing() throws Exception {
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"server\": { \"signIn\": \"online\", \"clientId\": \"abc\", \"tenant\": \"Cust12345\" },"
                        + " \"region\": \"NO\", \"lines\": [ " + SIMULATED + " ] }");

        CommandResult ran = watch("callcard: ");

        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void noServerAtAllIsSaid() throws Exception {
        Files.writeString(profile.resolve("settings.json"), "{ \"region\": \"NO\", \"lines\": [ " + SIMULATED + " ] }");

        CommandResult ran = watch("callcard: ");

        assertThat(ran.err()).matches("callcard: No server is set, so calls have no names; add .*\\R");
    }

    @Test
    void theLinesAreListedWithoutThePasswordToo() throws Exception {
        server("https://crm.example.com/SuperOffice/", SIMULATED);

        CommandResult ran = run("lines");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains(": ready.");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aLineThatFailsAtItsStartIsPrintedAndTheOthersGoOn() throws Exception {
        server("https://crm.example.com/SuperOffice/", "{ \"type\": \"baresip\" }", SIMULATED);

        CommandResult people = watch("baresip:baresip is down. ");
        CommandResult programs = watch("cannot watch a line of type", "--json");

        assertThat(people.out().lines().filter(line -> line.startsWith("baresip:")))
                .hasSize(1);
        assertThat(objects(programs).stream()
                        .filter(object -> object.path("line").asString("").equals("baresip:baresip")))
                .singleElement()
                .satisfies(down -> {
                    assertThat(down.get("type").asString()).isEqualTo("line");
                    assertThat(down.get("reason").asString()).contains("cannot watch a line of type");
                });
    }

    private void server(String url, String... lines) throws IOException {
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" }, \"region\": \"NO\", \"lines\": [%s] }"
                        .formatted(url, String.join(",", lines)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<JsonNode> objects(CommandResult ran) {
        return ran.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    /** Watches until the simulated line is up and something has been said, and goes on watching then. */
    private CommandResult watch(String said, String... options) throws InterruptedException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(Stream.of("--profile", profile.toString(), "watch"), Stream.of(options))
                .toArray(String[]::new);
        Thread watching = Thread.ofPlatform()
                .start(() -> Main.run(
                        surroundings::usersProfile,
                        () -> surroundings,
                        new PrintWriter(out),
                        new PrintWriter(err, true),
                        arguments));
        try {
            await().until(() -> UP.matcher(out.toString()).find() && (out + "" + err).contains(said));
            assertThat(watching.isAlive()).isTrue();
        } finally {
            watching.interrupt();
            watching.join();
        }
        return new CommandResult(0, out.toString(), err.toString());
    }

    private CommandResult run(String... arguments) {
        return CommandResult.of(surroundings, profile, new StringWriter(), arguments);
    }
}
