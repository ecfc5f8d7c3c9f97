package io.github.callcard.line.pbx.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.pbx.Retries;
import io.github.callcard.os.PrivateAuthority;
import io.github.callcard.peer.Asterisk;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.HearingCaller;
import io.github.callcard.peer.TcpRelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The telephone 1001 of a real Asterisk, watched over its manager interface while real telephones and callers use it. */
@Tag("peer")
@Timeout(600)
class AsteriskPeerTest {

    private static final String KARI = "+4722334455";
    private static final long PATIENCE_SECONDS = 120;

    /** Looks often whether calls are told at all, and tries again soon. */
    private static final Timing QUICK = new Timing(
            Duration.ofSeconds(20),
            Duration.ofMillis(500),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(1));

    private static final Retries SOON = new Retries(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ZERO);

    @TempDir
    private static Path shared;

    private static PrivateAuthority authority;
    private static Asterisk asterisk;

    @TempDir
    Path folder;

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final List<AsteriskLine> running = new ArrayList<>();

    @BeforeAll
    static void startSwitchboard() throws Exception {
        authority = new PrivateAuthority(Files.createDirectory(shared.resolve("authority")));
        Path home = Files.createDirectory(shared.resolve("asterisk"));
        authority.write(Asterisk.certificate(home));
        asterisk = Asterisk.start(home);
    }

    @AfterAll
    static void stopSwitchboard() {
        if (asterisk != null) {
            asterisk.close();
        }
        authority.close();
    }

    @AfterEach
    void stop() throws Exception {
        for (AsteriskLine line : running) {
            finish(line.stop());
        }
        await("no call is left at the switchboard")
                .until(() -> asterisk.command("core show channels count").contains("0 active channels"));
    }

    @Test
    void aCallThatIsAnsweredAtTheDeskPhoneRingsIsAnsweredHereAndEnds() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            Ringing ringing = told(Ringing.class);
            assertThat(ringing.details().direction()).isEqualTo(Direction.INCOMING);
            assertThat(ringing.details().number()).isEqualTo(KARI);
            assertThat(ringing.details().displayName()).isEqualTo("Kari Nordmann");
            assertThat(ringing.details().calledNumber()).isEqualTo("9001");
            assertThat(ringing.details().diversion()).isNull();
            desk.awaitRinging();
            desk.answer();
            assertThat(told(Answered.class).where()).isEqualTo(AnsweredWhere.HERE);
            caller.awaitStatus(200);
            caller.hangUp();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void callsThatNobodyAnswersWereMissedAndOneThatIsTurnedAwayWasDeclined() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001")) {
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9101")) {
                assertThat(caller.awaitEnd()).isGreaterThanOrEqualTo(400);
                assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            }
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
                told(Ringing.class, 2);
                caller.giveUp();
                assertThat(told(Ended.class, 2).getLast().outcome()).isEqualTo(Outcome.MISSED);
            }
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
                told(Ringing.class, 3);
                await().until(desk::isRinging);
                desk.reject();
                assertThat(told(Ended.class, 3).getLast().outcome()).isEqualTo(Outcome.DECLINED);
                assertThat(caller.awaitEnd()).isGreaterThanOrEqualTo(400);
            }
        }
    }

    @Test
    void aCallerWhoHidesIsNobodyAlthoughAsteriskTellsTheNumber() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9201")) {
            assertThat(told(Ringing.class).details().number()).isEmpty();
            assertThat(told(Ringing.class).details().displayName()).isNull();
            desk.awaitRinging();
            desk.answer();
            caller.awaitStatus(200);
            caller.hangUp();
            told(Ended.class);
        }
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void aGroupsCallThatAColleagueAnswersWasAnsweredElsewhere() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone colleague = desk("1002");
                HearingCaller caller = HearingCaller.calling(asterisk, "9300")) {
            Ringing ringing = told(Ringing.class);
            assertThat(ringing.details().displayName()).isEqualTo("Kari Nordmann");
            assertThat(ringing.details().calledNumber()).isEqualTo("9300");
            desk.awaitRinging();
            colleague.awaitRinging();
            colleague.answer();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
            caller.awaitStatus(200);
            caller.hangUp();
        }
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ended.class);
    }

    @Test
    void aCallThatAColleaguePicksUpWasAnsweredElsewhere() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone colleague = desk("1002");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            told(Ringing.class);
            desk.awaitRinging();
            colleague.dial("*81001");
            caller.awaitStatus(200);
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
            caller.hangUp();
        }
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Ended.class);
    }

    @Test
    void aDivertedCallSaysWhoWasCalledFirst() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9400")) {
            assertThat(told(Ringing.class).details().diversion()).isEqualTo("+4722999999");
            assertThat(told(Ringing.class).details().number()).isEqualTo(KARI);
            desk.awaitRinging();
            caller.giveUp();
            told(Ended.class);
        }
    }

    @Test
    void aQueuesCallIsAnsweredHereOrByNobody() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001")) {
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9500")) {
                assertThat(told(Ringing.class).details().number()).isEqualTo(KARI);
                assertThat(told(Ringing.class).details().calledNumber()).isEqualTo("9500");
                desk.awaitRinging();
                caller.giveUp();
                assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
            }
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9500")) {
                await().until(desk::isRinging);
                desk.answer();
                told(Answered.class);
                caller.awaitStatus(200);
                caller.hangUp();
                assertThat(told(Ended.class, 2).getLast().outcome()).isEqualTo(Outcome.COMPLETED);
            }
        }
    }

    @Test
    void aQueuesCallThatAColleagueAnswersWasAnsweredElsewhere() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone colleague = desk("1002");
                HearingCaller caller = HearingCaller.calling(asterisk, "9500")) {
            told(Ringing.class);
            desk.awaitRinging();
            colleague.awaitRinging();
            colleague.answer();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
            caller.awaitStatus(200);
            caller.hangUp();
        }
    }

    @Test
    void twoTelephonesOfOneExtensionAreOneCall() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone mobile = BaresipPhone.start(folder.resolve("mobile"), asterisk, "1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            mobile.awaitRinging();
            mobile.answer();
            told(Answered.class);
            caller.awaitStatus(200);
            await().until(() -> !desk.isRinging());
            caller.hangUp();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void callsOfTheOwnTelephoneAreToldAndThoseOfOthersAreNot() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone colleague = desk("1002");
                BaresipPhone third = desk("1003")) {
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9003")) {
                third.awaitRinging();
                caller.giveUp();
            }
            assertThat(events).hasExactlyElementsOfTypes(Up.class);
            assertThat(notes).hasSize(1);
            desk.dial("1002");
            colleague.awaitRinging();
            assertThat(told(Ringing.class).details().direction()).isEqualTo(Direction.OUTGOING);
            assertThat(told(Ringing.class).details().number()).isEqualTo("1002");
            colleague.answer();
            told(Answered.class);
            desk.hangUp();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
        assertThat(notes).noneMatch(note -> note.contains("1003"));
    }

    @Test
    void anOwnCallThatIsTurnedAwayDidNotComeAbout() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone colleague = desk("1002")) {
            desk.dial("1002");
            told(Ringing.class);
            colleague.awaitRinging();
            colleague.reject();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void twoCallsAtOnceAreTwo() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                HearingCaller first = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            desk.answer();
            told(Answered.class);
            try (HearingCaller second = HearingCaller.calling(asterisk, "9201")) {
                Ringing ringing = told(Ringing.class, 2).getLast();
                assertThat(ringing.details().number()).isEmpty();
                second.giveUp();
                assertThat(told(Ended.class).callId()).isEqualTo(ringing.callId());
            }
            first.hangUp();
            assertThat(told(Ended.class, 2).getLast().callId())
                    .isEqualTo(told(Answered.class).callId());
        }
    }

    @Test
    void aTransferChangesWhoOneTalksTo() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                BaresipPhone secretary = desk("1002");
                BaresipPhone third = desk("1003")) {
            secretary.dial("1001");
            assertThat(told(Ringing.class).details().number()).isEqualTo("1002");
            desk.awaitRinging();
            desk.answer();
            told(Answered.class);
            asterisk.act("Action: BlindTransfer", "Channel: " + channel("1002"), "Context: office", "Exten: 1003");
            third.awaitRinging();
            third.answer();
            assertThat(told(Identified.class).details().number()).isEqualTo("1003");
            assertThat(told(Identified.class).callId())
                    .isEqualTo(told(Ringing.class).callId());
            desk.hangUp();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
        assertThat(ofKind(Ringing.class)).hasSize(1);
    }

    private static String channel(String user) throws IOException {
        return asterisk.command("core show channels concise")
                .lines()
                .filter(line -> line.contains("PJSIP/" + user + "-"))
                .map(line -> line.substring(line.indexOf("PJSIP/"), line.indexOf('!')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCallThatBeganOrEndedBehindACutConnectionIsRight() throws Exception {
        try (TcpRelay relay = new TcpRelay(asterisk.managerPort());
                BaresipPhone desk = desk("1001");
                HearingCaller first = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            desk.answer();
            AsteriskLine line = line(settings("callcard", relay.port(), false), () -> Asterisk.PASSWORD);
            start(line);
            LiveCall found = told(Up.class).calls().getFirst();
            assertThat(found.answered()).isTrue();
            assertThat(found.details().number()).isEqualTo(KARI);
            assertThat(found.details().direction()).isEqualTo(Direction.INCOMING);

            relay.cut();
            assertThat(told(Down.class).reason()).hasToString("The connection to 127.0.0.1 broke; trying again.");
            try (HearingCaller second = HearingCaller.calling(asterisk, "9001")) {
                await().until(desk::isRinging);
                relay.mend();
                List<LiveCall> both = told(Up.class, 2).getLast().calls();
                assertThat(both).extracting(LiveCall::answered).containsExactlyInAnyOrder(true, false);
                assertThat(both).extracting(LiveCall::callId).contains(found.callId());

                relay.cut();
                told(Down.class, 2);
                first.hangUp();
                second.giveUp();
                await().until(() -> asterisk.command("core show channels count").contains("0 active channels"));
                relay.mend();
                assertThat(told(Up.class, 3).getLast().calls()).isEmpty();
            }
        }
    }

    @Test
    void aSwitchboardThatIsStartedAnewDuringACallIsFoundAgain() throws Exception {
        watch("callcard");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            desk.answer();
            told(Answered.class);
            caller.awaitStatus(200);
            asterisk.stop();
            told(Down.class);
            asterisk.start();
            assertThat(told(Up.class, 2).getLast().calls()).isEmpty();
        }
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            told(Ringing.class, 2);
            desk.awaitRinging();
            caller.giveUp();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
        }
    }

    @Test
    void theConnectionIsEncryptedAndTheCertificateLookedAt() throws Exception {
        AsteriskSettings settings = settings("callcard", asterisk.encryptedManagerPort(), true);
        AsteriskLine trusting = line(settings, () -> Asterisk.PASSWORD);
        start(trusting);
        assertThat(trusting.health().message()).hasToString("Ready.");

        AsteriskLine stranger = new AsteriskLine(
                settings,
                () -> Asterisk.PASSWORD,
                Clock.systemUTC(),
                notes::add,
                AsteriskPeerTest::nobody,
                QUICK,
                SOON);
        start(stranger);
        assertThat(stranger.health().state()).isEqualTo(State.FAILED);
        assertThat(stranger.health().message())
                .hasToString("This computer does not trust the certificate of 127.0.0.1, or port "
                        + asterisk.encryptedManagerPort()
                        + " there is not encrypted; ask the switchboard's administrator. Trying again.");
    }

    private static SSLContext nobody() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWrongSecretIsSaid() throws Exception {
        AsteriskLine line = line(settings("callcard", asterisk.managerPort(), false), () -> "wrong");
        start(line);
        assertThat(line.health().state()).isEqualTo(State.FAILED);
        assertThat(line.health().message())
                .hasToString(
                        "127.0.0.1 refused the user callcard or its secret; check them in the settings, and whether"
                                + " manager.conf permits this computer.");
    }

    @Test
    void whoeverMayNotAskOrHearsNothingSaysWhatManagerConfNeeds() throws Exception {
        String says =
                "127.0.0.1 does not tell %1$s of calls; its administrator has to write \"read = call\" and \"write ="
                        + " call,originate\" for %1$s in manager.conf.";
        AsteriskLine mute = line(settings("mute", asterisk.managerPort(), false), () -> Asterisk.PASSWORD);
        start(mute);
        assertThat(mute.health().message()).hasToString(says.formatted("mute"));

        AsteriskLine deaf = line(settings("deaf", asterisk.managerPort(), false), () -> Asterisk.PASSWORD);
        start(deaf);
        assertThat(deaf.health().message()).hasToString("Ready.");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            await().until(() -> deaf.health().state() == State.FAILED);
            assertThat(deaf.health().message()).hasToString(says.formatted("deaf"));
            caller.giveUp();
        }
    }

    @Test
    void whoeverIsToldOfOneTelephoneOnlyHearsAllOfIt() throws Exception {
        AsteriskLine line = watch("filtered");
        try (BaresipPhone desk = desk("1001");
                HearingCaller caller = HearingCaller.calling(asterisk, "9001")) {
            desk.awaitRinging();
            desk.answer();
            told(Answered.class);
            caller.awaitStatus(200);
            caller.hangUp();
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
        }
        assertThat(line.health().message()).hasToString("Ready.");
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void aNumberIsDialledFromHereAndHungUp() throws Exception {
        AsteriskLine line = watch("callcard");
        assertThat(line.capabilities()).isEqualTo(Set.of(Capability.DIAL, Capability.HANG_UP));
        // What is dialled would ring at a phone that ended before, as long as the switchboard knows it.
        asterisk.forgetTelephones();
        try (BaresipPhone desk = desk("1001");
                BaresipPhone other = desk("1002")) {
            CompletionStage<Void> dialled = line.dial("1002");
            desk.awaitRinging();
            assertThat(dialled.toCompletableFuture()).isNotDone();
            assertThat(events).hasExactlyElementsOfTypes(Up.class);
            desk.answer();
            finish(dialled);
            other.awaitRingingFrom("1001");
            Ringing ringing = told(Ringing.class);
            assertThat(ringing.details().direction()).isEqualTo(Direction.OUTGOING);
            assertThat(ringing.details().number()).isEqualTo("1002");
            assertThat(ofKind(Answered.class)).isEmpty();
            other.answer();
            told(Answered.class);
            finish(line.hangUp(ringing.callId()));
            assertThat(told(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(line.hangUp(ringing.callId())).isCompletedExceptionally();
        }
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @Test
    void aTelephoneThatTurnsItAwayIsBusyAndOneThatIsOffIsNotReached() throws Exception {
        AsteriskLine line = watch("callcard");
        assertThat(line.dial("1002").toCompletableFuture())
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withMessageContaining("127.0.0.1 does not reach the telephone of 1001; look whether it is on.");
        try (BaresipPhone desk = desk("1001")) {
            CompletionStage<Void> dialled = line.dial("1002");
            desk.awaitRinging();
            desk.reject();
            assertThat(dialled.toCompletableFuture())
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableThat()
                    .withMessageContaining("The telephone of 1001 is busy.");
        }
        assertThat(events).hasExactlyElementsOfTypes(Up.class);
    }

    @Test
    void whoeverMayNotDialCannot() throws Exception {
        AsteriskLine line = watch("watcher");
        assertThat(line.capabilities()).isEqualTo(Set.of(Capability.HANG_UP));
        assertThat(line.dial("1002").toCompletableFuture())
                .isCompletedExceptionally()
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withMessageContaining("127.0.0.1 does not let watcher dial; its administrator has to write \"write ="
                        + " call,originate\" for watcher in manager.conf.");
    }

    private AsteriskLine watch(String user) throws Exception {
        AsteriskLine line = line(settings(user, asterisk.managerPort(), false), () -> Asterisk.PASSWORD);
        start(line);
        told(Up.class);
        return line;
    }

    private static AsteriskSettings settings(String user, int port, boolean tls) throws Exception {
        return AsteriskSettings.of(null, "127.0.0.1", port, tls, user, "1001", "office");
    }

    private AsteriskLine line(AsteriskSettings settings, Supplier<String> secret) {
        return new AsteriskLine(settings, secret, Clock.systemUTC(), notes::add, this::trust, QUICK, SOON);
    }

    private SSLContext trust() {
        try {
            return authority.trust();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void start(AsteriskLine line) throws Exception {
        running.add(line);
        finish(line.start(events::add));
    }

    private BaresipPhone desk(String user) throws IOException {
        return BaresipPhone.start(folder.resolve("desk-" + user), asterisk, user);
    }

    private <E extends LineEvent> E told(Class<E> kind) {
        return told(kind, 1).getFirst();
    }

    private <E extends LineEvent> List<E> told(Class<E> kind, int count) {
        return await(kind.getSimpleName() + " among the events")
                .atMost(Duration.ofMinutes(1))
                .until(() -> ofKind(kind), found -> found.size() >= count);
    }

    private <E extends LineEvent> List<E> ofKind(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
