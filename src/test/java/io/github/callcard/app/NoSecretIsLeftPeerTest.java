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
import io.github.callcard.peer.Peers;
import io.github.callcard.peer.RingingDevice;
import io.github.callcard.peer.Sipp;
import io.github.callcard.peer.Sipp.Caller;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.ui.toolkit.XDesktop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String PASSWORD = "Fjell-og-fjord-4711";
    private static final String SIP_PASSWORD = "Hemmelig-linje-0815";
    private static final String CLIENT_SECRET = "Klient-og-kropp-1234";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** As the stand-in makes them, and a part of what carries them. */
    private static final Pattern TOKEN =
            Pattern.compile("(8A:Cust12345\\.|refresh-|code)[0-9a-f]{8}-[0-9a-f]{4}|eyJ[\\w-]{20}");

    /** The values of one sign-in: state, nonce, verifier and its hash have 256 bits each, in base64. */
    private static final Pattern OF_A_SIGN_IN = Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])");

    private static final Caller PHILIPPA = Caller.of("+442079460101", "Philippa from her own phone");

    @TempDir
    private Path folder;

    private final Set<String> ofProcesses = new LinkedHashSet<>();
    private final Set<String> logged = new LinkedHashSet<>();
    private Path profile;
    private StandIn crm;
    private OnlineStandIn online;
    private Keyring keyring;
    private ProgramRuns program;
    private Kamailio switchboard;

    @BeforeEach
    void start() throws Exception {
        profile = Files.createDirectories(folder.resolve("profile"));
        keyring = Keyring.start(Files.createDirectories(folder.resolve("keyring")));
        program = new ProgramRuns(folder, profile, keyring.environment());
        switchboard = Kamailio.start(folder.resolve("kamailio"));
        switchboard.stop();
        switchboard.start(SIP_PASSWORD);
        crm = StandIn.start(new Credential.Basic("tej0", PASSWORD), SampleCompany.entries());
        online = OnlineStandIn.start(crm);
        online.wantSecret(CLIENT_SECRET);
    }

    @AfterEach
    void stop() {
        if (crm != null) {
            online.close();
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
                .formatted(online.address(), OnlineStandIn.CLIENT_ID, OnlineStandIn.TENANT));
        Map<String, String> secrets = Map.of("CALLCARD_KEY", KEY, "CALLCARD_CLIENT_SECRET", CLIENT_SECRET);
        signInByTheBrowser(secrets);
        run(secrets, "", "sync");
        online.expireAccessTokens();
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
        RingingDevice desk = RingingDevice.of(switchboard, "1001");
        Process watching = program.start("watch", secrets, "watch", "--json", "--trace", trace.toString());
        try (desk;
                ProcessWatch watch = new ProcessWatch(watching.toHandle())) {
            await().atMost(TIMEOUT).until(() -> switchboard.contacts("1001").size() == 2);
            try (PeerProcess caller = new Sipp(folder, switchboard).givesUp("1001", PHILIPPA, Duration.ofSeconds(1))) {
                assertThat(caller.await(300)).isZero();
            }
            await().atMost(TIMEOUT).until(() -> program.output("watch").contains("\"missed\""));
            assertThat(program.output("watch")).contains("Philippa Ashdown");
            ofProcesses.addAll(watch.seen());
        } finally {
            ProgramRuns.end(watching);
        }
        logged.add(Files.readString(trace));
        logged.add(program.errors("watch"));
    }

    private void openTheWindow() throws Exception {
        Process window = program.start("window", Map.of("CALLCARD_KEY", KEY));
        Path log = profile.resolve("logs").resolve("callcard.log");
        try (ProcessWatch watch = new ProcessWatch(window.toHandle())) {
            await().atMost(TIMEOUT)
                    .until(() -> Files.exists(log) && Files.readString(log).contains("Synchronisation: "));
            ofProcesses.addAll(watch.seen());
        } finally {
            ProgramRuns.end(window);
        }
        logged.add(Files.readString(log));
        logged.add(program.errors("window"));
    }

    /** A script is the user's browser, found as every program of the desktop finds it. */
    private void signInByTheBrowser(Map<String, String> secrets) throws Exception {
        Path seen = Files.createDirectories(folder.resolve("browser"));
        Peers.requirePrograms("xdg-open", "xdg-mime");
        Map<String, String> all = new HashMap<>(secrets);
        all.putAll(withBrowser(seen));
        try (XDesktop desktop = XDesktop.open(Files.createDirectories(folder.resolve("desktop")))) {
            all.putAll(desktop.environment());
            Process signIn = program.start("signin", all, "signin");
            try (ProcessWatch watch = new ProcessWatch(signIn.toHandle())) {
                await().atMost(TIMEOUT).until(() -> Files.exists(seen.resolve("opened")) || !signIn.isAlive());
                assertThat(seen.resolve("opened")).as(program.errors("signin")).exists();
                URI page =
                        URI.create(Files.readString(seen.resolve("arguments")).strip());
                await().atMost(TIMEOUT)
                        .until(() -> watch.seen().stream().anyMatch(text -> text.contains("THE_BROWSER=yes")));
                try (HttpClient browser = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build()) {
                    browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
                }
                program.finish("signin", signIn);
                ofProcesses.addAll(watch.seen());
            } finally {
                Files.createFile(seen.resolve("close"));
                ProgramRuns.end(signIn);
            }
        }
        assertThat(program.output("signin")).contains("Sign in in the browser window that opens now.");
        ofProcesses.add(Files.readString(seen.resolve("environment")));
        logged.add(program.errors("signin"));
        logged.add(program.output("signin"));
    }

    private static Map<String, String> withBrowser(Path seen) throws IOException {
        Path script = Files.writeString(seen.resolve("browser"), """
                #!/bin/sh
                cd '%s'
                env >environment
                printf '%%s\\n' "$@" >arguments
                : >opened
                # The environment of a process cannot change, that of one it starts can.
                while [ ! -e close ]; do THE_BROWSER=yes sleep 0.2; done
                """.formatted(seen));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Path programs = Files.createDirectories(seen.resolve("data").resolve("applications"));
        Files.writeString(programs.resolve("test-browser.desktop"), """
                [Desktop Entry]
                Type=Application
                Name=Browser of a test
                Exec=%s %%u
                MimeType=x-scheme-handler/http;
                """.formatted(script));
        Files.writeString(programs.resolve("mimeapps.list"), """
                [Default Applications]
                x-scheme-handler/http=test-browser.desktop
                """);
        return Map.of("XDG_DATA_HOME", seen.resolve("data").toString());
    }

    /** Runs a command to its end; answers what it printed. */
    private String run(Map<String, String> secrets, String input, String... arguments) throws Exception {
        String name = arguments[0];
        Process process = program.start(name, secrets, arguments);
        try (ProcessWatch watch = new ProcessWatch(process.toHandle())) {
            program.finish(name, process, input);
            ofProcesses.addAll(watch.seen());
        }
        logged.add(program.errors(name));
        return program.output(name);
    }

    private void settings(String server) throws IOException {
        Files.writeString(
                profile.resolve("settings.json"), """
                { "server": %s, "region": "NO",
                  "lines": [ { "type": "sip", "ringAlong": "throughout", "user": "1001", "domain": "%s", "proxy": "%s" } ] }
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
            assertThat(text).doesNotContainPattern(OF_A_SIGN_IN);
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
