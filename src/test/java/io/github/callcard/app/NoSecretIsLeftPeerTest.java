package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SampleCompany;
import io.github.callcard.demo.SampleEntry;
import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.Keyring;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Sipp;
import io.github.callcard.peer.Sipp.Caller;
import io.github.callcard.superoffice.Credential;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole life of the program as its user sees it, every step a process of its own with a real keyring, switchboard and
 * caller: and nowhere but in the keyring is a secret, and in no log a name or a whole number.
 */
@Tag("peer")
@Timeout(600)
@EnabledOnOs(value = OS.LINUX, disabledReason = "another operating system's key store and processes")
class NoSecretIsLeftPeerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "Fjell-og-fjord-4711";
    private static final String SIP_PASSWORD = "Hemmelig-linje-0815";
    private static final String CLIENT_SECRET = "Klient-og-kropp-1234";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** As the stand-in makes them, and a part of what carries them. */
    private static final Pattern TOKEN =
            Pattern.compile("(8A:Cust12345\\.|refresh-|code)[0-9a-f]{8}-[0-9a-f]{4}|eyJ[\\w-]{20}");

    private static final Caller PHILIPPA = Caller.of("+442079460101", "Philippa from her own phone");

    @TempDir
    private Path folder;

    private final Set<String> ofProcesses = new LinkedHashSet<>();
    private final Set<String> logged = new LinkedHashSet<>();
    private Path profile;
    private StandIn crm;
    private Keyring keyring;
    private Kamailio switchboard;

    @BeforeEach
    void start() throws Exception {
        profile = Files.createDirectories(folder.resolve("profile"));
        keyring = Keyring.start(Files.createDirectories(folder.resolve("keyring")));
        switchboard = Kamailio.start(folder.resolve("kamailio"));
        switchboard.stop();
        switchboard.start(SIP_PASSWORD);
        crm = StandIn.start(new Credential.Basic("tej0", PASSWORD), SampleCompany.entries());
        crm.online().wantSecret(CLIENT_SECRET);
    }

    @AfterEach
    void stop() {
        if (crm != null) {
            crm.close();
        }
        if (switchboard != null) {
            switchboard.close();
        }
        if (keyring != null) {
            keyring.close();
        }
    }

    @Test
    void ofAnInstallationOnSite() throws Exception {
        settings("{ \"url\": \"%s\", \"user\": \"tej0\" }".formatted(crm.address()));
        run(Map.of(), PASSWORD, "signin");
        run(Map.of(), SIP_PASSWORD, "signin", "--sip");
        run(Map.of("CALLCARD_KEY", KEY), "", "sync");
        assertThat(run(Map.of("CALLCARD_KEY", KEY), "", "lookup", "+442079460101"))
                .contains("Philippa Ashdown");
        watchACall();
        openTheWindow();
        nothingIsFound();

        run(Map.of(), "", "signout");
        nothingIsFound();
        assertThat(profile.resolve("snapshot")).doesNotExist();
    }

    @Test
    void ofSuperOfficeOnline() throws Exception {
        settings("{ \"signIn\": \"online\", \"url\": \"%s\", \"clientId\": \"%s\", \"tenant\": \"%s\" }"
                .formatted(crm.online().address(), OnlineStandIn.CLIENT_ID, OnlineStandIn.TENANT));
        Map<String, String> secrets = Map.of("CALLCARD_KEY", KEY, "CALLCARD_CLIENT_SECRET", CLIENT_SECRET);
        signInByTheBrowser(secrets);
        run(secrets, "", "sync");
        crm.online().expireAccessTokens();
        run(secrets, "", "sync");
        nothingIsFound();

        run(secrets, "", "signout");
        nothingIsFound();
    }

    /** From the environment now, as unattended use has it. */
    private void watchACall() throws Exception {
        Path trace = profile.resolve("trace.jsonl");
        Map<String, String> secrets =
                Map.of("CALLCARD_KEY", KEY, "CALLCARD_PASSWORD", PASSWORD, "CALLCARD_SIP_PASSWORD", SIP_PASSWORD);
        Process watching = start("watch", secrets, "watch", "--json", "--trace", trace.toString());
        try (ProcessWatch watch = new ProcessWatch(watching.toHandle())) {
            await().atMost(PATIENCE).until(() -> switchboard.contacts("1001").size() == 1);
            try (PeerProcess caller = new Sipp(folder, switchboard).givesUp("1001", PHILIPPA, Duration.ofSeconds(1))) {
                assertThat(caller.await(60)).isZero();
            }
            await().atMost(PATIENCE).until(() -> output("watch").contains("\"missed\""));
            assertThat(output("watch")).contains("Philippa Ashdown");
            ofProcesses.addAll(watch.seen());
        } finally {
            end(watching);
        }
        logged.add(Files.readString(trace));
        logged.add(errors("watch"));
    }

    private void openTheWindow() throws Exception {
        Process window = start("window", Map.of("CALLCARD_KEY", KEY));
        Path log = profile.resolve("logs").resolve("callcard.log");
        try (ProcessWatch watch = new ProcessWatch(window.toHandle())) {
            await().atMost(PATIENCE)
                    .until(() -> Files.exists(log) && Files.readString(log).contains("Synchronisation: "));
            ofProcesses.addAll(watch.seen());
        } finally {
            end(window);
        }
        logged.add(Files.readString(log));
        logged.add(errors("window"));
    }

    private void signInByTheBrowser(Map<String, String> secrets) throws Exception {
        Process signIn = start("signin", secrets, "signin", "--no-browser");
        try (ProcessWatch watch = new ProcessWatch(signIn.toHandle())) {
            await().atMost(PATIENCE).until(() -> output("signin").lines().anyMatch(line -> line.startsWith("http")));
            URI page = URI.create(output("signin")
                    .lines()
                    .filter(line -> line.startsWith("http"))
                    .findFirst()
                    .orElseThrow());
            try (HttpClient browser = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build()) {
                browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            }
            assertThat(signIn.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(signIn.exitValue()).as(errors("signin")).isZero();
            ofProcesses.addAll(watch.seen());
        } finally {
            end(signIn);
        }
        logged.add(errors("signin"));
    }

    /** Runs a command to its end; answers what it printed. */
    private String run(Map<String, String> secrets, String input, String... arguments) throws Exception {
        Process process = start(arguments[0], secrets, arguments);
        try (ProcessWatch watch = new ProcessWatch(process.toHandle());
                OutputStream keyboard = process.getOutputStream()) {
            keyboard.write((input + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            ofProcesses.addAll(watch.seen());
        } finally {
            end(process);
        }
        assertThat(process.exitValue())
                .as("%s: %s", arguments[0], errors(arguments[0]))
                .isZero();
        logged.add(errors(arguments[0]));
        return output(arguments[0]);
    }

    private Process start(String name, Map<String, String> secrets, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent"))
                .forEach(command::add);
        // The product's own logging, not that of the tests.
        command.add("-Dlogback.configurationFile=logback.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("--profile", profile.toString(), "--verbose"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        Map<String, String> variables = new HashMap<>(keyring.environment());
        variables.putAll(secrets);
        variables.forEach((variable, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(variable);
            } else {
                builder.environment().put(variable, value);
            }
        });
        return builder.start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".out"));
    }

    private String errors(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".err"));
    }

    private void settings(String server) throws IOException {
        Files.writeString(
                profile.resolve("settings.json"), """
                { "server": %s, "region": "NO",
                  "lines": [ { "type": "sip", "user": "1001", "domain": "%s", "proxy": "%s", "mode": "ring" } ] }
                """.formatted(server, Kamailio.DOMAIN, switchboard.proxy("udp")));
    }

    private void nothingIsFound() throws IOException {
        assertThat(ofProcesses).as("the watch saw the processes").anyMatch(text -> text.contains("--profile"));
        assertThat(logged).as("something was logged").anyMatch(text -> text.contains("Synchronisation: "));
        Set<String> readable = new LinkedHashSet<>(ofProcesses);
        readable.addAll(logged);
        readable.addAll(filesOfTheProfile());
        for (String text : readable) {
            assertThat(text).doesNotContain(PASSWORD, SIP_PASSWORD, CLIENT_SECRET, KEY);
            assertThat(text).doesNotContainPattern(TOKEN);
            // The header of Basic, and of a digest what is answered.
            assertThat(text).doesNotContain("dGVqMDo");
        }
        for (String text : logged) {
            for (SampleEntry entry : SampleCompany.entries()) {
                assertThat(text).doesNotContain(Long.toString(entry.phoneNumber()));
                if (!entry.personName().isEmpty()) {
                    assertThat(text).doesNotContain(entry.personName());
                }
            }
            assertThat(text).doesNotContain("442079460101", "Philippa");
        }
    }

    private List<String> filesOfTheProfile() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
