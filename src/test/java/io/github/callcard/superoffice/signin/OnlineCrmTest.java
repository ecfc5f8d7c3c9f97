package io.github.callcard.superoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.demo.OnlineStandIn;
import io.github.callcard.demo.SampleCompany;
import io.github.callcard.demo.SignInBehaviour;
import io.github.callcard.demo.SignInBehaviour.Refresh;
import io.github.callcard.demo.StandIn;
import io.github.callcard.demo.TenantCondition;
import io.github.callcard.peer.RunningClock;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.PersonDetails;
import io.github.callcard.superoffice.crm.Persons;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.superoffice.crm.Summaries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons, activities, pages and selections of a tenant online. */
class OnlineCrmTest {

    private static final PhoneActivity CALL = new PhoneActivity(
            "online-call-1",
            1001,
            101,
            "Call from Ingrid Solbakken",
            OffsetDateTime.parse("2026-03-10T12:00:00+01:00"),
            OffsetDateTime.parse("2026-03-10T12:03:00+01:00"));
    private static final PersonDetails INGRID =
            new PersonDetails("Chief accountant", "ingrid.solbakken@contact101.example");

    private final RunningClock clock = new RunningClock(Instant.now());
    private final TokensInMemory storage = new TokensInMemory();

    @AutoClose
    private StandIn server;

    @AutoClose
    private OnlineStandIn online;

    private OnlineAccess access;

    @AutoClose
    private WebApi web;

    @BeforeEach
    void signIn() throws Exception {
        server = StandIn.start();
        online = OnlineStandIn.start(server);
        OnlineSignIn signIn = SignIns.signIn(SignIns.account(online), clock, SignIns.PATIENT);
        storage.save(signIn.signIn(new TestBrowser()));
        access = new OnlineAccess(signIn, storage, clock);
        web = new WebApi(new Connection(access), clock, null);
    }

    private Summaries summaries() {
        return new Summaries(web, ZoneId.of("Europe/Oslo"));
    }

    @Test
    void aPersonAndAPhotoComeFromTheTenant() throws Exception {
        Persons persons = new Persons(web);

        assertThat(summaries().ofPerson(1001).details()).isEqualTo(INGRID);
        assertThat(persons.photo(1001, 144))
                .hasValueSatisfying(photo -> assertThat(photo).startsWith(0x89, 'P', 'N', 'G'));
    }

    @Test
    void aCallIsLoggedOnceAlsoWhereTheTokenEndsOnTheWay() throws Exception {
        Activities activities = new Activities(web);
        var draft = activities.prepare(CALL);
        online.expireAccessTokens();

        assertThat(activities.save(draft)).isPositive();
        assertThat(online.renewals()).isOne();
        assertThat(server.activities()).singleElement().satisfies(stored -> {
            assertThat(stored.type()).isEqualTo("Phone");
            assertThat(stored.start()).isEqualTo(CALL.start());
            assertThat(stored.description()).isEqualTo("Callcard online-call-1");
        });
        assertThat(activities.isStored("online-call-1", LocalDate.of(2026, 3, 10)))
                .isTrue();
        assertThat(activities.isStored("online-call-2", LocalDate.of(2026, 3, 10)))
                .isFalse();
    }

    @Test
    void aSelectionIsReadAsTheSignedInUser() throws Exception {
        server.select(12, SampleCompany.entries().subList(0, 3));
        try (SuperOfficeClient client = SignIns.client(access, clock)) {
            assertThat(client.callerIdsOf(12, null)).isInstanceOf(Changed.class);
            online.expireAccessTokens();
            assertThat(client.callerIdsOf(12, null)).isInstanceOf(Changed.class);
        }
        assertThat(online.renewals()).isOne();
    }

    @Test
    void aTenantThatMovedIsFollowedAlsoByItsPages() throws Exception {
        summaries().ofPerson(1001);
        online.tenant(TenantCondition.MOVED);

        assertThat(summaries().ofPerson(1001).details()).isEqualTo(INGRID);
        assertThat(web.address().toString()).endsWith("/site2/Cust12345/");
    }

    @Test
    void duringMaintenanceNothingIsSentAndNothingStored() throws Exception {
        online.tenant(TenantCondition.MAINTENANCE);

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> new Activities(web).prepare(CALL))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.BUSY));
        assertThat(server.personRequests()).isZero();
        assertThat(server.activities()).isEmpty();
    }

    @Test
    void whenTheSignInHasEndedACallIsSurelyNotLogged() throws Exception {
        Activities activities = new Activities(web);
        var draft = activities.prepare(CALL);
        online.behave(SignInBehaviour.USUAL.with(Refresh.REFUSED));
        online.expireAccessTokens();

        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> activities.save(draft))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(Kind.REFUSED_SIGN_IN);
                    assertThat(Activities.isSurelyNotStored(e)).isTrue();
                });
        assertThat(server.activities()).isEmpty();
    }
}
