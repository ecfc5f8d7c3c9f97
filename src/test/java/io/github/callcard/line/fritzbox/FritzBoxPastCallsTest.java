package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.MarksInMemory;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.calllist.CallListWatch;
import io.github.callcard.line.fritzbox.StandInCallList.Fault;
import io.github.callcard.peer.TestClock;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line that comes up tells what it missed, over restarts, once, and in spite of a box that refuses its list. */
@Timeout(300)
class FritzBoxPastCallsTest {

    private static final Timing QUICK = new Timing(
            Duration.ofSeconds(30),
            Duration.ofMillis(20),
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofHours(1));

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final StandInFritzBox box = new StandInFritzBox();
    private final StandInCallList list = new StandInCallList("kari", "secret");
    private final MarksInMemory marks = new MarksInMemory();
    private final List<PastCall> told = new CopyOnWriteArrayList<>();
    private volatile CallListAccess.Password password = () -> Optional.of("secret");
    private volatile Set<InetAddress> addresses = Set.of(InetAddress.getLoopbackAddress());
    private Duration refused = Duration.ofHours(1);
    private FritzBoxLine line = line();

    FritzBoxPastCallsTest() throws IOException {}

    private FritzBoxLine line() {
        return new FritzBoxLine(
                new FritzBoxSettings(null, "127.0.0.1", box.port(), WatchedPhones.all()),
                new CallListAccess("kari", () -> password.read(), false, list.port()),
                clock,
                note -> {},
                () -> addresses,
                QUICK,
                new CallListWatch.Pauses(
                        Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(50), refused));
    }

    private void start() {
        line.recall(marks);
        line.start(new LineListener() {
            @Override
            public void onEvent(LineEvent event) {}

            @Override
            public void onPast(List<PastCall> calls) {
                told.addAll(calls);
            }
        });
    }

    private void restart() throws Exception {
        stop();
        line = line();
        start();
    }

    private void stop() throws Exception {
        line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
    }

    @AfterEach
    void end() throws Exception {
        stop();
        box.close();
        list.close();
    }

    private void missed(int id, String number) {
        list.add(id, 2, number, "876543", -1, "24.11.26 09:00", "0:00", "");
    }

    private void awaitMark(long id) {
        await().until(() -> marks.reached(id));
    }

    @Test
    void whatCameWhileItWasOffIsToldOnceAtTheNextStart() throws Exception {
        missed(1, "0401");
        start();
        awaitMark(1);

        stop();
        missed(2, "0402");
        missed(3, "0403");
        restart();
        awaitMark(3);
        restart();
        long readings = list.readings();
        restart();
        await().until(() -> list.readings() > readings);

        assertThat(told).extracting(PastCall::number).containsExactly("0402", "0403");
        assertThat(told).allMatch(PastCall::isMissed);
    }

    @Test
    void aCallThatIsSeenIsNeverToldAndMovesTheMark() throws Exception {
        missed(1, "0401");
        start();
        awaitMark(1);

        box.rings(0, "0402", "876543");
        missed(2, "0402");
        box.hangsUp(0, 0);
        awaitMark(2);
        restart();
        missed(3, "0403");
        box.breakOff();
        awaitMark(3);

        assertThat(told).extracting(PastCall::number).containsExactly("0403");
    }

    @Test
    void aWrongPasswordIsSaidAndTheLineIsReadyAllTheSame() throws Exception {
        password = () -> Optional.of("wrong");
        start();

        await().untilAsserted(() -> assertThat(line.health().message())
                .hasToString(
                        "Ready, but calls that came while Callcard was off are not known. 127.0.0.1 refuses user and"
                                + " password; enter them again in the line's settings."));
        assertThat(line.health().state()).isEqualTo(State.READY);
        int asked = list.requests().size();
        box.rings(0, "0402", "876543");
        box.hangsUp(0, 0);
        box.breakOff();
        await().until(() -> line.health().changes().size() > 3 && line.health().isReady());
        assertThat(line.health().message().toString()).contains("refuses user and password");
        assertThat(list.requests()).as("a box locks out whoever goes on").hasSize(asked);
    }

    @Test
    void inAnotherNetworkABoxThatRefusedIsAskedAgain() throws Exception {
        password = () -> Optional.of("wrong");
        missed(1, "0401");
        start();
        await().until(() -> line.health().message().toString().contains("refuses user and password"));

        password = () -> Optional.of("secret");
        addresses = Set.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("192.168.178.20"));
        box.breakOff();

        awaitMark(1);
        await().until(() -> line.health().message().toString().equals("Ready."));
    }

    @Test
    void afterAWhileABoxThatRefusedIsAskedAgain() throws Exception {
        stop();
        refused = Duration.ofMillis(100);
        line = line();
        password = () -> Optional.of("wrong");
        missed(1, "0401");
        start();
        await().until(() -> line.health().message().toString().contains("refuses user and password"));

        password = () -> Optional.of("secret");

        awaitMark(1);
    }

    @Test
    void aLockedKeyStoreIsAskedAgain() throws Exception {
        password = () -> {
            throw new SentenceException(Sentence.of("The key store is locked; unlock it."));
        };
        missed(1, "0401");
        start();
        await().until(() -> line.health()
                .message()
                .toString()
                .equals("Ready, but calls that came while Callcard was off are not known. The key store is locked;"
                        + " unlock it."));

        password = () -> Optional.of("secret");

        awaitMark(1);
        await().until(() -> line.health().message().toString().equals("Ready."));
    }

    @Test
    void whateverGoesWrongTheListIsReadAgain() throws Exception {
        password = () -> {
            throw new IllegalStateException("the test says so");
        };
        missed(1, "0401");
        start();
        await().until(() -> line.health().message().toString().contains("cannot be read now; trying again later."));

        password = () -> Optional.of("secret");

        awaitMark(1);
    }

    @Test
    void aFaultThatPassesIsTriedAgainAndThenForgotten() throws Exception {
        list.behave(Fault.ERROR);
        missed(1, "0401");
        start();
        await().until(() -> line.health().message().toString().contains("cannot be read now"));

        list.behave(Fault.NONE);

        await().until(() -> line.health().message().toString().equals("Ready."));
        awaitMark(1);
    }

    @Test
    void withoutAPasswordNothingIsAsked() throws Exception {
        password = Optional::empty;
        start();
        await().until(() -> line.health().isReady());
        box.rings(0, "0402", "876543");
        box.hangsUp(0, 0);
        await().until(() -> line.health().lastCall() != null);
        stop();

        assertThat(list.requests()).isEmpty();
    }

    /** A command that looks at the lines beside the program takes nothing from it. */
    @Test
    void withoutAMemoryNothingIsAsked() throws Exception {
        line.start(event -> {});
        await().until(() -> line.health().isReady());
        stop();

        assertThat(list.requests()).isEmpty();
    }

    @Test
    void aSilentBoxDoesNotHoldTheEndUp() throws Exception {
        list.behave(Fault.SILENCE);
        start();
        await().until(() -> !list.requests().isEmpty());

        stop();
        assertThat(line.health().state()).isEqualTo(State.STOPPED);
    }
}
