package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallLimits;
import io.github.callcard.call.CallState;
import io.github.callcard.call.Calls;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.PrivateAuthority;
import io.github.callcard.peer.Asterisk;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.HearingCaller;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts of a real Asterisk, watched while a real desk phone rings, answers and turns away. */
@Tag("peer")
@Timeout(600)
class AsteriskWatchPeerTest {

    private static final String INSTANCE = "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11";
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private static Path switchboardFolder;

    private static PrivateAuthority authority;
    private static Asterisk asterisk;

    @TempDir
    private Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private final List<SipWatchLines> running = new ArrayList<>();

    @BeforeAll
    static void startSwitchboard() throws Exception {
        authority = new PrivateAuthority(Files.createDirectories(switchboardFolder.resolve("authority")));
        Path identity = switchboardFolder.resolve("identity.pem");
        authority.write(identity);
        asterisk = Asterisk.startWithTls(switchboardFolder.resolve("asterisk"), identity);
    }

    @AfterAll
    static void stopSwitchboard() {
        if (asterisk != null) {
            asterisk.close();
        }
        if (authority != null) {
            authority.close();
        }
    }

    /** The telephones of the test before sign out when they end, and their calls end, too. */
    @BeforeEach
    void waitUntilNothingIsLeft() {
        await().untilAsserted(() -> {
            assertThat(asterisk.command("pjsip show contacts")).contains("No objects found");
            assertThat(asterisk.command("core show channels")).contains("0 active channels");
        });
    }

    @AfterEach
    void stop() throws Exception {
        for (SipWatchLines lines : running) {
            finish(lines.stop());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aCallThatIsAnsweredAtTheDeskPhoneRingsIsAnsweredThereAndEnds(String transport) throws Exception {
        watch(transport, "1001");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().number()).isEqualTo("+4722334455");
            assertThat(ringing.details().displayName()).isEqualTo("Kari Nordmann");
            desk.awaitRinging();
            desk.answer();
            assertThat(events.await(Answered.class).where()).isEqualTo(AnsweredWhere.HERE);
            assertThat(caller.awaitEnd()).isEqualTo(200);
            caller.hangUp();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
        assertThat(events.all()).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void aCallThatNobodyAnswersWasMissed() throws Exception {
        watch("udp", "1001");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9101")) {
            desk.awaitRinging();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            assertThat(caller.awaitEnd()).isGreaterThanOrEqualTo(400);
        }
        assertThat(events.all()).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ended.class);
    }

    @Test
    void aCallerWhoGivesUpWasMissed() throws Exception {
        watch("udp", "1001");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            events.await(Ringing.class);
            caller.giveUp();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
        }
    }

    @Test
    void aCallThatTheDeskPhoneTurnsAwayIsOver() throws Exception {
        watch("udp", "1001");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            events.await(Ringing.class);
            desk.awaitRinging();
            desk.reject();
            events.await(Ended.class);
            assertThat(caller.awaitEnd()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void aWithheldNumberStaysWithheld() throws Exception {
        watch("udp", "1001");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9201")) {
            assertThat(events.await(Ringing.class).details().number()).isEmpty();
            assertThat(events.of(Ringing.class).getFirst().details().displayName())
                    .isNull();
            caller.giveUp();
        }
    }

    @Test
    void aGroupRingsOnBothLinesAndOneAnswers() throws Exception {
        watch("udp", "1001", "1002");
        try (BaresipPhone first = desk("1001");
                BaresipPhone second = desk("1002");
                HearingCaller caller = HearingCaller.calling(asterisk, "9300")) {
            List<Ringing> ringing = events.await(Ringing.class, 2);
            assertThat(ringing)
                    .extracting(event -> event.line().name())
                    .containsExactlyInAnyOrder("1001@cti.test", "1002@cti.test");
            assertThat(ringing).allMatch(event -> event.details().number().equals("+4722334455"));
            assertThat(ringing)
                    .allMatch(event -> "Kari Nordmann".equals(event.details().displayName()));
            first.awaitRinging();
            second.awaitRinging();
            second.answer();
            assertThat(events.await(Answered.class).line().name()).isEqualTo("1002@cti.test");
            assertThat(events.await(Ended.class).line().name()).isEqualTo("1001@cti.test");
            caller.hangUp();
            assertThat(events.await(Ended.class, 2).getLast().outcome()).isEqualTo(Outcome.COMPLETED);
        }
    }

    @Test
    void aGroupThatRingsOnTwoLinesIsOneCallWithItsLength() throws Exception {
        List<Call> told = new CopyOnWriteArrayList<>();
        Directory nobody = Directory.empty(new NumberPlan("NO"));
        try (Calls calls = new Calls(() -> nobody, CallLimits.USUAL, Clock.systemUTC(), List.of(told::add))) {
            SipWatchLines lines = lines("udp", Asterisk.PASSWORD, "1001", "1002");
            finish(lines.start(event -> {
                events.onEvent(event);
                calls.onEvent(event);
            }));
            try (BaresipPhone first = desk("1001");
                    BaresipPhone second = desk("1002");
                    HearingCaller caller = HearingCaller.calling(asterisk, "9300")) {
                first.awaitRinging();
                second.awaitRinging();
                events.await(Ringing.class, 2);
                second.answer();
                events.await(Answered.class);
                events.await(Ended.class);
                caller.hangUp();
                await().until(() -> !told.isEmpty() && told.getLast().isOver());
            }
        }
        assertThat(told).extracting(Call::id).containsOnly(told.getFirst().id());
        assertThat(told).extracting(Call::state).contains(CallState.RINGING, CallState.ANSWERED);
        Call last = told.getLast();
        assertThat(last.lines()).hasSize(2);
        assertThat(last.endedAt()).isAfter(last.answeredAt());
    }

    @Test
    void aSecondCallDuringATalkIsSeenWhereTheSwitchboardTellsIt() throws Exception {
        watch("udp", "1002");
        try (BaresipPhone desk = desk("1002");
                HearingCaller first = HearingCaller.calling(asterisk, "9002")) {
            desk.awaitRinging();
            desk.answer();
            events.await(Answered.class);
            try (HearingCaller second = HearingCaller.calling(asterisk, "9102")) {
                List<Ringing> ringing = events.await(Ringing.class, 2);
                assertThat(second.awaitEnd()).isGreaterThanOrEqualTo(400);
                Ended missed = events.await(Ended.class);
                assertThat(missed.callId()).isEqualTo(ringing.getLast().callId());
                assertThat(missed.outcome()).isEqualTo(Outcome.MISSED);
            }
            first.hangUp();
            assertThat(events.await(Ended.class, 2).getLast().outcome()).isEqualTo(Outcome.COMPLETED);
        }
    }

    @Test
    void aCallThatIsPutThroughEndsHereAndRingsThere() throws Exception {
        watch("udp", "1001", "1002");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone other = desk("1002");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            desk.answer();
            events.await(Answered.class);
            desk.transfer("sip:1002@127.0.0.1:" + asterisk.port());
            Ringing there = events.await(Ringing.class, 2).getLast();
            other.awaitRinging();
            assertThat(there.line().name()).isEqualTo("1002@cti.test");
            assertThat(there.details().number()).isEqualTo("+4722334455");
            assertThat(events.await(Ended.class).line().name()).isEqualTo("1001@cti.test");
            caller.hangUp();
            assertThat(events.await(Ended.class, 2).getLast().line().name()).isEqualTo("1002@cti.test");
        }
    }

    @Test
    void aNameOfThreeThousandCharactersIsHarmless() throws Exception {
        SipWatchLines lines = watch("udp", "1001");
        String from = "\"" + "Kari ".repeat(600) + "\" <sip:+4722334455@caller.test>";
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001", from)) {
            events.await(Ringing.class);
            desk.awaitRinging();
            caller.giveUp();
            events.await(Ended.class);
        }
        assertThat(lines.lines().getFirst().health().isReady()).isTrue();
    }

    @Test
    void anAccountThatWantsSha256IsWatched() throws Exception {
        assertThat(asterisk.command("pjsip show auth 1007")).contains("SHA-256");
        watch("tcp", "1007");
    }

    @Test
    void overTlsAnAuthorityThatIsTrustedVouchesForTheServer() throws Exception {
        SipWatchLines lines = overTls(authority.trust());
        assertThat(lines.lines().getFirst().health().message()).hasToString("Ready.");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            events.await(Ringing.class);
            desk.awaitRinging();
            caller.giveUp();
            events.await(Ended.class);
        }
    }

    @Test
    void overTlsAServerForWhomNobodyVouchesIsNotSpokenWith() throws Exception {
        SipWatchLines lines = overTls(SSLContext.getDefault());
        assertThat(lines.lines().getFirst().health().message())
                .asString()
                .endsWith("does not answer, or this computer does not trust its certificate; trying again.");
    }

    private SipWatchLines overTls(SSLContext trust) throws Exception {
        SipLogin login = new SipLogin(SipAccounts.of("1001", "cti.test", asterisk.tlsProxy()), Asterisk.PASSWORD);
        SipWatchLines lines = new SipWatchLines(List.of(login), INSTANCE, trust, Duration.ofSeconds(30));
        running.add(lines);
        finish(lines.start(events));
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"9400", "9500"})
    void aDivertedCallAndOneOfAQueueAreSeen(String number) throws Exception {
        watch("udp", "1001");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, number)) {
            assertThat(events.await(Ringing.class).details().number()).isEqualTo("+4722334455");
            desk.awaitRinging();
            desk.answer();
            events.await(Answered.class);
            caller.awaitStatus(200);
            caller.hangUp();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
    }

    @Test
    void aCallThatTheOwnTelephoneMakesIsSeenOnce() throws Exception {
        watch("udp", "1001");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone other = desk("1002")) {
            desk.dial("1002");
            other.awaitRinging();
            other.answer();
            events.await(Answered.class);
            assertThat(events.of(Ringing.class))
                    .singleElement()
                    .satisfies(call -> assertThat(call.details().direction()).isEqualTo(Direction.OUTGOING));
        }
    }

    @Test
    void aCallIsUnderWayWhenTheLineComesUp() throws Exception {
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            desk.answer();
            watch("udp", "1001");
            assertThat(events.await(Up.class).calls()).hasSize(1).allMatch(LineEvent.LiveCall::answered);
            caller.hangUp();
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
    }

    @Test
    void aSwitchboardThatStartsAnewIsFoundAgain() throws Exception {
        watch("udp", "1001");
        asterisk.stop();
        assertThat(events.await(Down.class).reason())
                .hasToString("127.0.0.1:" + asterisk.port() + " does not answer; trying again.");
        asterisk.start();
        asterisk.forgetTelephones();
        events.await(Up.class, 2);
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9101")) {
            events.await(Ringing.class);
            assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            assertThat(caller.awaitEnd()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        SipWatchLines lines = lines("udp", "wrong", "1001");
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.FAILED);
        assertThat(lines.lines().getFirst().health().message())
                .hasToString("User name or password of 1001@cti.test was refused by 127.0.0.1:" + asterisk.port()
                        + "; check them in the settings.");
    }

    /** Accounts with one contact and without a hint cannot be watched, and their telephone does not notice. */
    @ParameterizedTest
    @ValueSource(strings = {"1003", "1004"})
    void anAccountWithRoomForOneDeviceIsLeftToIt(String user) throws Exception {
        try (BaresipPhone desk = desk(user)) {
            List<String> before = asterisk.contacts(user);
            SipWatchLines lines = lines("udp", Asterisk.PASSWORD, user);
            finish(lines.start(events));
            LineHealth health = lines.lines().getFirst().health();
            assertThat(health.state()).isEqualTo(State.FAILED);
            assertThat(health.message())
                    .asString()
                    .contains("does not tell the calls of " + user)
                    .endsWith("ask the switchboard's administrator for a hint (BLF rights) of " + user + ".");
            assertThat(asterisk.contacts(user)).isEqualTo(before);
            try (HearingCaller caller = HearingCaller.calling(asterisk, "900" + user.charAt(3))) {
                desk.awaitRinging();
                desk.answer();
                caller.awaitStatus(200);
            }
            finish(lines.stop());
            assertThat(asterisk.contacts(user)).isEqualTo(before);
        }
    }

    /** Accounts without a hint and with room: P-Asserted-Identity and Remote-Party-ID tell the caller. */
    @ParameterizedTest
    @ValueSource(strings = {"1005", "1006"})
    void callsOfAnAccountThatIsNotToldAreSeenToBegin(String user) throws Exception {
        try (BaresipPhone desk = desk(user)) {
            SipWatchLines lines = watch("udp", user);
            assertThat(lines.lines().getFirst().health().message())
                    .asString()
                    .contains("a card comes when one rings, and how it ends is not known");
            assertThat(asterisk.contacts(user)).hasSize(2);
            try (HearingCaller caller = HearingCaller.calling(asterisk, "900" + user.charAt(3))) {
                SampleCall.seenAndAnswered(events, desk);
                caller.awaitStatus(200);
                assertThat(events.of(Ended.class)).as("nothing is guessed").isEmpty();
                assertThat(desk.isTalking()).isTrue();
            }
            finish(lines.stop());
            assertThat(asterisk.contacts(user)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1005", "1006"})
    void whereItMayRingThroughoutTheEndIsSeenToo(String user) throws Exception {
        try (BaresipPhone desk = desk(user)) {
            SipWatchLines lines = ringingThroughout(user);
            assertThat(lines.lines().getFirst().health().message()).asString().contains("goes on hearing it ring");
            assertThat(asterisk.contacts(user)).hasSize(2);
            try (HearingCaller caller = HearingCaller.calling(asterisk, "900" + user.charAt(3))) {
                SampleCall.seenAndAnswered(events, desk);
                caller.awaitStatus(200);
                assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
                assertThat(desk.isTalking()).isTrue();
            }
            finish(lines.stop());
            assertThat(asterisk.contacts(user)).hasSize(1);
        }
    }

    @Test
    void stoppingWhileItRingsAlongLeavesTheCallToTheTelephone() throws Exception {
        try (BaresipPhone desk = desk("1005")) {
            SipWatchLines lines = ringingThroughout("1005");
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9005")) {
                events.await(Ringing.class);
                desk.awaitRinging();
                finish(lines.stop());
                assertThat(desk.isRinging()).isTrue();
                desk.answer();
                caller.awaitStatus(200);
                assertThat(desk.isTalking()).isTrue();
            }
        }
    }

    @Test
    void withoutATelephoneNothingRingsAlong() throws Exception {
        SipWatchLines lines = lines("udp", Asterisk.PASSWORD, "1005");
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.FAILED);
        assertThat(asterisk.contacts("1005")).isEmpty();
    }

    private SipWatchLines ringingThroughout(String user) throws Exception {
        SipLogin login = new SipLogin(SipAccounts.of(user, "cti.test", asterisk.proxy("udp")), Asterisk.PASSWORD);
        SipWatchLines lines = new SipWatchLines(Map.of(login, TestedSession.RINGING_THROUGHOUT), INSTANCE);
        running.add(lines);
        finish(lines.start(events));
        return lines;
    }

    private SipWatchLines watch(String transport, String... users) throws Exception {
        SipWatchLines lines = lines(transport, Asterisk.PASSWORD, users);
        finish(lines.start(events));
        assertThat(lines.lines())
                .allSatisfy(
                        line -> assertThat(line.health().message()).asString().startsWith("Ready"));
        await().until(() ->
                lines.lines().stream().allMatch(line -> line.health().isReady()));
        return lines;
    }

    private SipWatchLines lines(String transport, String password, String... users) throws SentenceException {
        SipWatchLines lines = new SipWatchLines(
                Stream.of(users)
                        .map(user ->
                                new SipLogin(SipAccounts.of(user, "cti.test", asterisk.proxy(transport)), password))
                        .toList(),
                INSTANCE);
        running.add(lines);
        return lines;
    }

    private BaresipPhone desk(String user) throws IOException {
        return BaresipPhone.start(folder.resolve("desk-" + user), asterisk, user);
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
