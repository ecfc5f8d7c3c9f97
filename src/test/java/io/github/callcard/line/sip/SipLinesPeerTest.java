package io.github.callcard.line.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import io.github.callcard.peer.Sipp;
import io.github.callcard.peer.Sipp.Caller;
import io.github.callcard.peer.UdpCaller;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A SIP account at a real switchboard, watched with the real liblinphone while real phones call and answer. */
@Tag("peer")
@Timeout(600)
class SipLinesPeerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Caller JANE = Caller.of("+442079460123", "Jané Doe");

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private Kamailio kamailio;
    private Sipp callers;
    private SipLines lines;

    @BeforeEach
    void startSwitchboard() throws Exception {
        Peers.require(isLiblinphoneInstalled(), "liblinphone");
        kamailio = Kamailio.start(folder.resolve("kamailio"));
        callers = new Sipp(folder, kamailio);
        lines = watching(Kamailio.PASSWORD);
    }

    @AfterEach
    void stop() throws Exception {
        if (lines != null) {
            finish(lines.stop());
        }
        if (kamailio != null) {
            kamailio.close();
        }
    }

    @Test
    void aCallIsSeenWithNumberNameAndCallId() throws Exception {
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.READY);

        try (PeerProcess caller = callers.givesUp("1001", JANE, Duration.ofSeconds(1))) {
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().number()).isEqualTo("+442079460123");
            assertThat(ringing.details().displayName()).isEqualTo("Jané Doe");
            assertThat(ringing.details().calledNumber()).isEqualTo("1001");
            assertThat(ringing.details().sipCallId()).matches("1-\\d+@127.0.0.1");

            Ended ended = events.await(Ended.class);
            assertThat(ended.callId()).isEqualTo(ringing.callId());
            assertThat(ended.outcome()).isEqualTo(Outcome.MISSED);
            assertThat(caller.await(10)).isZero();
        }
    }

    @Test
    void whomTheSwitchboardVouchesForIsPreferredOverWhomTheCallerClaimsToBe() throws Exception {
        finish(lines.start(events));
        Caller caller = new Caller(
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                List.of(
                        "P-Asserted-Identity: \"Jané Doe\" <sip:+442079460123@cti.test>",
                        "Diversion: <sip:+4722334455@cti.test>;reason=no-answer"));
        try (PeerProcess call = callers.givesUp("1001", caller, Duration.ofMillis(200))) {
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().number()).isEqualTo("+442079460123");
            assertThat(ringing.details().displayName()).isEqualTo("Jané Doe");
            assertThat(ringing.details().diversion()).isEqualTo("+4722334455");
            assertThat(call.await(10)).isZero();
        }
    }

    @Test
    void aCallAnsweredAtTheDeskPhoneWasAnsweredElsewhereAndGoesOnThere() throws Exception {
        finish(lines.start(events));
        try (BaresipPhone desk = BaresipPhone.start(folder.resolve("desk"), kamailio, "1001");
                PeerProcess caller = callers.talks("1001", JANE, Duration.ofSeconds(2))) {
            events.await(Ringing.class);
            desk.awaitRinging();
            desk.answer();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
            assertThat(desk.isTalking()).isTrue();
            assertThat(caller.await(15)).as("the caller hung up in order").isZero();
        }
    }

    @Test
    void aCallDeclinedForAllDevicesByAnotherOneWasDeclined() throws Exception {
        finish(lines.start(events));
        try (PeerProcess device = callers.deviceThatDeclines("1001");
                PeerProcess caller = callers.isTurnedDown("1001", JANE)) {
            events.await(Ringing.class);
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.DECLINED);
            assertThat(device.await(15)).isZero();
            assertThat(caller.await(15)).isZero();
        }
    }

    @Test
    void aDeskPhoneThatRejectsForItselfLeavesTheCallRingingUntilTheCallerGivesUp() throws Exception {
        finish(lines.start(events));
        try (BaresipPhone desk = BaresipPhone.start(folder.resolve("desk"), kamailio, "1001");
                PeerProcess caller = callers.givesUp("1001", JANE, Duration.ofSeconds(3))) {
            assertThat(caller.isAlive()).isTrue();
            events.await(Ringing.class);
            desk.awaitRinging();
            desk.reject();
            assertThat(events.of(Ended.class)).isEmpty();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
        }
    }

    @Test
    void quittingWhileItRingsLeavesTheDeskPhoneRingingAndAnswerable() throws Exception {
        finish(lines.start(events));
        try (BaresipPhone desk = BaresipPhone.start(folder.resolve("desk"), kamailio, "1001");
                PeerProcess caller = callers.talks("1001", JANE, Duration.ofMillis(500))) {
            events.await(Ringing.class);
            desk.awaitRinging();
            finish(lines.stop());
            assertThat(desk.isRinging()).isTrue();
            assertThat(kamailio.contacts("1001")).hasSize(1);

            desk.answer();
            assertThat(desk.isTalking()).isTrue();
            assertThat(caller.await(15)).as("the caller talked and hung up").isZero();
        }
        assertThat(events.all()).last().isInstanceOf(Down.class);
        assertThat(events.of(Ended.class)).isEmpty();
    }

    @Test
    void theServerForgetsTheAccountWhenTheLineStops() throws Exception {
        finish(lines.start(events));
        assertThat(kamailio.contacts("1001")).hasSize(1);
        finish(lines.stop());
        assertThat(kamailio.contacts("1001")).isEmpty();
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.STOPPED);
        assertThat(events.all()).hasExactlyElementsOfTypes(Up.class, Down.class);
    }

    @Test
    void aWrongPasswordIsSaidAndNotTriedAgain() throws Exception {
        lines = watching("wrong");
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.FAILED);
        assertThat(lines.lines().getFirst().health().message())
                .hasToString("User name or password of 1001@cti.test was refused by 127.0.0.1:" + kamailio.port()
                        + "; check them in the settings.");
        assertThat(events.all()).isEmpty();

        int asked = kamailio.refusals();
        assertThat(asked).isPositive();
        await("longer than the first retry would take")
                .during(Duration.ofSeconds(4))
                .atMost(PATIENCE)
                .until(() -> kamailio.refusals() == asked);
    }

    @Test
    void aPasswordThatTheServerTookBeforeIsNotGivenUp() throws Exception {
        lines = new SipLines(Optional.empty(), List.of(login("tcp", Kamailio.PASSWORD)));
        finish(lines.start(events));
        kamailio.stop();
        kamailio.start("changed");
        await("the server refuses")
                .atMost(PATIENCE)
                .until(() -> lines.lines()
                        .getFirst()
                        .health()
                        .message()
                        .toString()
                        .startsWith("User name or password of 1001@cti.test was refused"));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.RECONNECTING);
        assertThat(events.of(Down.class)).hasSize(1);
    }

    @Test
    void withoutAPasswordTheServerIsLeftAlone() throws Exception {
        lines = watching("");
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.FAILED);
        assertThat(lines.lines().getFirst().health().message())
                .hasToString("The password of 1001@cti.test is not known; enter it in the settings.");
        assertThat(kamailio.contacts("1001")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void aPasswordThatIsEnteredBesideTheProgramIsTaken(String first) throws Exception {
        AtomicReference<String> kept = new AtomicReference<>(first);
        SipLogin login = new SipLogin(login("udp", "").account(), kept::get);
        lines = new SipLines(() -> Liblinphone.load(Optional.empty()), List.of(login), Duration.ofMillis(200));
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.FAILED);

        kept.set(Kamailio.PASSWORD);

        await().atMost(PATIENCE).until(() -> lines.lines().getFirst().health().state() == State.READY);
        assertThat(kamailio.contacts("1001")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aLostServerIsReportedAndFoundAgain(String transport) throws Exception {
        SipAccount account = new SipAccount(
                "1001", null, Kamailio.DOMAIN, SipAccounts.proxy(kamailio.proxy(transport)), null, SipMode.RING, 10);
        lines = new SipLines(Optional.empty(), List.of(new SipLogin(account, Kamailio.PASSWORD)));
        finish(lines.start(events));
        kamailio.stop();
        // Over UDP only an unanswered registration tells, 32 s after it was sent (RFC 3261, timer F).
        Down down = events.awaitWithin(Duration.ofSeconds(60), Down.class, 1).getFirst();
        assertThat(down.reason().toString()).isEqualTo("127.0.0.1:" + kamailio.port() + " does not answer; trying again.");
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.RECONNECTING);

        kamailio.start();
        events.awaitWithin(Duration.ofSeconds(60), Up.class, 2);
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.READY);
        try (PeerProcess caller = callers.givesUp("1001", JANE, Duration.ofMillis(100))) {
            events.await(Ringing.class);
            assertThat(caller.await(10)).isZero();
        }
    }

    @Test
    void twoCallsAtOnceAreToldApart() throws Exception {
        finish(lines.start(events));
        try (PeerProcess first = callers.givesUp("1001", JANE, Duration.ofSeconds(2));
                PeerProcess second = callers.givesUp("1001", Caller.of("22334455", "Kari"), Duration.ofSeconds(1))) {
            List<Ringing> ringing = events.await(Ringing.class, 2);
            assertThat(ringing)
                    .extracting(call -> call.details().number())
                    .containsExactlyInAnyOrder("+442079460123", "22334455");
            List<Ended> ended = events.await(Ended.class, 2);
            assertThat(ended)
                    .extracting(LineEvent.OfCall::callId)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            ringing.stream().map(Ringing::callId).toList());
            assertThat(ended).allMatch(end -> end.outcome() == Outcome.MISSED);
            assertThat(first.await(10) + second.await(10)).isZero();
        }
    }

    @Test
    void twoCallsOfTheSameWithheldNumberAreBothSeen() throws Exception {
        finish(lines.start(events));
        Caller withheld = new Caller("<sip:anonymous@anonymous.invalid>", List.of());
        try (PeerProcess first = callers.givesUp("1001", withheld, Duration.ofSeconds(2));
                PeerProcess second = callers.givesUp("1001", withheld, Duration.ofSeconds(2))) {
            assertThat(events.await(Ringing.class, 2))
                    .allMatch(ringing -> ringing.details().number().isEmpty());
            events.await(Ended.class, 2);
            assertThat(first.await(10) + second.await(10)).isZero();
        }
    }

    @Test
    void aCallThatAsksToBeAnsweredAtOnceOnlyRings() throws Exception {
        finish(lines.start(events));
        Caller caller = JANE.with("Call-Info: <sip:cti.test>;answer-after=0")
                .with("Alert-Info: <http://cti.test>;info=alert-autoanswer;delay=0");
        try (PeerProcess call = callers.givesUp("1001", caller, Duration.ofSeconds(1))) {
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            assertThat(call.await(10))
                    .as("the caller heard it ring, and nothing else")
                    .isZero();
        }
    }

    @Test
    void aCallThatRingsForLongerThanTheLibraryWouldIsStillOnlyMissed() throws Exception {
        finish(lines.start(events));
        try (PeerProcess call = callers.givesUp("1001", JANE, Duration.ofSeconds(33))) {
            Ended ended =
                    events.awaitWithin(Duration.ofSeconds(50), Ended.class, 1).getFirst();
            assertThat(ended.outcome()).isEqualTo(Outcome.MISSED);
            assertThat(call.await(10)).as("the caller gave up by itself").isZero();
        }
    }

    @Test
    void aCallWithARareCodecIsSeen() throws Exception {
        finish(lines.start(events));
        try (UdpCaller caller = new UdpCaller(kamailio, "1001", "+4722334455", "Kari", "9 G722/8000")) {
            caller.ring();
            assertThat(events.await(Ringing.class).details().number()).isEqualTo("+4722334455");
            caller.cancel();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidSoonAndAskedAgain() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String proxy = "sip:127.0.0.1:" + silent.getLocalPort();
            lines = new SipLines(
                    Optional.empty(), List.of(new SipLogin(SipAccounts.of("1001", Kamailio.DOMAIN, proxy), "secret")));
            finish(lines.start(events));
            assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.RECONNECTING);
            assertThat(lines.lines().getFirst().health().message().toString()).endsWith(" does not answer; trying again.");
            finish(lines.stop());
        }
    }

    @Test
    void twoAccountsAreTwoLinesOnOneThread() throws Exception {
        SipLogin second = new SipLogin(SipAccounts.of("1002", Kamailio.DOMAIN, kamailio.proxy("udp")), "secret");
        lines = new SipLines(Optional.empty(), List.of(login("udp", "secret"), second));
        finish(lines.start(events));
        assertThat(lines.lines()).allMatch(line -> line.health().isReady());
        try (PeerProcess caller = callers.givesUp("1002", JANE, Duration.ofMillis(200))) {
            assertThat(events.await(Ringing.class).line())
                    .isEqualTo(second.account().id());
            assertThat(caller.await(10)).isZero();
        }
        finish(lines.stop());
        assertThat(kamailio.contacts("1001")).isEmpty();
        assertThat(kamailio.contacts("1002")).isEmpty();
    }

    @Test
    void callsArriveOverTcpWithoutAListeningPort() throws Exception {
        lines = new SipLines(Optional.empty(), List.of(login("tcp", "secret")));
        finish(lines.start(events));
        try (PeerProcess caller = callers.givesUp("1001", JANE, Duration.ofMillis(200))) {
            events.await(Ringing.class);
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            assertThat(caller.await(10)).isZero();
        }
    }

    @Test
    void nothingIsPrintedAndNothingIsWrittenInTheUsersHome() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path quiet = Files.writeString(folder.resolve("logback.xml"), "<configuration/>");
        List<String> flags = List.of(
                "--enable-native-access=ALL-UNNAMED", "-Djna.tmpdir=" + folder, "-Dlogback.configurationFile=" + quiet);
        List<String> command = ChildJava.command(flags, SilentSoftphone.class, kamailio.proxy("udp"));
        // A desktop session has a runtime folder; without one the system's sound library makes its own in the home.
        Path runtime = Files.createDirectories(folder.resolve("runtime"));
        Map<String, String> environment = Map.of(
                "HOME",
                home.toString(),
                "XDG_RUNTIME_DIR",
                runtime.toString(),
                "XDG_CONFIG_HOME",
                "",
                "XDG_DATA_HOME",
                "");
        try (PeerProcess softphone = PeerProcess.start(folder, "softphone", command, environment)) {
            await("the softphone is registered")
                    .atMost(PATIENCE)
                    .until(() -> kamailio.contacts("1001").size() == 1);
            try (PeerProcess caller = callers.givesUp("1001", JANE, Duration.ofMillis(200))) {
                assertThat(softphone.await(300)).isZero();
                assertThat(caller.await(10)).isZero();
            }
            assertThat(softphone.output()).isEmpty();
        }
        assertThat(home).isEmptyDirectory();
        assertThat(kamailio.contacts("1001")).isEmpty();
    }

    @Test
    void startingAndStoppingLeavesNothingBehind() throws Exception {
        startAndStop();
        int threads = count("/proc/self/task");
        int files = count("/proc/self/fd");
        for (int round = 0; round < 10; round++) {
            startAndStop();
        }
        // The virtual machine itself opens a file or ends a thread now and then: ten rounds would show as ten or more.
        await("native threads end").atMost(PATIENCE).until(() -> count("/proc/self/task") < threads + 10);
        assertThat(count("/proc/self/fd")).isLessThan(files + 10);
        assertThat(kamailio.contacts("1001")).isEmpty();
    }

    private void startAndStop() throws Exception {
        SipLines once = watching(Kamailio.PASSWORD);
        finish(once.start(events));
        finish(once.stop());
    }

    private static int count(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return (int) entries.count();
        }
    }

    private SipLines watching(String password) throws SentenceException {
        return new SipLines(Optional.empty(), List.of(login("udp", password)));
    }

    private SipLogin login(String transport, String password) {
        return new SipLogin(SipAccounts.of("1001", Kamailio.DOMAIN, kamailio.proxy(transport)), password);
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static boolean isLiblinphoneInstalled() {
        try {
            Liblinphone.load(Optional.empty());
            return true;
        } catch (LiblinphoneException e) {
            return false;
        }
    }
}
