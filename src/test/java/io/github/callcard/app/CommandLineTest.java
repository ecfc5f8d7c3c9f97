package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.demo.Behaviour;
import io.github.callcard.demo.SampleEntry;
import io.github.callcard.demo.StandIn;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as its users know it: what is printed where, and the exit status. */
class CommandLineTest {

    private static final String SAVED = """
            {"CallerIDHash": "h1", "CallerIDs": [
              {"PhoneNumber": 4722123456, "PersonId": 7, "PersonName": "Ola Nordmann", "Mrmrs": "Mr",
               "ContactId": 3, "ContactName": "Fjord Eiendom AS"},
              {"PhoneNumber": 99.99, "PersonId": 8, "PersonName": "Sample Row"}]}
            """;

    @TempDir
    private Path profile;

    private StandIn server;
    private final StringWriter printed = new StringWriter();
    private String input = "";
    private String password = "demo";
    private String actionUrlToken = "";
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = StandIn.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLookupSaysWhoItIsHowSureAndWhy() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);

        int status = run("lookup", "--from", saved.toString(), "--region", "NO", "22 12 34 56", "+442079460123");

        assertThat(out.lines())
                .containsExactly(
                        "22 12 34 56: Mr Ola Nordmann, Fjord Eiendom AS (national)."
                                + " SuperOffice has this number, read as one of Norway.",
                        "+442079460123: unknown. SuperOffice does not have this number.");
        assertThat(err).isEmpty();
        assertThat(status).isZero();
    }

    @Test
    void aSearchListsWhoHasEveryWordTheBestFirst() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);

        assertThat(run("search", "--from", saved.toString(), "fjord", "ola")).isZero();
        assertThat(out.lines()).containsExactly("Ola Nordmann, Fjord Eiendom AS: +47 22 12 34 56");

        assertThat(run("search", "--from", saved.toString(), "--json", "2212")).isZero();
        assertThat(JsonMapper.shared().readTree(out).path("number").asString()).isEqualTo("+4722123456");

        assertThat(run("search", "--from", saved.toString(), "kari")).isEqualTo(1);
        assertThat(err).contains("Nobody among the caller ids has all of these words: kari.");
    }

    @Test
    void aSearchAsksTheServerWhereNoProgramRuns() throws IOException {
        settings(server.address().toString());

        assertThat(run("search", "solbakken")).isZero();
        assertThat(out.lines()).isNotEmpty().allMatch(line -> line.contains("Solbakken"));
    }

    @ParameterizedTest
    @CsvSource({
        "*21*22000101#, This is a service code",
        "22000101;ext=1, This is no telephone number",
        "22000101, No line is set",
    })
    void aNumberThatIsNotDialledIsSaidInOneLine(String number, String words) {
        assertThat(run("dial", number)).isEqualTo(1);
        assertThat(err.lines()).hasSize(1).first().asString().contains(words);
        assertThat(out).isEmpty();
    }

    @Test
    void aLookupForProgramsIsOneObjectALine() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);
        input = "+4722123456\n\n\"Ola\" <sip:22123456@pbx.example.com>\n";

        run("lookup", "--json", "--from", saved.toString(), "--region", "no", "-");

        List<JsonNode> answers = objects();
        assertThat(answers).hasSize(3);
        JsonNode exact = answers.getFirst();
        assertThat(exact.get("number").asString()).isEqualTo("+4722123456");
        assertThat(exact.get("quality").asString()).isEqualTo("exact");
        assertThat(exact.get("confident").asBoolean()).isTrue();
        assertThat(exact.get("why").asString()).isNotEmpty();
        assertThat(exact.get("whyCode").asString()).isEqualTo("match-exact");
        JsonNode caller = exact.get("callers").get(0);
        assertThat(caller.get("personId").asInt()).isEqualTo(7);
        assertThat(caller.get("personName").asString()).isEqualTo("Ola Nordmann");
        assertThat(caller.get("contactId").asInt()).isEqualTo(3);
        assertThat(caller.get("contactName").asString()).isEqualTo("Fjord Eiendom AS");
        assertThat(caller.get("title").asString()).isEqualTo("Mr");
        assertThat(answers.get(1).get("quality").asString()).isEqualTo("none");
        assertThat(answers.get(2).get("quality").asString()).isEqualTo("national");
    }

    @Test
    void personsOfASelectionAreRecognisedAndOneThatIsGoneIsSaidInOneSentence() throws IOException {
        server.select(12, List.of(new SampleEntry(22_555_001, 47, 2001, "Vera Lager", "", 301, "Lager AS")));
        Files.writeString(profile.resolve("settings.json"), """
                { "region": "NO", "server": { "url": "%s", "user": "demo", "selections": [12, 40] } }
                """.formatted(server.address()));

        assertThat(run("sync")).isZero();
        assertThat(out)
                .contains("Selection 40 is left out, since SuperOffice does not have it (any more); check it")
                .doesNotContain("Selection 12");
        assertThat(out.lines()).hasSize(1);
        assertThat(err).isEmpty();

        assertThat(run("lookup", "22 55 50 01", "22 00 01 01")).isZero();
        assertThat(out).contains("Vera Lager, Lager AS").contains("Ingrid Solbakken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"12\" | .*server.selections.* is not a list in brackets.*",
                "[0] | .*server.selections.* has something that is not a whole number of 1 or more.*",
                "[1.5] | .*server.selections.* has something that is not a whole number of 1 or more.*",
                "[\"a\"] | .*server.selections.* has something that is not a whole number of 1 or more.*"
            })
    void selectionsThatAreNoneAreSaid(String selections, String sentence) throws IOException {
        Files.writeString(profile.resolve("settings.json"), """
                { "server": { "url": "%s", "user": "demo", "selections": %s } }
                """.formatted(server.address(), selections));

        failsSaying("sync", sentence);
    }

    @Test
    void aLookupWithoutAFileAsksTheServer() throws IOException {
        settings(server.address().toString());

        assertThat(run("lookup", "+4722000101")).isZero();
        assertThat(out).contains("(exact)");
    }

    @Test
    void withoutACountryOnlyInternationalNumbersAreReadAndThatIsSaid() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);

        assertThat(run("lookup", "--from", saved.toString(), "22123456", "+4722123456"))
                .isZero();
        assertThat(err)
                .isEqualTo("callcard: No country is set, so only numbers that begin with + are recognised for certain;"
                        + " add \"region\" to settings.json, such as \"NO\".\n");
        assertThat(out.lines().map(line -> line.contains("possibly"))).containsExactly(true, false);
    }

    @Test
    void aRowWithoutAnyNameIsSaidToHaveNone() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), """
                {"CallerIDHash": "h1", "CallerIDs": [
                  {"PhoneNumber": 4722123456, "PersonId": 7, "PersonName": " ", "Mrmrs": "Mr", "ContactId": 0},
                  {"PhoneNumber": 4722123457, "PersonId": 8, "PersonName": "\\u200b", "ContactId": 3, "ContactName": "Fjord AS"},
                  {"PhoneNumber": 4722123458, "PersonId": 0, "PersonName": "", "ContactId": 4, "ContactName": ""}]}
                """);

        run("lookup", "--from", saved.toString(), "--region", "NO", "+4722123456", "+4722123457", "+4722123458");

        assertThat(out.lines().map(line -> line.replaceFirst(" \\(.*", "")))
                .containsExactly(
                        "+4722123456: No name in SuperOffice",
                        "+4722123457: Fjord AS",
                        "+4722123458: No name in SuperOffice");
    }

    @Test
    void theSitesRulesAndColleaguesAreUsed() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);
        Files.writeString(profile.resolve("colleagues.csv"), "extension;name\n412;Kari Nordmann\n");
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"region\": \"NO\", \"site\": { \"outsideLine\": \"9\" },"
                        + " \"colleagues\": { \"file\": \"colleagues.csv\" } }");

        assertThat(run("lookup", "--json", "--from", saved.toString(), "922123456", "412"))
                .isZero();
        assertThat(objects())
                .extracting(answer -> answer.get("quality").asString())
                .containsExactly("inferred", "extension");
        assertThat(objects().getLast().get("callers").get(0).get("personName").asString())
                .isEqualTo("Kari Nordmann");
    }

    @Test
    void aListOfColleaguesThatCannotBeReadIsOneSentence() throws IOException {
        Files.writeString(profile.resolve("colleagues.csv"), "extension;name\n4x2;Kari\n");
        Files.writeString(profile.resolve("settings.json"), "{ \"colleagues\": { \"file\": \"colleagues.csv\" } }");

        assertThat(run("watch", "--for", "1")).isEqualTo(1);
        assertThat(err).contains("Line 2: \"4x2\" is not an internal extension");
    }

    @Test
    void theNumberDoctorListsWhatToCorrectAndWhichSettingWouldHelp() throws IOException {
        Path saved = Files.writeString(profile.resolve("answer.json"), SAVED);
        Path heard = Files.writeString(profile.resolve("heard.txt"), "922123456\n922123456\n");
        Path list = profile.resolve("list.csv");
        Files.writeString(profile.resolve("settings.json"), "{ \"region\": \"NO\" }");

        assertThat(run(
                        "doctor",
                        "numbers",
                        "--from",
                        saved.toString(),
                        "--calls",
                        heard.toString(),
                        "--csv",
                        list.toString()))
                .isZero();
        assertThat(out).contains("Sample Row", "has a fractional number", "outsideLine", "\"9\"");
        assertThat(list).content().contains("Sample Row");
    }

    @Test
    void whatTheLinesReportIsWrittenDownMaskedAndPlayedBack() throws IOException {
        Path trace = profile.resolve("trace.txt");
        Files.writeString(profile.resolve("settings.json"), "{ \"lines\": [ { \"type\": \"simulated\" } ] }");

        assertThat(run("watch", "--for", "1", "--trace", trace.toString())).isZero();
        assertThat(run("watch", "--json", "--replay", trace.toString())).isZero();
        assertThat(objects()).extracting(event -> event.get("event").asString()).contains("up");
    }

    @Test
    void whatToEnterAtADeskPhoneIsShown() throws IOException {
        Files.writeString(
                profile.resolve("settings.json"), "{ \"lines\": [ { \"type\": \"actionurl\", \"port\": 28421 } ] }");
        actionUrlToken = "abcdefghijklmnopqrstuv";

        assertThat(run("urls", "yealink")).isZero();
        assertThat(out.lines().toList())
                .contains("Yealink, Open DND: http://127.0.0.1:28421/abcdefghijklmnopqrstuv/dnd-on")
                .allMatch(line -> line.startsWith("Yealink, "));
        assertThat(err).contains("\"lan\": true lets phones in the network in");
    }

    @Test
    void withoutADeskPhoneThereIsNothingToEnter() throws IOException {
        Files.writeString(profile.resolve("settings.json"), "{}");

        failsSaying("urls", "callcard: No desk phone is set; add a line of type \"actionurl\" to .*\\.");
    }

    @Test
    void aFileThatIsNoTraceIsOneSentence() throws IOException {
        Path file = Files.writeString(profile.resolve("trace.txt"), "hello\n");

        assertThat(run("watch", "--replay", file.toString())).isEqualTo(1);
        assertThat(err).contains("is not a trace of Callcard");
    }

    @Test
    void aSynchronisationSaysWhatCameOfIt() throws IOException {
        settings(server.address().toString());

        assertThat(run("sync", "--json")).isZero();
        JsonNode report = objects().getFirst();
        assertThat(report.get("outcome").asString()).isEqualTo("changed");
        assertThat(report.get("numbers").asInt()).isPositive();
        assertThat(report.get("hash").asString()).isNotEmpty();
        assertThat(report.get("message").asString()).startsWith("Updated: ");
        assertThat(report.get("code").asString()).startsWith("sync-changed");
    }

    @ParameterizedTest
    @CsvSource({"FAILING", "HALF_WAY", "MAINTENANCE"})
    void aServerThatFailsIsOneLineAndTheStatusSaysSo(Behaviour behaviour) throws IOException {
        settings(server.address().toString());
        server.behave(behaviour);

        assertThat(run("sync")).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err.lines()).hasSize(1);
        assertThat(err).startsWith("callcard: ").endsWith(".\n");
    }

    @Test
    void askedAgainAServerThatChangedNothingIsUnderstood() throws IOException {
        settings(server.address().toString());

        assertThat(run("sync", "--times", "2", "--every", "0")).isZero();
        assertThat(out).contains("Unchanged");
    }

    @ParameterizedTest
    @CsvSource({"FAILING", "HALF_WAY", "MAINTENANCE"})
    void aServerThatFailsLaterLeavesTheLastGoodNumbersInUseAndThatIsOneLine(Behaviour behaviour) throws Exception {
        settings(server.address().toString());
        Thread change = Thread.startVirtualThread(() -> {
            await().until(() -> printed.toString().contains("84 numbers"));
            server.behave(behaviour);
        });

        assertThat(run("sync", "--times", "2", "--every", "1")).isEqualTo(1);
        change.join();
        assertThat(out.lines()).hasSize(1);
        assertThat(err).matches("callcard: .*\\. The 84 numbers from .* stay in use\\.\\R");
    }

    @Test
    void aWrongPasswordIsOneSentence() throws IOException {
        settings(server.address().toString());
        password = "wrong";

        failsSaying("sync", "callcard: .*password.*");
        assertThat(err).doesNotContain("wrong");
    }

    @Test
    void aMissingPasswordIsOneSentence() throws IOException {
        settings(server.address().toString());
        password = "";

        failsSaying(
                "sync",
                "callcard: The password for signing in to SuperOffice is missing;"
                        + " set the environment variable CALLCARD_PASSWORD\\..*");
    }

    @Test
    void aServerThatIsNotThereIsOneSentence() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }
        settings("http://127.0.0.1:" + freePort + "/SuperOffice/");

        failsSaying("sync", "callcard: .*127\\.0\\.0\\.1:" + freePort + ".*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    crm example.com       | callcard: "crm example.com" is not a web address.*
                    ftp://crm.example.com | callcard: "ftp://crm.example.com" is not a web address.*
                    http://crm.example.com/SuperOffice/ | callcard: http://crm.example.com/SuperOffice/ is not encrypted.*
                    """)
    void anAddressThatCannotBeUsedIsOneSentence(String url, String sentence) throws IOException {
        settings(url);

        failsSaying("sync", sentence);
    }

    @Test
    void aWrongSettingsFileIsOneSentenceForEveryCommand() throws IOException {
        Files.writeString(profile.resolve("settings.json"), "{ \"lines\": [ { \"type\": \"sip\" } ] }");

        for (String command : List.of("sync", "lines", "watch")) {
            failsSaying(command, "callcard: settings.json: lines\\[0]\\.user is missing\\.");
        }
    }

    @Test
    void noServerAndNoLineAreSaid() {
        failsSaying("sync", "callcard: No server is set; .*");
        assertThat(run("lines")).isZero();
        assertThat(err).startsWith("callcard: No line is set; ");
    }

    @Test
    void forProgramsAFailureIsAnObjectOnStandardErrorWithItsCode() {
        assertThat(run("sync", "--json")).isEqualTo(1);

        assertThat(out).isEmpty();
        JsonNode failure = JsonMapper.shared().readTree(err);
        assertThat(failure.get("type").asString()).isEqualTo("failure");
        assertThat(failure.get("message").asString()).startsWith("No server is set; add ");
        assertThat(failure.get("code").asString()).isEqualTo("server-missing");
    }

    @Test
    void soIsASentenceThatEndsTheCommandFromDeepInside() throws IOException {
        Files.writeString(profile.resolve("settings.json"), "{ \"lines\": [ { \"type\": \"sip\" } ] }");

        assertThat(run("lines", "--json")).isEqualTo(1);

        assertThat(JsonMapper.shared().readTree(err).get("message").asString()).contains("lines[0].user is missing");
    }

    @Test
    void theLinesSayHowTheyAreDoing() throws IOException {
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"lines\": [ { \"type\": \"simulated\" }, { \"type\": \"baresip\" } ] }");

        assertThat(run("lines", "--json")).isZero();
        assertThat(objects()).extracting(line -> line.get("state").asString()).containsExactly("ready", "failed");
    }

    @Test
    void watchingEndsByItselfWhenToldTo() throws IOException {
        settings(server.address().toString(), "{ \"type\": \"simulated\" }");

        assertThat(run("watch", "--json", "--for", "1")).isZero();
        assertThat(objects()).extracting(event -> event.get("type").asString()).contains("line", "sync");
    }

    @ParameterizedTest
    @CsvSource({"bogus", "lookup", "sync --times many", "watch --for", "lookup --bogus 1"})
    void wrongUsageIsSaidWithTheWayToHelp(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err).startsWith("callcard: ").contains("--help");
        assertThat(out).isEmpty();
    }

    @Test
    void theDemoPlaysCallsAndWritesTheirCards() {
        OnFxThread.start();
        Path picture = profile.resolve("card.png");

        assertThat(run("demo", "--shot", picture.toString())).isZero();
        assertThat(picture).isNotEmptyFile();
    }

    private void failsSaying(String command, String sentence) {
        assertThat(run(command)).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err).matches(sentence + "\\R");
    }

    private void settings(String url, String... lines) throws IOException {
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" }, \"region\": \"NO\", \"lines\": [%s] }"
                        .formatted(url, String.join(",", lines)));
    }

    private List<JsonNode> objects() {
        return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private int run(String... arguments) {
        printed.getBuffer().setLength(0);
        Surroundings surroundings = TestSurroundings.with(
                Map.of("CALLCARD_PASSWORD", password, "CALLCARD_ACTION_URL_TOKEN", actionUrlToken),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        CommandResult ran = CommandResult.of(surroundings, profile, printed, arguments);
        out = ran.out();
        err = ran.err();
        return ran.status();
    }
}
