package io.github.callcard.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.activity.LogProgress.State;
import io.github.callcard.demo.ActivityBehaviour;
import io.github.callcard.demo.StandIn;
import io.github.callcard.demo.StoredActivity;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.PhoneActivity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call is logged once, whatever breaks: against the stand-in. */
class ActivityLogTest {

    private static final PhoneActivity CALL = ActivityServer.call(1);

    @TempDir
    private Path folder;

    private final List<LogProgress> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private StandIn standIn;
    private WebApi web;
    private ActivityLog log;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start();
        web = ActivityServer.web(standIn.address());
        log = begin(web);
    }

    @AfterEach
    void stop() {
        log.close();
        web.close();
        standIn.close();
    }

    private ActivityLog begin(WebApi server) {
        return new ActivityLog(
                new Activities(server),
                ActivityServer.file(ledger()),
                ActivityServer.QUICK,
                Clock.systemUTC(),
                note -> notes.add(note.toString()));
    }

    private Path ledger() {
        return folder.resolve("activities");
    }

    @Test
    void aFinishedCallBecomesACompletedPhoneActivityOfItsPersonAndTime() {
        log.log(CALL, told::add);

        await().until(() -> last() == State.LOGGED);
        assertThat(standIn.activities()).singleElement().satisfies(stored -> {
            assertThat(stored.type()).isEqualTo("Phone");
            assertThat(stored.completed()).isEqualTo("Completed");
            assertThat(stored.personId()).isEqualTo(1001);
            assertThat(stored.contactId()).isEqualTo(101);
            assertThat(stored.title()).isEqualTo("Call from Ingrid Solbakken");
            assertThat(stored.start()).isEqualTo(CALL.start());
            assertThat(stored.end()).isEqualTo(CALL.end());
            assertThat(stored.description()).isEqualTo("Callcard test-call-000001");
        });
    }

    @Test
    void aDoubleClickIsOneCall() {
        log.log(CALL, told::add);
        log.log(CALL, told::add);
        await().until(() -> last() == State.LOGGED);
        log.log(CALL, told::add);

        await().until(() -> Collections.frequency(states(), State.LOGGED) == 3);
        assertThat(standIn.activities()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityBehaviour.class,
            names = {"ANSWER_LOST", "ANSWER_FALSE", "REQUEST_LOST", "NULL", "MAINTENANCE"})
    void whatIsNotKnownToBeStoredIsLookedForBeforeItIsSentAgain(ActivityBehaviour behaviour) {
        log.log(ActivityServer.call(0), progress -> {});
        await().until(() -> standIn.activities().size() == 1);
        ActivityServer.behave(standIn, behaviour);

        log.log(CALL, told::add);

        await().until(() -> last() == State.LOGGED);
        assertThat(states()).contains(State.CHECKING);
        assertThat(ActivityServer.markers(standIn)).containsExactly("test-call-000000", "test-call-000001");
    }

    @Test
    void whereTheSearchNeverFoundAnythingTheUserIsAskedAndNothingIsSentAgain() {
        standIn.findActivities(false);
        ActivityServer.behave(standIn, ActivityBehaviour.ANSWER_LOST);

        log.log(CALL, told::add);

        await().until(() -> last() == State.UNCERTAIN);
        log.wake();
        assertThat(standIn.activities()).hasSize(1);

        log.log(CALL, told::add);
        await().untilAsserted(() -> assertThat(standIn.activities())
                .as("the user asked for it again")
                .hasSize(2));
    }

    @Test
    void whatSuperOfficeTurnsDownIsSaidAndNotTriedAgain() {
        standIn.behaveOnActivities(description -> ActivityBehaviour.FORBIDDEN);

        log.log(CALL, told::add);

        await().until(() -> last() == State.REFUSED);
        assertThat(told.getLast().why().orElseThrow().toString())
                .contains(
                        "does not allow this user to log calls; ask your SuperOffice administrator. The server says: \"Not your diary\".");
        assertThat(standIn.activities()).isEmpty();
    }

    @Test
    void aServerThatFailsOnACallAgainAndAgainIsLeftAlone() {
        log.log(ActivityServer.call(0), progress -> {});
        await().until(() -> standIn.activities().size() == 1);
        standIn.behaveOnActivities(description -> ActivityBehaviour.NULL);

        log.log(CALL, told::add);

        await().until(() -> last() == State.REFUSED);
        assertThat(standIn.activities()).hasSize(1);
    }

    @Test
    void offlineItWaitsOnDiskUnreadablyAndIsLoggedAfterTheNextStart() throws Exception {
        log.close();
        try (WebApi unreachable = ActivityServer.web(nobody());
                ActivityLog offline = begin(unreachable)) {
            offline.log(CALL, told::add);
            await().until(() -> last() == State.WAITING);
        }
        String onDisk = Files.readString(ledger(), StandardCharsets.ISO_8859_1);
        assertThat(onDisk)
                .startsWith("CALLCARD ACTIVITY")
                .doesNotContain("Ingrid")
                .doesNotContain("test-call");

        log = begin(web);
        log.start();

        await().until(() -> standIn.activities().size() == 1);
        assertThat(standIn.activities())
                .extracting(StoredActivity::title)
                .containsExactly("Call from Ingrid Solbakken");
    }

    @Test
    void itIsLoggedAsSoonAsTheServerIsBack() throws Exception {
        log.close();
        AtomicReference<ServerAddress> where = new AtomicReference<>(nobody());
        Access access = () -> new Access.Grant(where.get(), standIn.credential());
        LogTimes never = new LogTimes(
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofDays(30));
        try (WebApi away = new WebApi(new Connection(access), Clock.systemUTC(), null);
                ActivityLog waiting = new ActivityLog(
                        new Activities(away),
                        ActivityServer.file(ledger()),
                        never,
                        Clock.systemUTC(),
                        note -> notes.add(note.toString()))) {
            waiting.log(CALL, told::add);
            await().until(() -> last() == State.WAITING);
            assertThat(states()).containsOnly(State.SENDING, State.WAITING);
            assertThat(standIn.activities()).isEmpty();

            where.set(standIn.address());
            waiting.wake();

            await().until(() -> last() == State.LOGGED);
            assertThat(ActivityServer.markers(standIn)).containsExactly(CALL.marker());
        }
    }

    /** An address at which nobody listens. */
    private static ServerAddress nobody() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return ServerAddress.of("http://127.0.0.1:" + free.getLocalPort() + "/");
        }
    }

    @Test
    void withoutAKeyItWaitsInMemoryOnlyAndThatIsSaid() {
        log.close();
        standIn.close();
        try (ActivityLog inMemory = new ActivityLog(
                new Activities(web),
                ActivityServer.file(ledger(), Optional.empty()),
                ActivityServer.QUICK,
                Clock.systemUTC(),
                note -> notes.add(note.toString()))) {
            inMemory.log(CALL, told::add);

            await().until(() -> last() == State.WAITING_IN_MEMORY);
            assertThat(ledger()).doesNotExist();
        }
    }

    @Test
    void aSecondInstanceOfTheProfileDoesNotLog() {
        log.log(ActivityServer.call(0), progress -> {});
        await().until(() -> standIn.activities().size() == 1);
        try (ActivityLog second = begin(web)) {
            second.log(CALL, told::add);

            await().until(() -> last() == State.REFUSED);
            assertThat(told.getLast().why().orElseThrow().toString())
                    .startsWith("Another Callcard with this profile is running");
        }
        log.log(CALL, told::add);
        await().until(() -> standIn.activities().size() == 2);
    }

    @Test
    void signingOutDeletesWhatWaits() {
        standIn.close();
        log.log(CALL, told::add);
        await().until(() -> last() == State.WAITING);
        assertThat(ledger()).exists();

        log.signOut();

        assertThat(ledger()).doesNotExist();
    }

    @Test
    void aDamagedFileIsSetAsideAndSaid() throws IOException {
        Files.writeString(ledger(), "CALLCARD ACTIVITY\r\nand nothing of it");

        log.log(CALL, told::add);

        await().until(() -> last() == State.LOGGED);
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("is set aside as " + folder.resolve("activities.unusable") + ". Log those calls by hand.");
    }

    private State last() {
        synchronized (told) {
            return told.isEmpty() ? State.SENDING : told.getLast().state();
        }
    }

    private List<State> states() {
        synchronized (told) {
            return told.stream().map(LogProgress::state).toList();
        }
    }
}
