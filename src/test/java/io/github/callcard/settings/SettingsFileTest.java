package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.line.sipwatch.SipAccount;
import io.github.callcard.settings.CardSettings.Theme;
import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void theSmallestFileThatWorks() throws Exception {
        Settings settings = read("""
                { "server": { "url": "https://crm.example.com/SuperOffice/", "signIn": "basic", "user": "tej0" },
                  "region": "NO",
                  "lines": [ { "type": "sip", "user": "1001", "domain": "cti.test",
                               "proxy": "sip:127.0.0.1:5070;transport=udp", "mode": "ring" },
                             { "type": "tapi" }, { "type": "simulated" } ] }
                """);

        assertThat(settings.server())
                .contains(new ServerSettings(
                        "https://crm.example.com/SuperOffice/",
                        false,
                        SignIn.BASIC,
                        "tej0",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
        assertThat(settings.region()).contains("NO");
        assertThat(settings.lines())
                .containsExactly(
                        line(
                                "sip",
                                Map.of(
                                        "user",
                                        "1001",
                                        "domain",
                                        "cti.test",
                                        "proxy",
                                        "sip:127.0.0.1:5070;transport=udp",
                                        "registerSeconds",
                                        SipAccount.DEFAULT_REGISTER_SECONDS,
                                        "dial",
                                        "automatic",
                                        "ringAlong",
                                        "briefly")),
                        line("tapi", Map.of("control", false)),
                        line("simulated", Map.of()));
        assertThat(settings.card()).isEqualTo(CardSettings.USUAL);
    }

    @Test
    void aKindOfLineOfALaterVersionIsKeptForIt() throws Exception {
        assertThat(read("{ \"lines\": [ { \"type\": \"baresip\" } ] }").lines())
                .containsExactly(line("baresip", Map.of()));
    }

    @Test
    void aTelephoneServiceLineIsPickedByWhatTheDriverCallsIt() throws Exception {
        assertThat(read("{ \"lines\": [ { \"type\": \"tapi\", \"device\": \"1001#7\", \"name\": \"Desk\","
                                + " \"library\": \"tapi32.dll\", \"control\": true } ] }")
                        .lines())
                .containsExactly(line(
                        "tapi",
                        Map.of("name", "Desk", "device", "1001#7", "library", Path.of("tapi32.dll"), "control", true)));
    }

    @Test
    void withoutAFileTheUsualSettingsHoldAndTheSystemNamesTheCountry() throws Exception {
        Settings settings = new SettingsFile(folder.resolve("settings.json"), Locale.GERMANY).read();

        assertThat(settings.server()).isEmpty();
        assertThat(settings.lines()).isEmpty();
        assertThat(settings.region()).contains("DE");
    }

    @Test
    void withoutACountryAnywhereThereIsNone() throws Exception {
        assertThat(new SettingsFile(folder.resolve("settings.json"), Locale.ENGLISH)
                        .read()
                        .region())
                .isEmpty();
    }

    @Test
    void everythingCanBeChosen() throws Exception {
        Settings settings = read("""
                {
                  // Written by hand: comments and a last comma are welcome.
                  "server": { "url": "http://crm/", "plainHttp": true, "signIn": "TICKET", "language": "nb",
                              "culture": "nb-NO", "timeZone": "Europe/Oslo", "acceptLanguage": "nb-NO" },
                  "region": "de",
                  "card": { "theme": "dark", "secondsAfterCall": 0, "secondsAfterMissed": 600,
                            "reducedMotion": true, "tray": false,
                            "lookup": false, "lookupsPerHour": 5, "add": false },
                  "ours": { "kept": true },
                }
                """);

        assertThat(settings.server())
                .contains(new ServerSettings(
                        "http://crm/",
                        true,
                        SignIn.TICKET,
                        null,
                        "nb-NO",
                        "nb",
                        "nb-NO",
                        "Europe/Oslo",
                        null,
                        List.of()));
        assertThat(settings.region()).contains("DE");
        assertThat(settings.card())
                .isEqualTo(new CardSettings(
                        Theme.DARK,
                        Duration.ZERO,
                        Duration.ofMinutes(10),
                        true,
                        false,
                        true,
                        false,
                        5,
                        false,
                        List.of()));
    }

    @Test
    void signingInOnlineNeedsAClientIdOnly() throws Exception {
        assertThat(read("""
                        { "server": { "signIn": "online", "clientId": "abc" } }
                        """).server().orElseThrow()).satisfies(server -> {
            assertThat(server.signIn()).isEqualTo(SignIn.ONLINE);
            assertThat(server.url()).isEqualTo("https://online.superoffice.com/");
            assertThat(server.online()).isEqualTo(new OnlineSettings("abc", null));
        });
        assertThat(read("""
                        { "server": { "signIn": "online", "environment": "sod", "clientId": "abc", "tenant": "Cust12345",
                                      "user": "tej0@example.com" } }
                        """).server().orElseThrow()).satisfies(server -> {
            assertThat(server.url()).isEqualTo("https://sod.superoffice.com/");
            assertThat(server.user()).isEqualTo("tej0@example.com");
            assertThat(server.online()).isEqualTo(new OnlineSettings("abc", "Cust12345"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                                         | settings.json: the file is not an object in braces, { … }.
                    {"server": {}}                             | settings.json: server.user is missing.
                    {"server": {"user": "a"}}                  | settings.json: server.url is missing.
                    {"server": {"user": "a", "url": "https://crm/", "culture": "nø"}} | settings.json: server.culture is too long or contains characters that are not allowed; write it like nb-NO or Europe/Oslo.
                    {"server": {"user": "a", "url": "https://crm/", "selections": ["12"]}} | settings.json: server.selections has something that is not a whole number of 1 or more.
                    {"server": "https://crm"}                  | settings.json: server is not an object in braces, { … }.
                    {"server": {"user": 7}}                    | settings.json: server.user is not a text in quotes.
                    {"server": {"signIn": "magic"}}            | settings.json: server.signIn is "magic"; it can be basic, ticket, bearer, xsrf, online.
                    {"server": {"signIn": "online"}}           | settings.json: server.clientId is missing.
                    {"server": {"signIn": "online", "environment": "prod"}} | settings.json: server.environment is "prod"; it can be sod, qaonline, online.
                    {"region": "Norway"}                       | settings.json: region is "Norway"; it is a country of two letters, such as NO or DE.
                    {"lines": {}}                              | settings.json: lines is not a list in brackets, [ … ].
                    {"lines": [{}]}                            | settings.json: lines[0].type is missing.
                    {"lines": [{"type": "isdn"}]}              | settings.json: lines[0].type is "isdn"; it can be sip, actionurl, tapi, fritzbox, hook, asterisk, 3cx, wazo, simulated, baresip.
                    {"lines": [{"type": "sip", "user": "1"}]}  | settings.json: lines[0].domain is missing.
                    {"card": {"secondsAfterCall": 1.5}}        | settings.json: card.secondsAfterCall is not a whole number from 0 to 86400.
                    {"card": {"tray": "yes"}}                  | settings.json: card.tray is neither true nor false.
                    """)
    void aWrongValueIsNamedInOneSentence(String json, String sentence) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> read(json))
                .withMessage(sentence);
    }

    @Test
    void brokenJsonSaysWhereItBreaks() {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> read("{\n  \"region\" \"NO\"\n}"))
                .withMessageContaining("is not valid JSON at line 2, column")
                .withMessageEndingWith("correct it or start from the README.");
    }

    @Test
    void aFolderInPlaceOfTheFileIsSaid() throws IOException {
        Path path = Files.createDirectory(folder.resolve("settings.json"));

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> new SettingsFile(path, Locale.GERMANY).read())
                .withMessageContaining("cannot be read");
    }

    private static LineSettings line(String type, Map<String, Object> values) {
        return new LineSettings(type, values, "settings.json");
    }

    private Settings read(String json) throws IOException, SentenceException {
        Path path = Files.writeString(folder.resolve("settings.json"), json);
        return new SettingsFile(path, Locale.ROOT).read();
    }
}
