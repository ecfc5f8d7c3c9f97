package io.github.callcard.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.activity.LogProgress.State;
import io.github.callcard.demo.ActivityBehaviour;
import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.TestClock;
import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Connection;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.WebApi;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealedFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No damage of the file, no clock that is set and no full disk loses a call that waits, or logs one twice. */
class LedgerFaultTest {

    private static final DataOwner OWNER = new DataOwner("https://crm.example.com/", "tej0");
    private static final DataOwner OTHER = new DataOwner("https://other.example.com/", "tej0");
    private static final Optional<SecretKey> KEY = Optional.of(new SecretKeySpec(new byte[32], "AES"));

    /** Nothing is tried again by itself, and nothing that was sent is ever sure not to come. */
    private static final LogTimes SLOW = new LogTimes(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(30));

    @TempDir
    private Path folder;

    private final List<LogProgress> told = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-30T10:00:00Z"), ZoneId.of("Europe/Oslo"));
    private final AtomicReference<ServerAddress> where = new AtomicReference<>();
    private ServerAddress nobody;

    @AutoClose
    private StandIn standIn;

    @AutoClose
    private WebApi web;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = ServerAddress.of("http://127.0.0.1:" + free.getLocalPort() + "/");
        }
        Access access = () -> new Access.Grant(where.get(), standIn.credential());
        web = new WebApi(new Connection(access), clock, null);
        online();
    }

    private void online() {
        where.set(standIn.address());
    }

    private void offline() {
        where.set(nobody);
    }

    private Path ledger() {
        return folder.resolve("activities");
    }

    private ActivityLog begin(LogTimes times) {
        return begin(times, OWNER);
    }

    private ActivityLog begin(LogTimes times, DataOwner owner) {
        SealedFile file = ActivityServer.file(ledger(), owner, KEY);
        return new ActivityLog(new Activities(web), file, times, clock, note -> notes.add(note.toString()));
    }

    /** These calls wait on disk, and no program runs. */
    private void leaveWaiting(int... calls) {
        offline();
        try (ActivityLog log = begin(SLOW)) {
            for (int call : calls) {
                log.log(ActivityServer.call(call), told::add);
                await().until(() -> last() == State.WAITING);
                told.clear();
            }
        }
        online();
    }

    private State last() {
        return told.isEmpty() ? State.SENDING : told.getLast().state();
    }

    /** A program starts and has nothing left to do. */
    private void startAndFinish() {
        try (ActivityLog log = begin(ActivityServer.QUICK)) {
            log.start();
            await().until(() -> waiting().isEmpty());
        }
    }

    private List<Entry> waiting() throws Exception {
        Optional<byte[]> file = ActivityServer.file(ledger(), OWNER, KEY).read();
        return file.isEmpty() ? List.of() : LedgerContent.read(file.get()).entries();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 18, 19, 20, 53, 84})
    void aBitThatFlipsInTheReadableBeginningLosesNothing(int place) throws IOException {
        leaveWaiting(1);
        flip(place);

        startAndFinish();

        assertThat(ActivityServer.markers(standIn)).containsExactly("test-call-000001");
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 52, 85, 120})
    void aBitThatFlipsElsewhereIsSaidAndTheFileIsKeptEachTime(int place) throws IOException {
        for (int time = 1; time <= 2; time++) {
            leaveWaiting(time);
            flip(place);
            try (ActivityLog log = begin(SLOW)) {
                log.start();
                int said = time;
                await().until(() -> notes.size() == said);
            }
        }
        assertThat(notes).allMatch(note -> note.matches(".*[Ll]og those calls by hand\\."));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.matches("activities\\.(unusable|elsewhere)(-2)?"))
                    .hasSize(2);
        }
    }

    private void flip(int place) throws IOException {
        byte[] bytes = Files.readAllBytes(ledger());
        bytes[place] ^= 2;
        Files.write(ledger(), bytes);
    }

    @Test
    void callsOfAnotherServerAreSaidAndWaitUntilItIsUsedAgain() {
        leaveWaiting(1);
        try (ActivityLog log = begin(SLOW, OTHER)) {
            log.log(ActivityServer.call(2), told::add);
            await().until(() -> last() == State.LOGGED);
        }
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("another server's")
                .contains(folder.resolve("activities.elsewhere").toString());

        // Until the log has brought the file back, nothing waits in the one that is there.
        try (ActivityLog log = begin(ActivityServer.QUICK)) {
            log.start();
            await().until(() -> standIn.activities().size() == 2 && waiting().isEmpty());
        }

        assertThat(ActivityServer.markers(standIn)).containsExactly("test-call-000002", "test-call-000001");
        assertThat(folder.resolve("activities.elsewhere")).as("brought back").doesNotExist();
    }

    @Test
    void whoDoesNotKnowWhoIsSignedInLeavesTheFileAlone() {
        leaveWaiting(1);
        try (ActivityLog log = begin(SLOW, DataOwner.UNKNOWN)) {
            log.log(ActivityServer.call(2), told::add);
            await().until(() -> last() == State.LOGGED);
        }
        assertThat(notes).isEmpty();

        startAndFinish();

        assertThat(ActivityServer.markers(standIn)).containsExactly("test-call-000002", "test-call-000001");
    }

    @Test
    void aClockThatIsAMonthAheadForAMomentGivesNothingUp() {
        offline();
        try (ActivityLog log = begin(SLOW)) {
            log.log(ActivityServer.call(1), told::add);
            await().until(() -> last() == State.WAITING);
            told.clear();
            clock.pass(Duration.ofDays(40));
            log.wake();
            await().until(() -> !told.isEmpty());
            clock.pass(Duration.ofDays(-40));
            online();
            log.wake();

            await().until(() -> last() == State.LOGGED);
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void whatWasTriedInVainOnMoreThanThirtyDaysIsSaidAndGivenUp() {
        offline();
        try (ActivityLog log = begin(SLOW)) {
            log.log(ActivityServer.call(1), told::add);
            await().until(() -> last() == State.WAITING);
            int days = 0;
            while (last() != State.REFUSED) {
                int before = told.size();
                clock.pass(Duration.ofDays(1));
                log.wake();
                await().until(() -> told.size() > before || last() == State.REFUSED);
                days++;
                assertThat(days).isLessThan(60);
            }
            // One that the clock passed while it was being tried on does not count.
            assertThat(days).isGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void aClockThatIsSetBackWhileItIsCheckedSendsNothingTwice() {
        try (ActivityLog log = begin(SLOW)) {
            log.log(ActivityServer.call(0), told::add);
            await().until(() -> last() == State.LOGGED);
            standIn.findActivities(false);
            ActivityServer.behave(standIn, ActivityBehaviour.ANSWER_LOST);
            log.log(ActivityServer.call(1), told::add);
            await().until(() -> last() == State.CHECKING);

            for (int second = -20; second <= 20; second += 40) {
                told.clear();
                clock.pass(Duration.ofSeconds(second));
                log.wake();
                await().until(() -> !told.isEmpty());
                assertThat(last()).isEqualTo(State.CHECKING);
            }
        }
        assertThat(ActivityServer.markers(standIn)).containsExactly("test-call-000000", "test-call-000001");
    }

    @Test
    void anOlderFileThatIsPutBackSendsNothingTwice() throws IOException {
        leaveWaiting(1, 2, 3);
        Path older = Files.copy(ledger(), folder.resolve("backup"));
        startAndFinish();
        assertThat(standIn.activities()).hasSize(3);
        Files.copy(older, ledger(), StandardCopyOption.REPLACE_EXISTING);

        startAndFinish();

        assertThat(standIn.activities()).hasSize(3);
    }

    @Test
    void aCallThatFindsNoRoomOnDiskSaysSoAndIsLoggedOnceThereIsRoom() throws IOException {
        leaveWaiting(1);
        told.clear();
        try (ActivityLog log = begin(SLOW)) {
            Path inTheWay = noRoom();
            log.log(ActivityServer.call(2), told::add);
            await().until(() -> last() == State.WAITING_IN_MEMORY);
            assertThat(told.getLast().why().orElseThrow().toString()).contains("free some disk space");
            assertThat(standIn.activities()).isEmpty();

            room(inTheWay);
            log.wake();

            await().until(() -> standIn.activities().size() == 2);
        }
        assertThat(ActivityServer.markers(standIn)).containsExactly("test-call-000001", "test-call-000002");
    }

    @Test
    void aCallThatNeverFoundRoomIsSaidAtTheEndAndTheOthersStayOnDisk() throws Exception {
        leaveWaiting(1);
        told.clear();
        Path inTheWay = noRoom();
        try (ActivityLog log = begin(SLOW)) {
            log.log(ActivityServer.call(2), told::add);
            await().until(() -> last() == State.WAITING_IN_MEMORY);
        }
        assertThat(notes).singleElement().asString().contains("is not logged: it could not be saved");
        assertThat(waiting()).extracting(Entry::marker).containsExactly("test-call-000001");
        room(inTheWay);
    }

    /** The ledger cannot be replaced: where its next content goes first, something else stands. */
    private Path noRoom() throws IOException {
        Path unfinished = folder.resolve("activities." + ProcessHandle.current().pid() + ".tmp");
        return Files.createDirectories(unfinished.resolve("in the way"));
    }

    private static void room(Path inTheWay) throws IOException {
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
    }

    @Test
    void whatIsWantedInTheLastMomentIsLoggedAfterTheNextStart() {
        CountDownLatch busy = new CountDownLatch(1);
        try (ActivityLog log = begin(SLOW)) {
            log.log(ActivityServer.call(1), progress -> {
                busy.countDown();
                awaitInterruption();
            });
            await().until(() -> busy.getCount() == 0);
            log.log(ActivityServer.call(2), told::add);
        }

        startAndFinish();

        assertThat(ActivityServer.markers(standIn)).contains("test-call-000002");
    }

    private static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsNoFileIsSetAside() throws IOException {
        Files.createDirectory(ledger());
        try (ActivityLog log = begin(SLOW)) {
            log.log(ActivityServer.call(1), told::add);
            await().until(() -> last() == State.LOGGED);
        }
        assertThat(notes).singleElement().asString().contains("is not one of Callcard's; it is set aside as");
    }
}
