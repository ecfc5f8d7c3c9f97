package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Sipp;
import io.github.callcard.peer.Sipp.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job in a process of its own: a real phone rings, and the program says who it is. */
@Tag("peer")
@Timeout(600)
class RealCallPeerTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** In the sample company, with another name than her telephone says. */
    private static final Caller PHILIPPA = Caller.of("+442079460101", "Somebody");

    @TempDir
    private Path folder;

    private Kamailio switchboard;
    private BaresipPhone desk;
    private Sipp callers;
    private StandIn crm;
    private @Nullable PeerProcess callcard;

    @BeforeEach
    void start() throws IOException {
        crm = StandIn.start();
        switchboard = Kamailio.start(folder.resolve("kamailio"));
        desk = BaresipPhone.start(folder.resolve("desk"), switchboard, "1001");
        callers = new Sipp(folder, switchboard);
    }

    @AfterEach
    void stop() throws IOException {
        if (callcard != null) {
            callcard.close();
        }
        crm.close();
        // Without the peers they never started.
        if (desk != null) {
            desk.close();
        }
        if (switchboard != null) {
            switchboard.close();
        }
    }

    @Test
    void aCallOfAKnownPersonIsOneRingingEventWithHerName() throws Exception {
        watch();

        try (PeerProcess caller = callers.givesUp("1001", PHILIPPA, Duration.ofSeconds(1))) {
            assertThat(caller.await(300)).isZero();
        }
        await().atMost(TIMEOUT).until(() -> calls().size() == 2);

        JsonNode ringing = calls().getFirst();
        assertThat(ringing.get("event").asString()).isEqualTo("ringing");
        assertThat(ringing.get("number").asString()).isEqualTo("+442079460101");
        assertThat(ringing.get("quality").asString()).isEqualTo("exact");
        assertThat(ringing.get("confident").asBoolean()).isTrue();
        assertThat(ringing.get("callers").size()).isEqualTo(1);
        assertThat(ringing.get("callers").get(0).get("personName").asString()).isEqualTo("Philippa Ashdown");
        assertThat(ringing.get("displayName").asString()).isEqualTo("Somebody");
        assertThat(ringing.get("lines").get(0).asString()).isEqualTo("sip:1001@cti.test");
        assertThat(calls().getLast().get("event").asString()).isEqualTo("missed");
    }

    @Test
    void endingItBySignalWhileAPhoneRingsLeavesTheCallAloneAndSignsOff() throws Exception {
        PeerProcess watching = watch();

        try (PeerProcess caller = callers.talks("1001", PHILIPPA, Duration.ofMillis(500))) {
            await().atMost(TIMEOUT).until(() -> calls().size() == 1);
            desk.awaitRinging();
            watching.terminate();
            watching.await(300);
            assertThat(switchboard.contacts("1001")).as("only the desk phone").hasSize(1);
            assertThat(desk.isRinging()).isTrue();

            desk.answer();
            assertThat(caller.await(300)).isZero();
        }
    }

    /** Starts {@code callcard watch --json} and returns when the line is up and the caller ids are there. */
    private PeerProcess watch() throws IOException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(profile.resolve("settings.json"), """
                { "server": { "url": "%s", "user": "%s" }, "region": "NO",
                  "lines": [ { "type": "sip", "user": "1001", "domain": "%s", "proxy": "%s", "ringAlong": "throughout" } ] }
                """.formatted(
                        crm.address(), crm.credential().user(), Kamailio.DOMAIN, switchboard.proxy("udp")));
        List<String> command = ChildJava.command(
                ChildJava.flagsOfTheTests(), Main.class, "--profile", profile.toString(), "watch", "--json");
        PeerProcess started = PeerProcess.start(
                folder,
                "callcard",
                command,
                Map.of(
                        "CALLCARD_PASSWORD", crm.credential().password(),
                        "CALLCARD_SIP_PASSWORD", Kamailio.PASSWORD,
                        "HOME", folder.toString(),
                        "XDG_RUNTIME_DIR", folder.toString()));
        callcard = started;
        await().atMost(TIMEOUT)
                .until(() -> events().stream().anyMatch(event -> is(event, "line", "up"))
                        && events().stream().anyMatch(event -> is(event, "sync", "current")));
        return started;
    }

    private List<JsonNode> calls() {
        return events().stream()
                .filter(event -> event.get("type").asString().equals("call"))
                .toList();
    }

    private List<JsonNode> events() {
        return Objects.requireNonNull(callcard)
                .output()
                .lines()
                .filter(line -> line.startsWith("{") && line.endsWith("}"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static boolean is(JsonNode event, String type, String name) {
        return event.get("type").asString().equals(type)
                && event.get("event").asString().equals(name);
    }
}
