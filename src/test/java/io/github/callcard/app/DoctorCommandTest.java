package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.demo.StandIn;
import io.github.callcard.os.StoreInMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {

    @TempDir
    private Path profile;

    @TempDir
    private Path machine;

    private final StoreInMemory store = new StoreInMemory();
    private final Map<String, String> variables = new HashMap<>(Map.of("CALLCARD_PASSWORD", "s3cret-demo"));
    private Clock clock = Clock.systemUTC();

    @AutoClose
    private StandIn server;

    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = StandIn.start();
        variables.put("CALLCARD_PASSWORD", server.credential().password());
        settings("""
                { "server": { "url": "%s", "user": "demo" }, "region": "NO",
                  "lines": [ { "type": "simulated", "name": "Kari Nordmann" } ] }
                """.formatted(server.address()));
    }

    @Test
    void whereAllIsWellEveryCheckSaysSo() throws Exception {
        run("sync");

        assertThat(run("doctor")).as(out + err).isZero();

        assertThat(out)
                .contains("ok         settings: The settings are valid.")
                .contains("ok         key store: Secrets are kept in the key store of this test.")
                .contains("ok         country: Numbers without a country code are read as in Norway.")
                .contains("ok         clock: The clock agrees with the server's.")
                .contains("ok         server: SuperOffice ")
                .contains("ok         sign-in: ")
                .contains("ok         caller ids: ")
                .contains("ok         snapshot: ")
                .contains("ok         line 1 (simulated): ");
        assertThat(err).isEmpty();
        assertThat(store.secrets())
                .as("the trial is gone")
                .allSatisfy((name, secret) -> assertThat(name).startsWith("storage key of "));
    }

    @Test
    void whatFailsIsOneSentenceEachAndOneAtTheEnd() throws Exception {
        variables.put("CALLCARD_PASSWORD", "wrong");
        settings("""
                { "server": { "url": "%s", "user": "demo" },
                  "lines": [ { "type": "sip", "user": "1001", "domain": "cti.test", "engine": "liblinphone" } ] }
                """.formatted(server.address()));
        store.lock(true);

        assertThat(run("doctor")).isEqualTo(1);

        assertThat(out)
                .contains("attention  settings: The settings are valid.")
                .contains("lines[0].engine is no longer used and can be removed.")
                .contains("error      sign-in: ")
                .contains("attention  key store: The key store of this test is locked; unlock it.")
                .contains("attention  country: ")
                .contains("attention  snapshot: ")
                .contains("error      line 1 (sip): ");
        assertThat(err).hasLineCount(1).containsPattern("2 of \\d+ findings keep Callcard from working");
    }

    @Test
    void withoutAServerTheClockIsOnlyTold() throws Exception {
        clock = Clock.fixed(Instant.parse("2026-03-04T09:42:30Z"), ZoneOffset.UTC);
        settings("{ }");

        run("doctor");

        assertThat(out)
                .containsPattern(
                        "ok +clock: The clock says 4 March, 0?9[:.]42.*; there is no server to compare it with");
    }

    @Test
    void aClockThatIsWrongIsFound() throws Exception {
        clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-30));

        assertThat(run("doctor")).isEqualTo(1);
        assertThat(out).containsPattern("error      clock: The clock is (29|30) minutes behind the server's");
    }

    @Test
    void settingsOrAPolicyThatCannotBeUsedAreFoundAndTheRestIsStillLookedInto() throws Exception {
        Files.writeString(machine.resolve("policy.json"), "{ \"sync\": { \"minutes\": 0 } }");

        assertThat(run("doctor")).isEqualTo(1);
        assertThat(out)
                .containsPattern("error      settings: .*policy.json: sync.minutes is not a whole number")
                .contains("ok         key store: ");
    }

    @Test
    void whoDecidesIsSaid() throws Exception {
        Files.writeString(machine.resolve("policy.json"), "{ \"sync\": { \"minutes\": 30 } }");

        run("doctor");

        assertThat(out).contains("the administrator decides some of them in ").contains("policy.json.");
    }

    @Test
    void forProgramsEachFindingIsAnObjectOfALine() throws Exception {
        run("doctor", "--json");

        List<JsonNode> findings = out.lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(findings)
                .extracting(finding -> finding.get("check").stringValue())
                .contains("settings", "key store", "server", "sign-in", "caller ids", "snapshot", "tray");
        assertThat(findings)
                .extracting(finding -> finding.get("level").stringValue())
                .allMatch(List.of("ok", "attention", "failed")::contains);
        assertThat(findings)
                .allMatch(finding -> !finding.get("message").stringValue().isEmpty());
        assertThat(findings)
                .as("codes beside the sentences")
                .allMatch(finding -> finding.get("code").stringValue().matches("[a-z-]+"));
    }

    @Test
    void peopleReadTheFindingsInTheirLanguage() throws Exception {
        Files.writeString(profile.resolve("settings.json"), "{ \"language\": \"de\", \"region\": \"NO\" }");

        run("doctor");

        assertThat(out).contains("Die Einstellungen sind gültig.").doesNotContain("The settings are valid.");
    }

    @Test
    void theReportTellsNobodysNameNumberOrSecret() throws Exception {
        String secret = "pässw0rd-of-mine";
        variables.put("CALLCARD_PASSWORD", secret);
        variables.put("CALLCARD_KEY", "a passphrase of mine");
        settings("""
                { // call Kari at +47 22 12 34 56
                  "server": { "url": "%s", "user": "kari.nordmann" }, "region": "NO", "later": "Kari",
                  "lines": [ { "type": "sip", "user": "47118150", "domain": "pbx.example.com", "name": "Kari Nordmann" } ] }
                """.formatted(server.address()));
        Path logs = Files.createDirectories(profile.resolve("logs"));
        Files.writeString(
                logs.resolve("callcard.log"), "2026-11-24 16:08:16,123 INFO a call of +4722123456 for kari.nordmann\n");
        Path report = profile.resolve("report.txt");

        run("doctor", "--report", report.toString());

        assertThat(Files.readString(report))
                .contains("== Findings", "== System", "== The log's end", "CALLCARD_PASSWORD is set")
                .contains("\"url\"", "\"region\": \"NO\"", "\"domain\": \"pbx.example.com\"")
                .contains("2026-11-24 16:08:16,123 INFO a call of …56 for …")
                .doesNotContain(secret, "a passphrase of mine", "47118150", "+4722123456", "22 12 34 56")
                .doesNotContainIgnoringCase("kari");
        assertThat(out)
                .contains("The report is ")
                .doesNotContainIgnoringCase("kari")
                .doesNotContain("47118150");
    }

    /** One user in two sessions of a terminal server has two logs, and whoever helps does not know which matters. */
    @Test
    void theReportShowsTheLogOfEachSessionTheNewestFirst() throws Exception {
        settings("{ \"region\": \"NO\" }");
        Path first = Files.createDirectories(profile.resolve("logs")).resolve("callcard.log");
        Files.writeString(first, "of the first session\n");
        Files.setLastModifiedTime(first, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path second = Files.createDirectories(profile.resolve("logs/session-3"));
        Files.writeString(second.resolve("callcard.log"), "of the second session\n");
        Files.createFile(profile.resolve("logs.lock"));
        Path report = profile.resolve("report.txt");

        run("doctor", "--report", report.toString());

        assertThat(Files.readString(report))
                .containsSubsequence(
                        "logs.lock: 0 KiB",
                        "== The log's end, session-3\nof the second session\n",
                        "== The log's end\nof the first session\n");
    }

    @Test
    void theReportShowsOfTheSettingsOnlyWhatSaysNothingAboutAnybodyByItsPlace() throws Exception {
        settings("""
                { "server": { "url": "%s?token=t0k3n-of-mine", "user": "kari.nordmann", "region": "Nordmann" }, "region": "NO",
                  "Ola Nordmann": { "type": "Per Nordmann", "domain": "Pål Nordmann", "proxy": ["Nordmann"], "url": "https://n/ordmann" },
                  "updates": { "url": "https://updates.example.com/Zm9yZXN0LWdyZWVuLTEyMzQ1/feed.json", "check": false },
                  "setup": { "Nordmann": 4722123456, "done": true },
                  "lines": [ { "type": "sip", "user": "47118150", "domain": "pbx.example.com", "spouse": "Nordmann",
                               "proxy": "sip:pbx.example.com:5070;transport=tcp;user=nordmann" } ] }
                """.formatted(server.address()));
        Files.writeString(profile.resolve("Kari Nordmann's numbers.csv"), "1");
        Files.writeString(
                machine.resolve("policy.json"),
                "{ \"recommended\": { \"card\": { \"theme\": \"dark\", \"Nordmann\": 1 } } }");
        variables.put("CALLCARD_NORDMANN", "x");

        String report = report();

        assertThat(report)
                .contains(
                        "\"region\": \"NO\"",
                        "\"type\": \"sip\"",
                        "\"domain\": \"pbx.example.com\"",
                        "\"theme\": \"dark\"")
                .contains(
                        "sip:pbx.example.com:5070;transport=tcp",
                        "https://updates.example.com/…",
                        "(another file): 0 KiB")
                .contains("\"…\": \"1 unknown key\"", "settings.json: 0 KiB")
                .doesNotContain("47118150", "t0k3n", "Zm9yZXN0", "4722123456", "CALLCARD_NORDMANN")
                .doesNotContainIgnoringCase("nordmann");
    }

    /** Also where the file is not what it should be, such as one that somebody unpacked. */
    @Test
    void theReportHoldsNothingOfTheJournalButItsSize() throws Exception {
        settings("{ \"server\": { \"url\": \"%s\" }, \"region\": \"NO\" }".formatted(server.address()));
        Files.writeString(profile.resolve("journal"), "Solveig Lund +4722123456 wants an offer\n".repeat(100));

        assertThat(report())
                .contains("journal: 3 KiB")
                .doesNotContain("Solveig", "Lund", "4722123456", "22123456", "offer");
    }

    @Test
    void theReportKeepsTimesAndCountsOfTheLogAndMasksEverybodyThere() throws Exception {
        settings("""
                { "server": { "url": "%s", "user": "11" }, "region": "NO", "notes": "Solveig Lund",
                  "lines": [ { "type": "sip", "user": "29", "domain": "pbx.example.com" } ] }
                """.formatted(server.address()));
        log("""
                2026-11-29 15:22:11,123 INFO Synchronisation: CHANGED, the next at 2026-11-29T15:22
                2026-11-29 15:22:29,123 INFO Caller ids: status 200, 987654 bytes, 12345 ms for solveig lund
                2026-11-29 15:23:00,123 WARN sip:29@pbx.example.com does not know +4722123456, see Bearer abc123def
                """);

        assertThat(report())
                .contains("2026-11-29 15:22:11,123 INFO Synchronisation: CHANGED, the next at 2026-11-29T15:22")
                .contains("2026-11-29 15:22:29,123 INFO Caller ids: status 200, 987654 bytes, 12345 ms for …")
                .contains("2026-11-29 15:23:00,123 WARN sip:…@pbx.example.com does not know …56, see Bearer …");
    }

    @Test
    void aDamagedOrHugeLogDoesNotEndTheReport() throws Exception {
        byte[] line = "2026-11-29 15:22:11,123 INFO odd \u00FF here\n".getBytes(StandardCharsets.ISO_8859_1);
        Path log = log("");
        try (RandomAccessFile huge = new RandomAccessFile(log.toFile(), "rw")) {
            huge.seek(3L << 30);
            huge.write('\n');
            huge.write(line);
        }

        assertThat(report()).contains("2026-11-29 15:22:11,123 INFO odd \uFFFD here");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeInPlaceOfTheLogIsNotWaitedFor() throws Exception {
        Path log = log("");
        Files.delete(log);
        new ProcessBuilder("mkfifo", log.toString()).start().waitFor();

        assertThat(report()).contains("(there is no log)");
    }

    @Test
    void whatCannotBeUsedIsNamedWithoutBeingRepeated() throws Exception {
        settings("{ \"lines\": [ { \"type\": \"Kari's phone\" } ] }");
        log("2026-11-29 15:22:11,123 INFO a call for Kari's phone\n");
        assertThat(report())
                .contains("failed    settings: settings.json: lines[0].type is \"…\"; it can be sip, ")
                .contains("INFO a call for …")
                .doesNotContain("Kari");

        settings("{ \"lines\": [ { \"name\": \"Kari ");
        assertThat(report())
                .contains("settings.json is not valid JSON at line 1")
                .contains("(left out: settings that cannot be read do not say whose names to mask)")
                .doesNotContain("Kari");
    }

    private String report() throws IOException {
        Path report = profile.resolve("report.txt");
        run("doctor", "--report", report.toString());
        return Files.readString(report);
    }

    private Path log(String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(profile.resolve("logs")).resolve("callcard.log"), text);
    }

    private void settings(String text) throws IOException {
        Files.writeString(profile.resolve("settings.json"), text);
    }

    private int run(String... arguments) {
        Surroundings surroundings = new Surroundings(
                        variables, new Properties(), Locale.ROOT, clock, InputStream.nullInputStream(), store)
                .withMachineFolder(machine);
        CommandResult ran = CommandResult.of(surroundings, profile, arguments);
        out = ran.out();
        err = ran.err();
        return ran.status();
    }
}
