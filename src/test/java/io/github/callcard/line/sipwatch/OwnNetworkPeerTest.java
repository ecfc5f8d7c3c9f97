package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.HearingCaller;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.OwnNetwork;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.RingingDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A computer whose network changes, goes and comes again, and which sleeps: the line is back within ten seconds. */
@Tag("peer")
@Timeout(600)
class OwnNetworkPeerTest {

    private static final Duration BACK = Duration.ofSeconds(10);

    /** The time that a busy machine needs besides. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private OwnNetwork network;
    private Kamailio kamailio;
    private RingingDevice desk;
    private PeerProcess program;

    @BeforeEach
    void start() throws IOException {
        network = OwnNetwork.open();
        kamailio = Kamailio.startTellingDialogs(folder, network.address());
        desk = RingingDevice.of(kamailio, "1001");
        String proxy = "sip:" + network.address() + ":" + kamailio.port();
        program = PeerProcess.start(
                folder,
                "program",
                network.inside(ChildJava.command(
                        List.of(),
                        WatchingProgram.class,
                        "1001",
                        proxy,
                        Kamailio.PASSWORD,
                        "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11",
                        "10",
                        folder.resolve("slept").toString())),
                Map.of());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(count("Up")).as(program.output()).isEqualTo(1));
    }

    @AfterEach
    void stop() throws IOException {
        if (program != null) {
            program.close();
        }
        if (desk != null) {
            desk.close();
        }
        if (kamailio != null) {
            kamailio.close();
        }
        if (network != null) {
            network.close();
        }
    }

    @Test
    void anotherAddressIsTakenUp() throws IOException {
        network.take(2);
        network.give(3);
        aCallIsSeenWithin(BACK.plus(SLACK));
    }

    /** The computer sees that the cable is out: the line says so with the next message that it cannot send. */
    @Test
    void whenTheCableIsInAgainTheLineIsBackAndItsHealthHasTheGap() throws Exception {
        network.unplug();
        await().until(() -> count("Down") == 1);
        aCallIsMissed();
        network.plug();
        theLineIsBackAndItsHealthHasTheGap();
    }

    /** Nothing tells the computer: the switch behind its cable is off. */
    @Test
    void afterAMinuteWithoutAnyAnswerTheLineIsBackAndItsHealthHasTheGap() throws Exception {
        network.unplugHere();
        Thread.sleep(Duration.ofMinutes(1));
        assertThat(count("Down")).as(program.output()).isEqualTo(1);
        aCallIsMissed();
        network.plugHere();
        theLineIsBackAndItsHealthHasTheGap();
    }

    private void aCallIsMissed() throws IOException {
        try (HearingCaller missed = HearingCaller.calling(kamailio, "1001")) {
            missed.awaitStatus(180);
            missed.giveUp();
        }
    }

    private void theLineIsBackAndItsHealthHasTheGap() throws IOException {
        await().atMost(BACK.plus(SLACK)).until(() -> count("Up") == 2);
        assertThat(program.output())
                .as("what may have been missed")
                .contains("changes STARTING READY RECONNECTING READY");
        assertThat(count("Ringing")).isZero();
        aCallIsSeenWithin(SLACK);
    }

    /** Ten minutes by the program's clock. */
    @Test
    void afterASleepTheLineIsBack() throws Exception {
        signal("STOP");
        Thread.sleep(Duration.ofSeconds(14)); // longer than what the server was asked for
        Files.createFile(folder.resolve("slept"));
        signal("CONT");
        aCallIsSeenWithin(BACK.plus(SLACK));
    }

    private void aCallIsSeenWithin(Duration patience) throws IOException {
        long before = count("Ringing");
        long end = System.nanoTime() + patience.toNanos();
        while (count("Ringing") == before) {
            assertThat(System.nanoTime())
                    .as("seen in time:%n%s", program.output())
                    .isLessThan(end);
            try (HearingCaller caller = HearingCaller.calling(kamailio, "1001")) {
                caller.awaitStatus(180);
                await().pollInSameThread().pollDelay(Duration.ofMillis(700)).until(() -> true);
                caller.giveUp();
            }
        }
    }

    private void signal(String name) throws Exception {
        // The child itself: "ip netns exec" becomes it.
        new ProcessBuilder("kill", "-" + name, Long.toString(program.pid()))
                .start()
                .waitFor();
    }

    private long count(String event) {
        return program.output()
                .lines()
                .filter(line -> line.startsWith(event + " "))
                .count();
    }
}
