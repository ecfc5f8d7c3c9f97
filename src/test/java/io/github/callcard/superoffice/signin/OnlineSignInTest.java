package io.github.callcard.superoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SignInBehaviour;
import io.github.callcard.demo.SignInBehaviour.Answer;
import io.github.callcard.demo.StandIn;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnlineSignInTest {

    @AutoClose
    private StandIn server;

    @AutoClose
    private OnlineStandIn online;

    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void start() throws Exception {
        server = StandIn.start();
        online = OnlineStandIn.start(server);
    }

    @Test
    void afterSigningInTheCallerIdsCome() throws Exception {
        Tokens tokens = SignIns.signIn(online).signIn(browser);

        assertThat(tokens.identity().tenant()).isEqualTo("Cust12345");
        assertThat(tokens.identity().user()).isEqualTo("demo@fjord.example");
        assertThat(tokens.expires()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        assertThat(tokens.refreshToken()).isNotNull();
        assertThat(browser.shown()).contains("You are signed in").doesNotContain(tokens.accessToken());
        try (SuperOfficeClient client = SignIns.client(new Access.Fixed(tokens.grant()), Clock.systemUTC())) {
            assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        }
    }

    @Test
    void thePageIsAskedForWithEverythingThatSuperOfficeWants() throws Exception {
        SignIns.signIn(online).signIn(browser);

        Map<String, String> query = FormText.read(browser.opened().getRawQuery());
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", OnlineStandIn.CLIENT_ID)
                .containsEntry("scope", "openid")
                .containsEntry("acr_values", "tenant:Cust12345")
                .containsEntry("login_hint", "tej0@fjord.example")
                .containsEntry("code_challenge_method", "S256");
        assertThat(query.get("redirect_uri")).matches("http://127\\.0\\.0\\.1:\\d{4,10}");
        assertThat(query.get("state")).hasSizeGreaterThan(40).isNotEqualTo(query.get("nonce"));
        assertThat(query.get("code_challenge")).hasSize(43);
    }

    /** The example of RFC 7636, appendix B. */
    @Test
    void theChallengeIsTheHashOfTheVerifier() {
        assertThat(new AuthorizationRequest("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void oneWhoTurnsItDownIsToldSoInBothPlaces() {
        online.behave(SignInBehaviour.USUAL.with(Answer.DENIES));

        fails(SignIns.signIn(online), Kind.REFUSED_SIGN_IN, "The sign-in was refused in the browser");
        assertThat(browser.shown()).contains("The sign-in did not work").contains("refused in the browser");
    }

    @Test
    void nobodyWaitsForEver() {
        online.behave(SignInBehaviour.USUAL.with(Answer.IS_ASKED));

        fails(
                SignIns.signIn(SignIns.account(online), Clock.systemUTC(), Duration.ofSeconds(2)),
                Kind.TIMED_OUT,
                "Nobody signed in within 2 seconds; start the sign-in again.");
    }

    @Test
    void whatDoesNotBelongToTheSignInIsTurnedAwayAndTheWaitGoesOn() throws Exception {
        Tokens tokens = SignIns.signIn(online).signIn(page -> {
            URI redirect = URI.create(FormText.read(page.getRawQuery()).getOrDefault("redirect_uri", ""));
            assertThat(get(redirect + "/favicon.ico").statusCode()).isEqualTo(404);
            assertThat(get(redirect + "/").statusCode()).isEqualTo(400);
            assertThat(get(redirect + "/?code=stolen&state=guessed").statusCode())
                    .isEqualTo(400);
            assertThat(get(redirect + "/?error=access_denied").statusCode()).isEqualTo(400);
            assertThat(get(redirect + "/?state=a&state=a&code=x").body()).contains("This page does not exist");
            assertThat(get("http://localhost:" + redirect.getPort() + "/?code=x")
                            .statusCode())
                    .isEqualTo(404);
            browser.accept(page);
        });

        assertThat(tokens.identity().tenant()).isEqualTo("Cust12345");
    }

    @Test
    void theQuestionOfTheStandInCanBeAnswered() throws Exception {
        online.behave(SignInBehaviour.USUAL.with(Answer.IS_ASKED));

        Tokens tokens = SignIns.signIn(online).signIn(page -> {
            assertThat(get(page.toString()).body()).contains("May Callcard read the caller ids");
            browser.accept(URI.create(page + "&decision=yes"));
        });

        assertThat(tokens.accessToken()).isNotEmpty();
    }

    @Test
    void whoeverWaitsForItCanEndIt() {
        online.behave(SignInBehaviour.USUAL.with(Answer.IS_ASKED));
        FutureTask<Tokens> attempt =
                new FutureTask<>(() -> SignIns.signIn(online).signIn(browser));
        Thread thread = Thread.ofPlatform().daemon().name("test-sign-in").start(attempt);
        String redirect = FormText.read(browser.opened().getRawQuery()).getOrDefault("redirect_uri", "");

        thread.interrupt();

        assertThatThrownBy(attempt::get).cause().isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> get(redirect)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aClientWithASecretSendsIt() throws Exception {
        online.wantSecret("s3cret");
        OnlineAccount account = SignIns.account(online, "s3cret");

        assertThat(SignIns.signIn(account, Clock.systemUTC(), SignIns.PATIENT).signIn(browser))
                .isNotNull();
        assertThat(account.toString()).doesNotContain("s3cret");
    }

    @Test
    void aMissingSecretIsNamedAsSuch() {
        online.wantSecret("s3cret");

        fails(SignIns.signIn(online), Kind.REFUSED_CLIENT, "CALLCARD_CLIENT_SECRET");
        assertThat(browser.shown()).contains("The sign-in did not work");
    }

    @Test
    void anEnvironmentThatIsNotSuperOfficeIsNotTrusted() throws Exception {
        // The site of an installation of its own answers 404 to everything about signing in.
        OnlineAccount account = new OnlineAccount(new Environment(server.address()), "client", null, null, null);

        fails(
                SignIns.signIn(account, Clock.systemUTC(), SignIns.PATIENT),
                Kind.NOT_SUPEROFFICE,
                "is not SuperOffice's sign-in");
    }

    @Test
    void whereNothingListensThatIsSaid() {
        OnlineAccount account =
                new OnlineAccount(new Environment(ServerAddress.of("http://127.0.0.1:1/")), "client", null, null, null);

        fails(SignIns.signIn(account, Clock.systemUTC(), SignIns.PATIENT), Kind.UNREACHABLE, "127.0.0.1:1");
    }

    private void fails(OnlineSignIn signIn, Kind kind, String words) {
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> signIn.signIn(browser))
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private HttpResponse<String> get(String uri) {
        return browser.get(URI.create(uri));
    }
}
