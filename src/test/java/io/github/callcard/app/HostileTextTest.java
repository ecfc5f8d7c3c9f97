package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.callcard.app.process.TestSurroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Text from outside that wants to rule the terminal: commands print what it is, and the terminal does not get it. */
class HostileTextTest {

    /** Clears the screen, sets a title, turns text around, and begins a line that looks like one of ours. */
    private static final String HOSTILE = "22\u001B[2J\u001B]0;x\u0007\u009B1m\u202E\u2028\rcallcard: done";

    private static final String SAVED = """
            {"CallerIDHash": "h1", "CallerIDs": [{"PhoneNumber": 4722123456, "PersonId": 7, "PersonName": "Ola",
               "Mrmrs": "", "ContactId": 3, "ContactName": "Fjord"}]}
            """;

    @TempDir
    private Path profile;

    @Test
    void whatIsLookedUpIsShown() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);
        CommandResult given = run("", "lookup", "--from", saved.toString(), "--region", "NO", HOSTILE);
        CommandResult piped =
                run(HOSTILE.replace("\r", ""), "lookup", "--from", saved.toString(), "--region", "NO", "-");

        assertThat(given.out()).startsWith("22\\u001b[2J\\u001b]0;x\\u0007\\u009b1m\\u202e\\u2028\\u000dcallcard");
        assertThat(given.out().lines()).hasSize(1);
        assertHarmless(given);
        assertHarmless(piped);
    }

    @Test
    void programsGetItWholeAndSpelled() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);
        CommandResult given = run("", "lookup", "--json", "--from", saved.toString(), "--region", "NO", HOSTILE);

        assertHarmless(given);
        assertThat(JsonMapper.shared().readTree(given.out()).get("number").asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void wrongUsageIsShown() {
        assertHarmless(run("", HOSTILE));
        assertHarmless(run("", "lookup", "--region", HOSTILE, "22"));
        assertHarmless(run("", "open", HOSTILE));
        assertHarmless(run("", "lookup", "--from", HOSTILE, "22"));
    }

    @Test
    void aServersWordsAreShown() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer =
                JsonMapper.shared().writeValueAsBytes(JsonMapper.shared().readTree(SAVED.replace("h1", "hash")));
        byte[] hostile = new String(answer, StandardCharsets.UTF_8)
                .replace("\"hash\"", JsonMapper.shared().writeValueAsString(HOSTILE))
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, hostile.length);
            exchange.getResponseBody().write(hostile);
            exchange.close();
        });
        server.start();
        try {
            Files.writeString(
                    profile.resolve("settings.json"),
                    "{ \"region\": \"NO\", \"server\": { \"url\": \"http://127.0.0.1:%d/\", \"user\": \"demo\" } }"
                            .formatted(server.getAddress().getPort()));
            CommandResult synced = run("", "sync");

            assertThat(synced.out()).contains("Hash 22\\u001b[2J");
            assertHarmless(synced);
        } finally {
            server.stop(0);
        }
    }

    private CommandResult run(String input, String... arguments) {
        return CommandResult.of(
                TestSurroundings.with(
                        Map.of("CALLCARD_PASSWORD", "demo"),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))),
                profile,
                arguments);
    }

    private static void assertHarmless(CommandResult ran) {
        String all = ran.out() + ran.err();
        assertThat(all).isNotEmpty();
        assertThat(all.chars().filter(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202E || c == 0x2028)))
                .as(all)
                .isEmpty();
        assertThat(all.lines()).noneMatch(line -> line.startsWith("callcard: done"));
    }
}
