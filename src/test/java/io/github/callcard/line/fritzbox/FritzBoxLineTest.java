package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.peer.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line beside a box that does what boxes do, and what they should not. */
class FritzBoxLineTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String CALLER = "0301234567";
    private static final Duration LONG = Duration.ofHours(1);

    /** Tries again at once and looks at a silent connection often, so that nobody has to wait. */
    private static final Timing QUICK = new Timing(
            Duration.ofSeconds(30), Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(50), LONG);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final List<FritzBoxLine> lines = new ArrayList<>();
    private final StandInFritzBox box = new StandInFritzBox();
    private volatile Set<InetAddress> addresses = LocalNetwork.ofThisComputer();

    FritzBoxLineTest() throws IOException {}

    @AfterEach
    void end() throws Exception {
        for (FritzBoxLine line : lines) {
            line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
        box.close();
    }

    @Test
    void aCallAtTheBoxIsACallHere() {
        FritzBoxLine line = ready();

        box.rings(0, CALLER, "876543");
        box.answers(0, 20, CALLER);
        box.hangsUp(0, 47);

        awaitEvents(Up.class, Ringing.class, Answered.class, Ended.class);
        assertThat(line.id()).isEqualTo(new LineId("fritzbox", LOOPBACK + ":" + box.port()));
        assertThat(line.name()).isEqualTo("FRITZ!Box " + LOOPBACK);
        assertThat(line.health().message()).hasToString("Ready.");
    }

    @Test
    void aBoxWhoseMonitorIsOffSaysHowToSwitchItOnAndIsWatchedOnceItIs() throws Exception {
        box.switchMonitorOff();
        FritzBoxLine line = watch(box, QUICK);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .hasToString(LOOPBACK + " does not tell its calls; dial #96*5* on a telephone at the FRITZ!Box, which"
                        + " switches its call monitor on. Trying again.");
        assertThat(events).isEmpty();

        box.switchMonitorOn();

        awaitEvents(Up.class);
        awaitState(line, State.READY);
    }

    @Test
    void aBoxThatStartsAnewIsComingBackAndNotFailed() throws Exception {
        FritzBoxLine line = ready();

        box.switchMonitorOff();

        awaitEvents(Up.class, Down.class);
        await().until(() -> line.health().message().toString().contains("#96*5*"));
        assertThat(line.health().state()).isEqualTo(State.RECONNECTING);

        box.switchMonitorOn();

        awaitEvents(Up.class, Down.class, Up.class);
    }

    @Test
    void callsGoOnOverALostConnectionAndHalfALineIsNotBelieved() throws Exception {
        ready();
        box.rings(0, CALLER, "876543");
        box.answers(0, 20, CALLER);
        box.send("24.11.26 10:00:00;DISCONNECT;0;4");
        box.breakOff();
        awaitEvents(Up.class, Ringing.class, Answered.class, Down.class, Up.class);
        assertThat(((Down) events.get(3)).reason())
                .hasToString("The connection to " + LOOPBACK + " broke; trying again.");
        assertThat(((Up) events.get(4)).calls())
                .extracting(LiveCall::callId, LiveCall::answered)
                .containsExactly(tuple("1", true));

        await().until(box::isWatched);
        box.hangsUp(0, 47);

        awaitEvents(Up.class, Ringing.class, Answered.class, Down.class, Up.class, Ended.class);
    }

    @Test
    void noiseIsSkippedAndNoted() {
        ready();

        box.send("HTTP/1.1 400 Bad Request\r\n\r\n");
        box.send(new byte[] {0, 1, (byte) 0xFF, ';', ';', ';', (byte) 0xC3, '\n'});
        box.send(";RING;0;\n24.11.26 10:00:00;RING;zero;" + CALLER + ";876543;SIP0;\n");
        box.send(("x".repeat(1_000_000) + "\n").getBytes(StandardCharsets.US_ASCII));
        box.rings(0, CALLER, "876543");

        awaitEvents(Up.class, Ringing.class);
        assertThat(notes)
                .anyMatch(note -> note.endsWith("skipped, not understood: \"HTTP/1.1 400 Bad Request\""))
                .anyMatch(note -> note.endsWith("skipped, longer than 1024 bytes"))
                .anyMatch(note -> note.endsWith(";RING;0;\"" + CALLER + "\";\"876543\";\"SIP0\";"));
    }

    @Test
    void aBoxThatOnlyMakesNoiseDoesNotFillTheTrace() {
        ready();

        box.send("noise\n".repeat(10_000));
        box.rings(0, CALLER, "876543");

        awaitEvents(Up.class, Ringing.class);
        assertThat(notes).hasSizeLessThan(110).anyMatch(note -> note.contains("sends more that is skipped"));
    }

    @Test
    void aSilentBoxIsOnlyListenedTo() throws Exception {
        List<Integer> looks = new CopyOnWriteArrayList<>();
        FritzBoxLine line = watch(box, QUICK, () -> {
            looks.add(looks.size());
            return addresses;
        });
        awaitState(line, State.READY);

        await().until(() -> looks.size() > 10);

        box.assertThatProgramsOnlyListen();
        assertThat(box.connections()).isEqualTo(1);
        assertThat(events).hasExactlyElementsOfTypes(Up.class);
    }

    @Test
    void twoBoxesAreTwoLines() throws Exception {
        try (StandInFritzBox office = new StandInFritzBox()) {
            FritzBoxLine home = watch(box, QUICK);
            FritzBoxLine work = watch(office, QUICK);
            awaitState(home, State.READY);
            awaitState(work, State.READY);

            box.rings(0, CALLER, "876543");
            await().until(() -> events.size() == 3);
            office.rings(0, "0401234567", "111111");
            await().until(() -> events.size() == 4);
            box.hangsUp(0, 0);
            await().until(() -> events.size() == 5);

            assertThat(events.subList(2, 5))
                    .extracting(LineEvent::line)
                    .containsExactly(home.id(), work.id(), home.id());
        }
    }

    @Test
    void anAddressThatThisComputerHasLostTakesItsConnectionAlong() throws Exception {
        ready();

        addresses = Set.of(InetAddress.getByName("192.0.2.7"));

        awaitEvents(Up.class, Down.class, Up.class);
    }

    @Test
    void afterSleepTheConnectionIsMadeAnew() {
        Timing timing = new Timing(
                QUICK.connect(), QUICK.check(), QUICK.firstPause(), QUICK.lastPause(), Duration.ofSeconds(30));
        FritzBoxLine line = watch(box, timing);
        awaitState(line, State.READY);

        clock.pass(Duration.ofMinutes(10));

        awaitEvents(Up.class, Down.class, Up.class);
    }

    @Test
    void anotherNetworkIsTriedAtOnce() throws Exception {
        box.switchMonitorOff();
        FritzBoxLine line = watch(box, new Timing(QUICK.connect(), QUICK.check(), LONG, LONG, LONG));
        awaitState(line, State.FAILED);
        box.switchMonitorOn();

        addresses = Set.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("192.168.178.20"));

        awaitState(line, State.READY);
    }

    @Test
    void pausesBetweenTriesGrow() throws Exception {
        box.hangUpOnEverybody();
        watch(box, new Timing(QUICK.connect(), LONG, Duration.ofMillis(5), Duration.ofMillis(160), LONG));

        await().until(() -> box.connections() > 8);

        long[] leastMillis = {5, 10, 20, 40, 80, 160, 160};
        assertThat(IntStream.range(0, leastMillis.length))
                .allSatisfy(i -> assertThat(box.nanosBetween(i))
                        .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(leastMillis[i])));
    }

    @Test
    void aStoppedLineLetsGoOfTheBoxAndSaysNothingMore() throws Exception {
        FritzBoxLine line = ready();

        line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);

        assertThat(line.health().state()).isEqualTo(State.STOPPED);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Down.class);
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("callcard-fritzbox")));
    }

    @Test
    void aLineIsStoppedInAPauseAndBeforeItsStartToo() throws Exception {
        box.switchMonitorOff();
        FritzBoxLine pausing = watch(box, new Timing(QUICK.connect(), LONG, LONG, LONG, LONG));
        awaitState(pausing, State.FAILED);
        pausing.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);

        FritzBoxLine early = line(box, QUICK, () -> addresses);
        early.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        early.start(events::add).toCompletableFuture().get(2, TimeUnit.MINUTES);

        assertThat(early.health().state()).isEqualTo(State.STOPPED);
        assertThat(events).isEmpty();
    }

    @Test
    void thisComputerKnowsItsAddresses() throws Exception {
        assertThat(LocalNetwork.ofThisComputer())
                .containsAll(NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress())
                        .inetAddresses()
                        .toList());
    }

    private FritzBoxLine ready() {
        FritzBoxLine line = watch(box, QUICK);
        awaitState(line, State.READY);
        return line;
    }

    private FritzBoxLine watch(StandInFritzBox watched, Timing timing) {
        return watch(watched, timing, () -> addresses);
    }

    private FritzBoxLine watch(StandInFritzBox watched, Timing timing, LocalNetwork network) {
        FritzBoxLine line = line(watched, timing, network);
        line.start(events::add)
                .toCompletableFuture()
                .orTimeout(2, TimeUnit.MINUTES)
                .join();
        return line;
    }

    private FritzBoxLine line(StandInFritzBox watched, Timing timing, LocalNetwork network) {
        FritzBoxSettings settings = new FritzBoxSettings(null, LOOPBACK, watched.port(), WatchedPhones.all());
        FritzBoxLine line = new FritzBoxLine(settings, clock, notes::add, network, timing);
        lines.add(line);
        return line;
    }

    private static void awaitState(FritzBoxLine line, State state) {
        await().until(() -> line.health().state() == state);
    }

    private void awaitEvents(Class<?>... types) {
        await().untilAsserted(() -> assertThat(events).hasExactlyElementsOfTypes(types));
    }
}
