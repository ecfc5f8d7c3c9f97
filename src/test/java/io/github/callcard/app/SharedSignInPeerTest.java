package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.Keyring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two commands at once with one sign-in in a real keyring, at a tenant whose refresh tokens hold once. */
@Tag("peer")
@Timeout(300)
@EnabledOnOs(value = OS.LINUX, disabledReason = "another operating system's key store")
class SharedSignInPeerTest {

    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    private StandIn crm;
    private OnlineStandIn online;
    private Keyring keyring;
    private ProgramRuns program;

    @BeforeEach
    void start() throws Exception {
        keyring = Keyring.start(Files.createDirectories(folder.resolve("keyring")));
        crm = StandIn.start();
        online = OnlineStandIn.start(crm);
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(profile.resolve("settings.json"), """
                { "region": "NO",
                  "server": { "signIn": "online", "url": "%s", "clientId": "%s", "tenant": "%s" } }
                """.formatted(
                        online.address(), OnlineStandIn.CLIENT_ID, OnlineStandIn.TENANT));
        program = new ProgramRuns(folder, profile, keyring.environment());
    }

    @AfterEach
    void stop() {
        if (crm != null) {
            online.close();
            crm.close();
        }
        if (keyring != null) {
            keyring.close();
        }
    }

    @Test
    void theDoctorCostsTheProgramBesideItNoSignIn() throws Exception {
        signIn();
        for (int round = 1; round <= ROUNDS; round++) {
            online.expireAccessTokens();

            Process sync = program.start("sync", Map.of(), "sync");
            Process doctor = program.start("doctor", Map.of(), "doctor", "--json");
            try {
                program.finish("sync", sync);
                doctor.waitFor();
            } finally {
                ProgramRuns.end(doctor);
            }

            assertThat(program.output("doctor").lines().filter(line -> line.contains("\"caller ids\"")))
                    .singleElement()
                    .asString()
                    .contains("\"ok\"");
            assertThat(online.renewals()).isEqualTo(round);
        }
    }

    private void signIn() throws Exception {
        Process signIn = program.start("signin", Map.of(), "signin", "--no-browser");
        await().until(() -> address().isPresent() || !signIn.isAlive());
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            browser.send(HttpRequest.newBuilder(address().orElseThrow()).build(), BodyHandlers.discarding());
        }
        program.finish("signin", signIn);
    }

    private Optional<URI> address() throws Exception {
        return program.output("signin")
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .map(URI::create);
    }
}
