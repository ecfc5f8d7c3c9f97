package io.github.callcard.superoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SignInBehaviour;
import io.github.callcard.demo.SignInBehaviour.Refresh;
import io.github.callcard.demo.StandIn;
import io.github.callcard.demo.TenantCondition;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnlineAccessTest {

    private final SettableClock clock = new SettableClock();
    private final KeptTokens storage = new KeptTokens();
    private StandIn server;
    private SuperOfficeClient client;

    @BeforeEach
    void signIn() throws Exception {
        server = StandIn.start();
        storage.save(newSignIn().signIn(new TestBrowser()));
        client = SignIns.client(access(), clock);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aTokenThatIsRefusedIsRenewedAndTheCallGoesOn() throws Exception {
        Tokens first = kept();
        server.online().expireAccessTokens();

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        assertThat(kept().accessToken()).isNotEqualTo(first.accessToken());
        assertThat(kept().refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void somebodyElsesSignInIsNotTakenForTheOneThatWas() throws Exception {
        client.callerIds(null);
        Tokens mine = kept();
        Identity kari = new Identity(mine.identity().tenant(), mine.identity().webApi(), "kari@fjord.example");
        storage.save(new Tokens("another", mine.expires(), null, kari));
        server.online().expireAccessTokens();

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> client.callerIds(null))
                .withMessageStartingWith("Another user has signed in");
        assertThat(kept().identity()).as("it is theirs to keep").isEqualTo(kari);
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() throws Exception {
        Tokens first = kept();
        clock.advance(Duration.ofMinutes(59));

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        assertThat(kept().accessToken()).isNotEqualTo(first.accessToken());
        assertThat(server.requests()).isOne();
    }

    @Test
    void anOldRefreshTokenIsKeptWhereNoneComesBack() throws Exception {
        Tokens first = kept();
        server.online().behave(SignInBehaviour.USUAL.with(Refresh.STAYS));

        for (int hour = 0; hour < 3; hour++) {
            server.online().expireAccessTokens();
            assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        }
        assertThat(kept().refreshToken()).isEqualTo(first.refreshToken());
    }

    @Test
    void whereRenewingIsRefusedTheUserSignsInAgain() throws Exception {
        server.online().behave(SignInBehaviour.USUAL.with(Refresh.REFUSED));
        server.online().expireAccessTokens();

        fails(Kind.REFUSED_SIGN_IN, "The sign-in to SuperOffice has ended; sign in again.");
        assertThat(storage.load()).isEmpty();
        fails(Kind.REFUSED_SIGN_IN, "Nobody is signed in to SuperOffice; sign in.");

        storage.save(newSignIn().signIn(new TestBrowser()));
        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void tokensThatAnotherProcessRenewedAreTaken() throws Exception {
        client.callerIds(null);
        try (SuperOfficeClient other = SignIns.client(access(), clock)) {
            server.online().expireAccessTokens();
            other.callerIds(null);
        }

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void aTokenThatStillHoldsIsUsedWhileTheSignInIsAway() throws Exception {
        Tokens first = kept();
        clock.advance(Duration.ofMinutes(59));
        OnlineAccount nobody = new OnlineAccount(
                new Environment(ServerAddress.of("http://127.0.0.1:1/")), OnlineStandIn.CLIENT_ID, null, null, null);
        OnlineAccess access = new OnlineAccess(SignIns.signIn(nobody, clock, SignIns.PATIENT), storage, clock);

        assertThat(access.current()).isEqualTo(first.grant());

        clock.advance(Duration.ofMinutes(2));
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(access::current)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void maintenanceIsNoAlarm() throws Exception {
        server.online().tenant(TenantCondition.MAINTENANCE);

        fails(Kind.BUSY, "SuperOffice is working on Cust12345 (maintenance); Callcard asks again by itself.");
        assertThat(server.requests()).isZero();

        server.online().tenant(TenantCondition.RUNNING);
        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void aTenantThatMovedIsFoundAgain() throws Exception {
        client.callerIds(null);
        server.online().tenant(TenantCondition.MOVED);

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        assertThat(kept().identity().webApi().toString()).endsWith("/site2/Cust12345/");
    }

    @Test
    void aTenantThatMovedWhileWeWereAwayIsFoundAtOnce() throws Exception {
        server.online().tenant(TenantCondition.MOVED);

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void withoutAKeyStoreASignInHoldsUntilTheProcessEnds() throws Exception {
        storage.lock();
        fails(Kind.REFUSED_SIGN_IN, "The keyring is locked; unlock it and try again.");
        OnlineAccess access = access();
        access.signedIn(newSignIn().signIn(new TestBrowser()));

        try (SuperOfficeClient signedIn = SignIns.client(access, clock)) {
            server.online().expireAccessTokens();
            assertThat(signedIn.callerIds(null)).isInstanceOf(Changed.class);
        }
    }

    private OnlineSignIn newSignIn() {
        return SignIns.signIn(SignIns.account(server), clock, SignIns.PATIENT);
    }

    private OnlineAccess access() {
        return new OnlineAccess(newSignIn(), storage, clock);
    }

    private Tokens kept() throws SuperOfficeException {
        return storage.load().orElseThrow();
    }

    private void fails(Kind kind, String sentence) {
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> client.callerIds(null))
                .withMessage(sentence)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
