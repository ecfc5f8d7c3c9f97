package io.github.callcard.superoffice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToIgnoreCase;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.CallerIdAnswer.Unchanged;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuperOfficeClientTest {

    private static final String PATH = "/SuperOffice/api/v1/Agents/Pocket/GetMyCallerIDs";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    @Test
    void asksForExactlyWhatItReads() throws Exception {
        answer(aResponse().withBody(Servers.ONE_ROW));
        ask("h1");
        SERVER.verify(postRequestedFor(urlEqualTo(PATH + "?$select=CallerIDHash,CallerIDs"))
                .withHeader("Authorization", equalTo("Basic dGVqMDpzM2NyZXQtUGFzc3cwcmQ="))
                .withHeader("Content-Type", equalToIgnoreCase("application/json; charset=utf-8"))
                .withHeader("Accept", equalTo("application/json"))
                .withHeader("Accept-Encoding", equalTo("gzip"))
                .withHeader("Upgrade", absent())
                .withRequestBody(equalToJson("""
                    {"LastHash": "h1", "MinDate": "2025-03-10T12:00:00+01:00",
                     "MaxDate": "2027-03-10T12:00:00+01:00"}
                    """)));
    }

    @Test
    void withoutASetOfItsOwnItSendsNoHash() throws Exception {
        answer(aResponse().withBody(Servers.ONE_ROW));
        ask(null);
        ask("");
        SERVER.verify(2, postRequestedFor(urlPathEqualTo(PATH)).withRequestBody(equalToJson("""
            {"MinDate": "2025-03-10T12:00:00+01:00", "MaxDate": "2027-03-10T12:00:00+01:00"}
            """)));
    }

    @Test
    void everyCredentialTravelsInItsOwnHeaders() throws Exception {
        answer(aResponse().withBody(Servers.ONE_ROW));
        assertSent(new Credential.SoTicket("7T:abc", null), Map.of("Authorization", "SoTicket 7T:abc"));
        assertSent(
                new Credential.SoTicket("7T:abc", "app"),
                Map.of("Authorization", "SoTicket 7T:abc", "SO-AppToken", "app"));
        assertSent(new Credential.Bearer("8A:xyz"), Map.of("Authorization", "Bearer 8A:xyz"));
        assertSent(new Credential.Xsrf("x1"), Map.of("X-XSRF-TOKEN", "x1"));
    }

    private static void assertSent(Credential credential, Map<String, String> headers) throws Exception {
        SERVER.resetRequests();
        try (SuperOfficeClient client = Servers.client(base(), credential, Servers.PATIENT)) {
            client.callerIds(null);
        }
        var request = postRequestedFor(urlPathEqualTo(PATH));
        for (String name : new String[] {"Authorization", "SO-AppToken", "X-XSRF-TOKEN"}) {
            String value = headers.get(name);
            request = request.withHeader(name, value == null ? absent() : equalTo(value));
        }
        SERVER.verify(1, request);
    }

    @Test
    void sendsTheCultureTheUserChose() throws Exception {
        answer(aResponse().withBody(Servers.ONE_ROW));
        Connection connection = new Connection(ServerAddress.of(base()), new Credential.Bearer("t"))
                .with(new RequestCulture("nb-NO,en;q=0.5", "no", "nb-NO", "Europe/Oslo"));
        try (SuperOfficeClient client = Servers.client(connection)) {
            client.callerIds(null);
        }
        SERVER.verify(postRequestedFor(urlPathEqualTo(PATH))
                .withHeader("Accept-Language", equalTo("nb-NO,en;q=0.5"))
                .withHeader("SO-Language", equalTo("no"))
                .withHeader("SO-Culture", equalTo("nb-NO"))
                .withHeader("SO-TimeZone", equalTo("Europe/Oslo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "identity", "gzip", "x-gzip", "GZIP", "unsaid"})
    void readsANewSetPackedOrNot(String coding) throws Exception {
        byte[] plain = Servers.ONE_ROW.getBytes(StandardCharsets.UTF_8);
        boolean packed = !coding.equals("none") && !coding.equals("identity");
        ResponseDefinitionBuilder response = aResponse().withBody(packed ? gzip(plain) : plain);
        answer(
                coding.equals("none") || coding.equals("unsaid")
                        ? response
                        : response.withHeader("Content-Encoding", coding));
        Changed changed = (Changed) ask("h1");
        assertThat(changed.hash()).isEqualTo("h2");
        assertThat(changed.directory().match("+47 22 12 34 56").callers())
                .singleElement()
                .satisfies(caller -> assertThat(caller.personName()).isEqualTo("Kari Ås"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "  \n",
                "{\"CallerIDHash\":null,\"CallerIDs\":null}",
                "{\"CallerIDHash\":\"h9\",\"CallerIDs\":null}",
                "{\"CallerIDHash\":\"h1\"}",
                "{\"CallerIDHash\":\"h1\",\"CallerIDs\":[]}",
                "{\"CallerIDs\":[{\"PhoneNumber\":4722123456,\"PersonId\":7}],\"CallerIDHash\":\"h1\"}"
            })
    void knowsEveryShapeOfUnchanged(String body) throws Exception {
        answer(aResponse().withBody(body));
        assertThat(ask("h1")).isInstanceOf(Unchanged.class);
    }

    @Test
    void noContentIsUnchangedToo() throws Exception {
        answer(aResponse().withStatus(204));
        assertThat(ask("h1")).isInstanceOf(Unchanged.class);
    }

    @Test
    void notModifiedIsUnchanged() throws Exception {
        answer(aResponse().withStatus(304));
        assertThat(ask("h1")).isInstanceOf(Unchanged.class);
        assertThat(failure(null).kind()).as("to one who has nothing").isEqualTo(Kind.SERVER_ERROR);

        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(304)));
        try (SuperOfficeClient client = Servers.client(base())) {
            assertThat(client.callerIdsOf(12, "h1")).as("a selection").isInstanceOf(Unchanged.class);
            assertThatThrownBy(client::version)
                    .isInstanceOfSatisfying(
                            SuperOfficeException.class,
                            e -> assertThat(e.sentence().toString()).contains("failed with HTTP status 304"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "{\"CallerIDHash\":\"h1\",\"CallerIDs\":null}", "{\"CallerIDHash\":\"h1\"}"})
    void nothingIsAFailureToOneWhoHasNothing(String body) throws Exception {
        answer(aResponse().withBody(body));
        assertFailure(null, Kind.SERVER_ERROR, "sent an empty answer when asked for all caller ids");
    }

    @Test
    void anEmptySetIsANewSet() throws Exception {
        answer(aResponse().withBody("{\"CallerIDHash\":\"empty\",\"CallerIDs\":[]}"));
        Changed changed = (Changed) ask("h1");
        assertThat(changed.directory().size()).isZero();
        assertThat(changed.hash()).isEqualTo("empty");
    }

    @Test
    void aSetWithoutAHashIsTakenWithoutOne() throws Exception {
        answer(aResponse().withBody("{\"CallerIDs\":[{\"PhoneNumber\":4722123456,\"PersonId\":7}]}"));
        Changed changed = (Changed) ask("h1");
        assertThat(changed.directory().size()).isEqualTo(1);
        assertThat(changed.hash()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Error\":true,\"ErrorType\":\"SoX\",\"ErrorMessage\":\"No such thing\",\"ErrorSource\":\"s\"}",
                "{\"Error\":true,\"ErrorMessage\":\"No such thing\",\"CallerIDs\":null,\"CallerIDHash\":\"h1\"}",
                "{\"Message\":\"No such thing\",\"MessageDetail\":\"No such\"}",
                "{\"message\":\"No such\",\"messageDetail\":\"thing\"}"
            })
    void readsEveryShapeOfErrorAlsoWithStatus200(String body) throws Exception {
        answer(aResponse().withBody(body));
        assertFailure("h1", Kind.SERVER_ERROR, "The server says: \"No such thing\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | SERVER_ERROR | failed with HTTP status 400",
                "401 | REFUSED_SIGN_IN | refused the sign-in",
                "403 | FORBIDDEN | does not allow this user",
                "404 | NOT_SUPEROFFICE | no SuperOffice Web API",
                "405 | NOT_SUPEROFFICE | no SuperOffice Web API",
                "407 | PROXY | proxy wants a sign-in",
                "421 | MOVED | tenant has moved",
                "429 | BUSY | try again later.",
                "500 | SERVER_ERROR | HTTP status 500",
                "502 | SERVER_ERROR | HTTP status 502",
                "503 | BUSY | under maintenance"
            })
    void everyStatusBecomesASentence(int status, Kind kind, String words) throws Exception {
        for (String body : new String[] {"", "<html>gone</html>", "{\"Error\":true,\"ErrorMessage\":\"sorry\"}"}) {
            answer(aResponse().withStatus(status).withBody(body));
            assertFailure("h1", kind, words);
        }
    }

    @Test
    void quotesWhatTheServerSaysButNeverASecret() throws Exception {
        answer(aResponse()
                .withStatus(401)
                .withBody("{\"Error\":true,\"ErrorMessage\":\"Bad\\u202Epassword\\n" + Servers.PASSWORD + "\"}"));
        SuperOfficeException failure = failure("h1");
        assertThat(failure.sentence().toString())
                .contains("The server says: \"Badpassword …\".")
                .doesNotContain(Servers.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                " 0 | PT0S",
                "Tue, 10 Mar 2026 11:30:00 GMT | PT30M",
                "Tue, 10 Mar 2026 10:30:00 GMT | PT0S",
                "99999999999999999999 | PT24H",
                "soon | "
            })
    void readsHowLongToWait(String header, Duration wait) throws Exception {
        answer(aResponse().withStatus(503).withHeader("Retry-After", header));
        assertThat(failure("h1").retryAfter().orElse(null)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void neverCarriesACredentialToWhereItIsSentOn(int status) throws Exception {
        String elsewhere = "http://localhost:" + SERVER.getPort() + "/elsewhere?ticket=1";
        answer(aResponse().withStatus(status).withHeader("Location", elsewhere));
        assertFailure("h1", Kind.MOVED, "redirects to http://localhost:" + SERVER.getPort() + "/elsewhere;");
        SERVER.verify(0, postRequestedFor(urlPathEqualTo("/elsewhere")));
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<html>Please sign in</html> | NOT_SUPEROFFICE | a web page",
                "hello | NOT_SUPEROFFICE | not from SuperOffice",
                "{\"ok\":1} | NOT_SUPEROFFICE | not from SuperOffice",
                "{\"CallerIDs\":[{ | INCOMPLETE | stops half way",
                "{\"CallerIDs\":[]}] | INCOMPLETE | is damaged"
            })
    void saysWhatIsWrongWithAnAnswerOfSomethingElse(String body, Kind kind, String words) throws Exception {
        answer(aResponse().withBody(body));
        assertFailure("h1", kind, words);
    }

    @Test
    void doesNotGuessAtAPackingItDidNotAskFor() throws Exception {
        answer(aResponse().withHeader("Content-Encoding", "br").withBody("null"));
        assertFailure("h1", Kind.INCOMPLETE, "is damaged");
    }

    @Test
    void packedBytesThatEndTooSoonOrAreBrokenAreNoAnswer() throws Exception {
        byte[] packed = gzip(Servers.ONE_ROW.getBytes(StandardCharsets.UTF_8));
        answer(aResponse().withHeader("Content-Encoding", "gzip").withBody(Arrays.copyOf(packed, packed.length - 5)));
        assertFailure("h1", Kind.INCOMPLETE, "stops half way");
        packed[packed.length - 6] ^= 1;
        answer(aResponse().withHeader("Content-Encoding", "gzip").withBody(packed));
        assertFailure("h1", Kind.INCOMPLETE, "is damaged");
    }

    @ParameterizedTest
    @CsvSource({"EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER"})
    void aConnectionThatBreaksIsNoAnswer(Fault fault) throws Exception {
        answer(aResponse().withFault(fault));
        assertFailure("h1", Kind.UNREACHABLE, "broke the connection");
    }

    @Test
    void aBodyThatTurnsToGarbageIsNoAnswer() throws Exception {
        answer(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(failure("h1").kind()).isIn(Kind.INCOMPLETE, Kind.NOT_SUPEROFFICE);
    }

    @Test
    void goesThroughTheProxyOfTheSystem() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(Servers.ONE_ROW)));
        Connection connection =
                new Connection(ServerAddress.of("http://crm.invalid/SuperOffice"), new Credential.Bearer("t"));
        ProxySelector proxy =
                ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVER.getPort()));
        try (SuperOfficeClient client = new SuperOfficeClient(
                connection, () -> new DirectoryBuilder(new NumberPlan("NO")), Servers.CLOCK, proxy)) {
            assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        }
        SERVER.verify(postRequestedFor(urlPathEqualTo(PATH)).withHeader("Host", equalTo("crm.invalid")));
    }

    @Test
    void asksForTheVersionWithoutSayingWhoAsks() throws Exception {
        SERVER.stubFor(get(urlEqualTo("/SuperOffice/api"))
                .willReturn(aResponse().withBody("{\"v1\":\"http://x/\",\"NetServerVersion\":\"10.3.4\"}")));
        try (SuperOfficeClient client = Servers.client(base())) {
            assertThat(client.version()).isEqualTo(new ServerVersion("10.3.4"));
        }
        SERVER.verify(getRequestedFor(urlEqualTo("/SuperOffice/api")).withHeader("Authorization", absent()));
    }

    @Test
    void somethingElseHasNoVersion() {
        SERVER.stubFor(
                get(urlEqualTo("/SuperOffice/api")).willReturn(aResponse().withBody("<html></html>")));
        try (SuperOfficeClient client = Servers.client(base())) {
            assertThatThrownBy(client::version)
                    .isInstanceOfSatisfying(
                            SuperOfficeException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.NOT_SUPEROFFICE));
        }
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(urlPathEqualTo(PATH)).willReturn(response));
    }

    private static CallerIdAnswer ask(@Nullable String lastHash) throws Exception {
        try (SuperOfficeClient client = Servers.client(base())) {
            return client.callerIds(lastHash);
        }
    }

    private static SuperOfficeException failure(@Nullable String lastHash) throws Exception {
        try (SuperOfficeClient client = Servers.client(base())) {
            return Objects.requireNonNull(Servers.failure(client, lastHash), "it should have failed");
        }
    }

    private static void assertFailure(@Nullable String lastHash, Kind kind, String words) throws Exception {
        SuperOfficeException failure = failure(lastHash);
        assertThat(failure.sentence().toString()).contains(words).endsWith(".").doesNotContain("\n");
        assertThat(failure.kind()).isEqualTo(kind);
    }

    private static String base() {
        return "http://127.0.0.1:" + SERVER.getPort() + "/SuperOffice/";
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
