package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.peer.HearingCaller;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.RingingDevice;
import io.github.callcard.peer.Sipp;
import io.github.callcard.peer.Sipp.Caller;
import io.github.callcard.peer.UdpCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An account of a real kamailio that tells no dialogs; this computer rings along for as long as callers wait. */
@Tag("peer")
@Timeout(600)
class RingAlongPeerTest {

    private static final String INSTANCE = "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11";
    private static final long PATIENCE_SECONDS = 120;
    private static final Caller JANE = Caller.of("+442079460123", "Jané Doe");

    @TempDir
    private static Path switchboardFolder;

    private static Kamailio kamailio;

    @TempDir
    private Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private final List<SipWatchLines> running = new ArrayList<>();
    private RingingDevice desk;
    private Sipp callers;

    @BeforeAll
    static void startSwitchboard() throws IOException {
        kamailio = Kamailio.start(switchboardFolder);
    }

    @AfterAll
    static void stopSwitchboard() {
        if (kamailio != null) {
            kamailio.close();
        }
    }

    /** A user of its own for each test: the devices that are left of another ring no more. */
    private static int users = 1001;

    private String user;

    @BeforeEach
    void startTelephone() throws IOException {
        user = Integer.toString(users++);
        desk = RingingDevice.of(kamailio, user);
        callers = new Sipp(folder, kamailio);
    }

    @AfterEach
    void stop() throws Exception {
        for (SipWatchLines lines : running) {
            finish(lines.stop());
        }
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void aCallIsSeenWithNumberNameAndCallId() throws Exception {
        watch();
        try (PeerProcess caller = callers.givesUp(user, JANE, Duration.ofMillis(500))) {
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().number()).isEqualTo("+442079460123");
            assertThat(ringing.details().displayName()).isEqualTo("Jané Doe");
            assertThat(ringing.details().calledNumber()).isEqualTo(user);
            assertThat(ringing.details().sipCallId()).matches("1-\\d+@127.0.0.1");
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            assertThat(caller.await(PATIENCE_SECONDS)).isZero();
        }
    }

    @Test
    void whomTheSwitchboardVouchesForIsPreferredOverWhomTheCallerClaimsToBe() throws Exception {
        watch();
        Caller caller = new Caller(
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                List.of(
                        "P-Asserted-Identity: \"Sales: Jané Doe\" <sip:+442079460123@cti.test>",
                        "Diversion: <sip:+4722334455@cti.test>;reason=no-answer"));
        try (PeerProcess call = callers.givesUp(user, caller, Duration.ofMillis(200))) {
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().number()).isEqualTo("+442079460123");
            assertThat(ringing.details().displayName()).as("without the queue").isEqualTo("Jané Doe");
            assertThat(ringing.details().diversion()).isEqualTo("+4722334455");
            assertThat(call.await(PATIENCE_SECONDS)).isZero();
        }
    }

    @Test
    void aCallDeclinedForAllDevicesByAnotherOneWasDeclined() throws Exception {
        watch();
        try (PeerProcess device = callers.deviceThatDeclines(user);
                PeerProcess caller = callers.isTurnedDown(user, JANE)) {
            events.await(Ringing.class);
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.DECLINED);
            assertThat(device.await(PATIENCE_SECONDS)).isZero();
            assertThat(caller.await(PATIENCE_SECONDS)).isZero();
        }
    }

    @Test
    void aCallThatAForkBringsTwiceRingsOnce() throws Exception {
        watch();
        try (RingingDevice second = RingingDevice.answering(kamailio, user, "183 Session Progress");
                PeerProcess caller = callers.givesUp(user, JANE, Duration.ofMillis(500))) {
            assertThat(events.await(Ended.class).outcome())
                    .as("early media is no answer")
                    .isEqualTo(Outcome.MISSED);
            assertThat(events.of(Ringing.class)).hasSize(1);
            assertThat(second).isNotNull();
            assertThat(caller.await(PATIENCE_SECONDS)).isZero();
        }
    }

    @Test
    void aSecretaryWhoPutsACallThroughChangesTheCaller() throws Exception {
        watch();
        try (HearingCaller caller = HearingCaller.calling(kamailio, user)) {
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().number()).isEqualTo("+4722334455");
            caller.awaitStatus(180);
            await().until(() -> {
                caller.becomes("P-Asserted-Identity: \"Jané Doe\" <sip:+442079460123@cti.test>\r\n");
                return !events.of(Identified.class).isEmpty();
            });
            Identified identified = events.of(Identified.class).getFirst();
            assertThat(identified.callId()).isEqualTo(ringing.callId());
            assertThat(identified.details().number()).isEqualTo("+442079460123");
            caller.giveUp();
            assertThat(events.await(Ended.class).callId()).isEqualTo(ringing.callId());
        }
    }

    @Test
    void aNameOfThreeThousandCharactersIsHarmless() throws Exception {
        SipWatchLines lines = watch();
        String from = "\"" + "Kari ".repeat(600) + "\" <sip:+4722334455@caller.test>";
        try (HearingCaller caller = HearingCaller.calling(kamailio, user, from)) {
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().number()).isEqualTo("+4722334455");
            caller.giveUp();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
        }
        assertThat(health(lines).isReady()).isTrue();
    }

    @Test
    void twoCallsAtOnceAreToldApartAlsoWhereTheirNumbersAreWithheld() throws Exception {
        watch();
        Caller withheld = new Caller("<sip:anonymous@anonymous.invalid>", List.of());
        try (PeerProcess first = callers.givesUp(user, withheld, Duration.ofSeconds(2));
                PeerProcess second = callers.givesUp(user, withheld, Duration.ofSeconds(2));
                PeerProcess third = callers.givesUp(user, JANE, Duration.ofSeconds(1))) {
            List<Ringing> ringing = events.await(Ringing.class, 3);
            assertThat(ringing)
                    .extracting(call -> call.details().number())
                    .containsExactlyInAnyOrder("", "", "+442079460123");
            assertThat(events.await(Ended.class, 3))
                    .allMatch(end -> end.outcome() == Outcome.MISSED)
                    .extracting(LineEvent.OfCall::callId)
                    .containsExactlyInAnyOrderElementsOf(
                            ringing.stream().map(Ringing::callId).toList());
            assertThat(first.await(PATIENCE_SECONDS) + second.await(PATIENCE_SECONDS) + third.await(PATIENCE_SECONDS))
                    .isZero();
        }
    }

    @Test
    void aCallThatAsksToBeAnsweredAtOnceOnlyRings() throws Exception {
        watch();
        Caller caller = JANE.with("Call-Info: <sip:cti.test>;answer-after=0")
                .with("Alert-Info: <http://cti.test>;info=alert-autoanswer;delay=0");
        try (PeerProcess call = callers.givesUp(user, caller, Duration.ofMillis(500))) {
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            assertThat(call.await(PATIENCE_SECONDS))
                    .as("the caller heard it ring, and nothing else")
                    .isZero();
        }
    }

    @Test
    void aCallWithARareCodecIsSeen() throws Exception {
        watch();
        try (UdpCaller caller = new UdpCaller(kamailio, user, "+4722334455", "Kari", "9 G722/8000")) {
            caller.ring();
            events.await(Ringing.class);
            caller.cancel();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
        }
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndOneThatIsEnteredIsTaken() throws Exception {
        AtomicReference<String> kept = new AtomicReference<>("wrong");
        SipWatchLines lines = lines(kept);
        finish(lines.start(events));
        assertThat(health(lines).state()).isEqualTo(State.FAILED);
        int asked = kamailio.refusals();
        assertThat(asked).isPositive();
        await("longer than the first retry would take")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .until(() -> kamailio.refusals() == asked);
        kept.set(Kamailio.PASSWORD);
        await().until(() -> health(lines).isReady());
    }

    @Test
    void aPasswordThatTheServerTookBeforeIsNotGivenUp() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        try (Kamailio other = Kamailio.start(own);
                RingingDevice telephone = RingingDevice.of(other, "1001")) {
            SipAccount account =
                    new SipAccount("1001", null, Kamailio.DOMAIN, SipAccounts.proxy(other.proxy("udp")), null, 10);
            SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, Kamailio.PASSWORD)), INSTANCE);
            running.add(lines);
            finish(lines.start(events));
            assertThat(health(lines).isReady()).isTrue();
            other.stop();
            other.start("changed");
            await("the server refuses")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> health(lines)
                            .message()
                            .toString()
                            .startsWith("User name or password of 1001@cti.test was refused"));
            assertThat(health(lines).state()).isEqualTo(State.RECONNECTING);
            assertThat(events.of(Down.class)).hasSize(1);
            assertThat(telephone).isNotNull();
        }
    }

    private SipWatchLines watch() throws Exception {
        SipWatchLines lines = lines(new AtomicReference<>(Kamailio.PASSWORD));
        finish(lines.start(events));
        assertThat(health(lines).message()).asString().startsWith("Ready, but ");
        return lines;
    }

    private SipWatchLines lines(AtomicReference<String> password) throws Exception {
        SipAccount account = SipAccounts.of(user, Kamailio.DOMAIN, kamailio.proxy("udp"));
        SipWatchLines lines = new SipWatchLines(
                Map.of(new SipLogin(account, password::get), TestedSession.RINGING_THROUGHOUT),
                INSTANCE,
                SSLContext.getDefault(),
                Duration.ofMillis(200),
                InstantSource.system());
        running.add(lines);
        return lines;
    }

    private static LineHealth health(SipWatchLines lines) {
        return lines.lines().getFirst().health();
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
