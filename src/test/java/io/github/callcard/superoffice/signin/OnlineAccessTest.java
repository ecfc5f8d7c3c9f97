package io.github.callcard.superoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SignInBehaviour;
import io.github.callcard.demo.SignInBehaviour.Refresh;
import io.github.callcard.demo.StandIn;
import io.github.callcard.demo.TenantCondition;
import io.github.callcard.peer.RunningClock;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnlineAccessTest {

    private final RunningClock clock = new RunningClock(Instant.now());
    private final TokensInMemory storage = new TokensInMemory();

    @AutoClose
    private StandIn server;

    @AutoClose
    private OnlineStandIn online;

    @AutoClose
    private SuperOfficeClient client;

    @BeforeEach
    void signIn() throws Exception {
        server = StandIn.start();
        online = OnlineStandIn.start(server);
        storage.save(newSignIn().signIn(new TestBrowser()));
        client = SignIns.client(access(), clock);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedAndTheCallGoesOn() throws Exception {
        Tokens first = kept();
        online.expireAccessTokens();

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
        online.expireAccessTokens();

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> client.callerIds(null))
                .withMessageStartingWith("Another user has signed in");
        assertThat(kept().identity()).as("it is theirs to keep").isEqualTo(kari);
    }

    @Test
    void aNewSignInOfTheSamePersonAfterTheOldOneEndedIsNoticed() throws Exception {
        Access access = access();
        access.current();
        assertThat(access.hasNewSignIn()).isFalse();
        online.behave(SignInBehaviour.USUAL.with(Refresh.REFUSED));
        online.expireAccessTokens();
        assertThatExceptionOfType(SuperOfficeException.class).isThrownBy(() -> access.afterRefusal(access.current()));
        assertThat(access.hasNewSignIn()).isFalse();

        storage.save(newSignIn().signIn(new TestBrowser()));

        assertThat(access.hasNewSignIn()).isTrue();
        access.current();
        assertThat(access.hasNewSignIn()).isFalse();
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() throws Exception {
        Tokens first = kept();
        clock.pass(Duration.ofMinutes(59));

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        assertThat(kept().accessToken()).isNotEqualTo(first.accessToken());
        assertThat(server.requests()).isOne();
    }

    @Test
    void anOldRefreshTokenIsKeptWhereNoneComesBack() throws Exception {
        Tokens first = kept();
        online.behave(SignInBehaviour.USUAL.with(Refresh.STAYS));

        for (int hour = 0; hour < 3; hour++) {
            online.expireAccessTokens();
            assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        }
        assertThat(kept().refreshToken()).isEqualTo(first.refreshToken());
    }

    @Test
    void whereRenewingIsRefusedTheUserSignsInAgain() throws Exception {
        online.behave(SignInBehaviour.USUAL.with(Refresh.REFUSED));
        online.expireAccessTokens();

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
            online.expireAccessTokens();
            other.callerIds(null);
        }

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void aTokenThatStillHoldsIsUsedWhileTheSignInIsAway() throws Exception {
        Tokens first = kept();
        clock.pass(Duration.ofMinutes(59));
        OnlineAccount nobody = new OnlineAccount(
                new Environment(ServerAddress.of("http://127.0.0.1:1/")), OnlineStandIn.CLIENT_ID, null, null, null);
        OnlineAccess access = new OnlineAccess(SignIns.signIn(nobody, clock, SignIns.PATIENT), storage, clock);

        assertThat(access.current()).isEqualTo(first.grant());

        clock.pass(Duration.ofMinutes(2));
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(access::current)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
        assertThat(kept()).isEqualTo(first);
    }

    @Test
    void maintenanceIsNoAlarm() throws Exception {
        online.tenant(TenantCondition.MAINTENANCE);

        fails(Kind.BUSY, "SuperOffice is working on Cust12345 (maintenance); Callcard asks again by itself.");
        assertThat(server.requests()).isZero();

        online.tenant(TenantCondition.RUNNING);
        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void aTenantThatMovedIsFoundAgain() throws Exception {
        client.callerIds(null);
        online.tenant(TenantCondition.MOVED);

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
        assertThat(kept().identity().webApi().toString()).endsWith("/site2/Cust12345/");
    }

    @Test
    void aTenantThatMovedWhileWeWereAwayIsFoundAtOnce() throws Exception {
        online.tenant(TenantCondition.MOVED);

        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void twoProgramsThatRenewAtOnceRenewInTurn() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (SuperOfficeClient other = SignIns.client(access(), clock);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= 25; round++) {
                online.expireAccessTokens();
                List<Future<CallerIdAnswer>> answers = Stream.of(client, other)
                        .map(program -> threads.submit(() -> {
                            together.await();
                            return program.callerIds(null);
                        }))
                        .toList();

                for (Future<CallerIdAnswer> answer : answers) {
                    assertThat(answer.get()).isInstanceOf(Changed.class);
                }
                assertThat(online.renewals()).isEqualTo(round);
            }
        }
    }

    @Test
    void whatCouldNotBeStoredIsNotLostToWhatIsStoredStill() throws Exception {
        client.callerIds(null);
        storage.lockKeyring();
        online.expireAccessTokens();
        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);

        storage.unlockKeyring();
        online.expireAccessTokens();
        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);

        try (SuperOfficeClient nextStart = SignIns.client(access(), clock)) {
            assertThat(nextStart.callerIds(null)).isInstanceOf(Changed.class);
        }
    }

    @Test
    void whereTheKeyStoreIsLockedFromTheBeginningNobodyIsSignedIn() {
        storage.lockKeyring();

        fails(Kind.REFUSED_SIGN_IN, "The keyring is locked; unlock it and try again.");
    }

    @Test
    void aProgramThatSuperOfficeDoesNotKnowCostsNobodyTheSignIn() throws Exception {
        Tokens first = kept();
        online.wantSecret("that only the other program has");
        online.expireAccessTokens();

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> client.callerIds(null))
                .withMessageContaining("does not accept this client id or its secret")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED_CLIENT));
        assertThat(kept()).isEqualTo(first);

        online.wantSecret("");
        assertThat(client.callerIds(null)).isInstanceOf(Changed.class);
    }

    @Test
    void whoSignedOutElsewhereIsNotSignedInAgain() throws Exception {
        client.callerIds(null);
        storage.forget();
        online.expireAccessTokens();

        fails(Kind.REFUSED_SIGN_IN, "Nobody is signed in to SuperOffice; sign in.");
        assertThat(storage.load()).isEmpty();
        assertThat(online.renewals()).isZero();
    }

    @Test
    void whoFindsTheTenantAgainKeepsTheTokensThatAnotherProgramRenewed() throws Exception {
        OnlineAccess access = access();
        Access.Grant before = access.current();
        online.expireAccessTokens();
        client.callerIds(null);
        Tokens renewed = kept();
        online.tenant(TenantCondition.MOVED);

        Access.Grant found = access.afterMove(before);

        assertThat(found.credential()).isEqualTo(renewed.grant().credential());
        assertThat(kept().refreshToken()).isEqualTo(renewed.refreshToken());
        assertThat(kept().identity().webApi()).isEqualTo(found.address());
    }

    @Test
    void aTrialTakesWhatThereIsAndChangesNothing() throws Exception {
        Tokens first = kept();
        UnchangedAccess trial = new UnchangedAccess(storage, clock);
        assertThat(trial.current()).isEqualTo(first.grant());

        clock.pass(Duration.ofMinutes(61));
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(trial::current)
                .withMessage("The last sign-in to SuperOffice there has run out; sign in again.");
        assertThat(kept()).isEqualTo(first);
        assertThat(online.renewals()).isZero();
    }

    private OnlineSignIn newSignIn() {
        return SignIns.signIn(SignIns.account(online), clock, SignIns.PATIENT);
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
