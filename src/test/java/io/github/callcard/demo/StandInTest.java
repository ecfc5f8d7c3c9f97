package io.github.callcard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeClient;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncReport;
import io.github.callcard.sync.SyncReport.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way of a caller id: stand-in, client, synchronisation. */
class StandInTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    private StandIn standIn;
    private SuperOfficeClient client;
    private DirectorySync sync;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start();
        client = client(standIn.credential());
        sync = new DirectorySync(client::callerIds, Directory.empty(NORWAY), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        sync.close();
        client.close();
        standIn.close();
    }

    @Test
    void fetchesTheSampleCompanyAndKnowsItsPeople() throws Exception {
        SyncReport report = sync.sync();
        assertThat(report.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(report.leftOut().total()).isZero();
        assertThat(report.numbers()).isEqualTo(SampleCompany.entries().size());
        assertThat(sync.directory().match("22 00 01 01").callers())
                .singleElement()
                .satisfies(caller -> assertThat(caller.personName()).isEqualTo("Ingrid Solbakken"));
    }

    @Test
    void saysUnchangedToTheHashOfItsSetAndSendsAnotherSetInFull() throws Exception {
        sync.sync();
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.UNCHANGED);
        standIn.use(SampleCompany.entries().subList(0, 5));
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(sync.directory().size()).isEqualTo(5);
        standIn.use(List.of());
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(sync.directory().size()).isZero();
        assertThat(standIn.requests()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"FAILING", "MAINTENANCE", "HALF_WAY"})
    void whateverFailsTheLastGoodSetStays(Behaviour behaviour) throws Exception {
        sync.sync();
        Directory before = sync.directory();
        standIn.use(SampleCompany.entries().subList(0, 70));
        standIn.behave(behaviour);
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(sync.directory()).isSameAs(before);
        standIn.behave(Behaviour.USUAL);
        assertThat(sync.sync().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(sync.directory().size()).isEqualTo(70);
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"FAILING", "MAINTENANCE", "HALF_WAY"})
    void failsInTheWayItWasTold(Behaviour behaviour) {
        standIn.behave(behaviour);
        Kind kind = switch (behaviour) {
            case MAINTENANCE -> Kind.BUSY;
            case HALF_WAY -> Kind.INCOMPLETE;
            default -> Kind.SERVER_ERROR;
        };
        assertThatThrownBy(() -> client.callerIds(null))
                .isInstanceOfSatisfying(
                        SuperOfficeException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void canBeToldToSayUnchanged() throws Exception {
        standIn.behave(Behaviour.UNCHANGED);
        assertThat(client.callerIds("some hash")).isInstanceOf(CallerIdAnswer.Unchanged.class);
    }

    @Test
    void refusesAWrongPassword() {
        try (SuperOfficeClient stranger = client(new Credential.Basic("demo", "wrong"))) {
            assertThatThrownBy(() -> stranger.callerIds(null))
                    .isInstanceOfSatisfying(
                            SuperOfficeException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED_SIGN_IN));
        }
    }

    @Test
    void tellsItsVersionAndListensOnThisComputerOnly() throws Exception {
        assertThat(client.version().version()).isEqualTo("0.0.0");
        assertThat(standIn.address().base().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void isNotThereAfterItsEnd() {
        standIn.close();
        assertThatThrownBy(() -> client.callerIds(null))
                .isInstanceOfSatisfying(
                        SuperOfficeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
                .hasMessageContaining("does not accept connections");
    }

    @Test
    void hasNothingAtOtherAddresses() {
        ServerAddress wrong =
                ServerAddress.of(standIn.address().base().resolve("/Other/").toString());
        try (SuperOfficeClient astray = new SuperOfficeClient(
                new Connection(wrong, standIn.credential()),
                () -> new DirectoryBuilder(NORWAY),
                Clock.systemUTC(),
                null)) {
            assertThatThrownBy(() -> astray.callerIds(null))
                    .isInstanceOfSatisfying(
                            SuperOfficeException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.NOT_SUPEROFFICE));
        }
    }

    private SuperOfficeClient client(Credential credential) {
        return new SuperOfficeClient(
                new Connection(standIn.address(), credential),
                () -> new DirectoryBuilder(NORWAY),
                Clock.systemUTC(),
                null);
    }
}
