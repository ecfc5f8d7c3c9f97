package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.peer.HearingCaller;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.RingingDevice;
import io.github.callcard.peer.TcpRelay;
import io.github.callcard.peer.UdpRelay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real kamailio behind a network that loses, forgets and cuts off. */
@Tag("peer")
@Timeout(600)
class TroubledNetworkPeerTest {

    @TempDir
    private Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private Kamailio kamailio;
    private RingingDevice desk;
    private @Nullable SipWatchLines lines;

    @BeforeEach
    void start() throws IOException {
        kamailio = Kamailio.startTellingDialogs(folder);
        desk = RingingDevice.of(kamailio, "1001");
    }

    @AfterEach
    void stop() throws Exception {
        try {
            if (lines != null) {
                finish(lines.stop());
            }
            if (desk != null) {
                desk.close();
            }
        } finally {
            if (kamailio != null) {
                kamailio.close();
            }
        }
    }

    @Test
    void callsAreSeenThoughNearlyAThirdOfTheDatagramsIsLost() throws Exception {
        try (UdpRelay network = new UdpRelay(kamailio.port())) {
            watch(network.proxy(), 60);
            network.lose(0.3);
            for (int call = 1; call <= 4; call++) {
                try (HearingCaller caller = HearingCaller.calling(kamailio, "1001")) {
                    events.await(Ringing.class, call);
                    caller.giveUp();
                    events.await(Ended.class, call);
                }
            }
            assertThat(events.of(Ringing.class)).hasSize(4);
            network.lose(0);
        }
    }

    @Test
    void aTranslatorThatForgetsIsToldOf() throws Exception {
        try (UdpRelay network = new UdpRelay(kamailio.port())) {
            watch(network.proxy(), 60);
            aCallIsSeen(1);
            network.forget();
            Thread.sleep(LifeCheck.PAUSE.plusSeconds(1));
            aCallIsSeen(2);
        }
    }

    @Test
    void aTranslatorThatForgetsAfterHalfAMinuteOfSilenceNeverDoes() throws Exception {
        try (UdpRelay network = new UdpRelay(kamailio.port())) {
            network.forgetAfter(Duration.ofSeconds(30));
            watch(network.proxy(), 600);
            Thread.sleep(Duration.ofSeconds(50)); // nothing is renewed in that time
            aCallIsSeen(1);
            assertThat(network.forgotten()).isZero();
        }
    }

    @Test
    void aConnectionThatIsResetIsOpenedAgainAtOnce() throws Exception {
        try (TcpRelay network = new TcpRelay(kamailio.port())) {
            watch(network.proxy(), 60);
            long began = System.nanoTime();
            network.reset();
            events.await(Down.class);
            events.await(Up.class, 2);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            aCallIsSeen(1);
        }
    }

    private void aCallIsSeen(int count) throws IOException {
        try (HearingCaller caller = HearingCaller.calling(kamailio, "1001")) {
            events.await(Ringing.class, count);
            caller.giveUp();
            events.await(Ended.class, count);
        }
    }

    private void watch(String proxy, int seconds) throws Exception {
        SipAccount account = new SipAccount("1001", null, Kamailio.DOMAIN, SipAccounts.proxy(proxy), null, seconds);
        SipWatchLines started = new SipWatchLines(
                List.of(new SipLogin(account, Kamailio.PASSWORD)), "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11");
        lines = started;
        finish(started.start(events));
        assertThat(started.lines().getFirst().health().message()).hasToString("Ready.");
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(2, TimeUnit.MINUTES);
    }
}
