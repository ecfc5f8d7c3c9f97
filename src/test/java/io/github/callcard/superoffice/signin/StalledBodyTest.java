package io.github.callcard.superoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.Documents;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.Persons;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.superoffice.crm.Summaries;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.words.Language;
import io.github.callcard.words.Translations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that sends the head of an answer, and then nothing: whatever was asked for, the wait has an end. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // made before each test
class StalledBodyTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    /** Only the rest of an answer is short, so that a slow machine changes nothing. */
    private static final TimeLimits LIMITS = new TimeLimits(LONG, LONG, Duration.ofMillis(200), LONG);

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-24T12:00:00Z");
    private static final PhoneActivity CALL = new PhoneActivity("marker-12345", 7, 3, "Call", THEN, THEN);
    private static final ServerAddress ANY = ServerAddress.of("http://127.0.0.1/");

    /** A request to a server. */
    interface Question {
        void ask(StalledBodyTest test) throws SuperOfficeException, InterruptedException;
    }

    /** All that is asked, each with the end of the path that stalls then. */
    static Stream<Arguments> questions() {
        return Stream.of(
                asked("caller ids", "GetMyCallerIDs", test -> test.client.callerIds(null)),
                asked("a selection", "GetCallerIDsFromSelection", test -> test.client.callerIdsOf(12, null)),
                asked("the version", "/api", test -> test.client.version()),
                asked("a person", "GetPersonSummary", test -> new Summaries(test.web, ZoneOffset.UTC).ofPerson(7)),
                asked("a company", "GetContactSummary", test -> new Summaries(test.web, ZoneOffset.UTC).ofCompany(7)),
                asked("a photo", "Image", test -> new Persons(test.web).photo(7, 144)),
                asked(
                        "a proposed activity",
                        "CreateDefaultAppointmentEntityByType",
                        test -> new Activities(test.web).prepare(CALL)),
                asked("a posted activity", "SaveAppointmentEntity", test -> {
                    Activities activities = new Activities(test.web);
                    activities.save(activities.prepare(CALL));
                }),
                asked(
                        "a stored activity",
                        "Appointment",
                        test -> new Activities(test.web).isStored("marker-12345", LocalDate.EPOCH)),
                asked("the discovery", "openid-configuration", test -> test.signIn.reach()),
                asked("tokens for a code", "tokens", test -> test.signIn.signIn(new TestBrowser())),
                asked("tokens for old ones", "tokens", test -> test.signIn.refresh(tokens())),
                asked("the keys", "jwks", test -> test.signIn.signIn(new TestBrowser())),
                asked("the tenant", "Cust12345", test -> test.signIn.tenantState("Cust12345")));
    }

    private static Arguments asked(String what, String stalling, Question question) {
        return Arguments.of(what, stalling, question);
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, String> answers = new HashMap<>();
    private HttpServer server;
    private SuperOfficeClient client;
    private WebApi web;
    private OnlineSignIn signIn;
    private volatile String stalling = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        answers.put(
                "openid-configuration",
                "{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/authorize\",\"token_endpoint\":\"%1$s/tokens\",\"jwks_uri\":\"%1$s/jwks\"}"
                        .formatted(address));
        answers.put("tokens", "{\"access_token\":\"a\",\"id_token\":\"b\"}");
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        ServerAddress root = ServerAddress.of(address + "/");
        Connection connection = new Connection(root, new Credential.Bearer("token")).with(LIMITS);
        client = new SuperOfficeClient(
                connection, () -> new DirectoryBuilder(new NumberPlan("NO")), Clock.systemUTC(), null);
        web = new WebApi(connection, Clock.systemUTC(), null);
        OnlineAccount account = new OnlineAccount(new Environment(root), "client", null, "Cust12345", null);
        signIn = new OnlineSignIn(
                account,
                new Documents(LIMITS, Clock.systemUTC(), null),
                Clock.systemUTC(),
                Duration.ofMinutes(1),
                new Translations(Language.ENGLISH));
    }

    @AfterEach
    void close() {
        over.countDown();
        client.close();
        web.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void theRestOfAnAnswerIsNotWaitedForForEver(String what, String path, Question question) {
        stalling = path;

        assertThatThrownBy(() -> question.ask(this)).as(what).isInstanceOfSatisfying(SuperOfficeException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.TIMED_OUT);
            assertThat(e.sentence().toString()).contains("took too long to answer");
        });
    }

    private static Tokens tokens() {
        return new Tokens("a", Instant.EPOCH, "r", new Identity("Cust12345", ANY, "user"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith(stalling)) {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                over.await();
            } else if (path.endsWith("/authorize")) {
                exchange.getResponseHeaders().set("Location", redirect(exchange.getRequestURI()));
                exchange.sendResponseHeaders(302, -1);
            } else {
                byte[] body = answers.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address that the browser is sent to with the code. */
    private static String redirect(URI page) {
        String redirect = "";
        String state = "";
        for (String parameter : page.getQuery().split("&", -1)) {
            redirect = parameter.startsWith("redirect_uri=") ? parameter.substring(13) : redirect;
            state = parameter.startsWith("state=") ? parameter.substring(6) : state;
        }
        return redirect + "?code=c&state=" + state;
    }
}
