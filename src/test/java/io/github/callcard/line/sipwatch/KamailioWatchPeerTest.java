package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.HearingCaller;
import io.github.callcard.peer.Kamailio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts of a real kamailio, which tells dialogs in one half of the tests and knows no subscriptions in the other. */
@Tag("peer")
@Timeout(600)
class KamailioWatchPeerTest {

    private static final String INSTANCE = "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11";
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private final List<SipWatchLines> running = new ArrayList<>();
    private Kamailio kamailio;

    @BeforeEach
    void startSwitchboard() throws IOException {
        kamailio = Kamailio.startTellingDialogs(folder.resolve("kamailio"));
    }

    /** A switchboard that hands a SUBSCRIBE to the user's telephone. */
    private void tellNoDialogs() throws IOException {
        kamailio.close();
        kamailio = Kamailio.start(folder.resolve("without-dialogs"));
    }

    @AfterEach
    void stop() throws Exception {
        try {
            for (SipWatchLines lines : running) {
                finish(lines.stop());
            }
        } finally {
            if (kamailio != null) {
                kamailio.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void aToldCallRingsIsAnsweredAndEnds(String transport) throws Exception {
        SipWatchLines lines = watch(transport);
        try (BaresipPhone desk = desk();
                HearingCaller caller = calling()) {
            talk(desk, caller);
            assertThat(kamailio.contacts("1001")).as("the telephone alone").hasSize(1);
        }
        assertThat(lines.lines().getFirst().health().message()).hasToString("Ready.");
    }

    private void talk(BaresipPhone desk, HearingCaller caller) throws Exception {
        assertThat(events.await(Ringing.class).details().number()).isEqualTo("+4722334455");
        desk.awaitRinging();
        desk.answer();
        events.await(Answered.class);
        caller.awaitStatus(200);
        desk.hangUp();
        assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    private void giveUp(BaresipPhone desk, HearingCaller caller) throws Exception {
        events.await(Ringing.class);
        desk.awaitRinging();
        caller.giveUp();
        assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void aToldCallThatIsGivenUpWasMissed() throws Exception {
        watch("udp");
        try (BaresipPhone desk = desk();
                HearingCaller caller = calling()) {
            giveUp(desk, caller);
        }
    }

    @Test
    void aTelephoneThatTurnsAwayEndsTheCallForTheCallerAtOnce() throws Exception {
        watch("udp");
        try (BaresipPhone desk = desk();
                HearingCaller caller = calling()) {
            events.await(Ringing.class);
            desk.awaitRinging();
            desk.reject();
            assertThat(caller.awaitEnd()).isEqualTo(486);
            events.await(Ended.class);
        }
    }

    /** It refuses what is to last, and tells the calls to whoever asks each time. */
    @Test
    void aSwitchboardThatTellsOnceIsAskedAgainAndAgainAndNothingRingsAlong() throws Exception {
        kamailio.close();
        kamailio = Kamailio.startTellingOnce(folder.resolve("telling-once"));
        try (BaresipPhone desk = desk()) {
            SipWatchLines lines = watch("udp");
            assertThat(lines.lines().getFirst().health().message().toString()).contains("every five seconds");
            try (HearingCaller caller = calling()) {
                talk(desk, caller);
            }
            assertThat(kamailio.contacts("1001")).as("the telephone alone").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void anUntoldCallIsSeenToBeginAndLeftToTheTelephone(String transport) throws Exception {
        tellNoDialogs();
        try (BaresipPhone desk = desk()) {
            SipWatchLines lines = watch(transport);
            assertThat(kamailio.contacts("1001")).hasSize(2);
            try (HearingCaller caller = calling()) {
                SampleCall.seenAndAnswered(events, desk);
                caller.awaitStatus(200);
                assertThat(events.of(Ended.class)).as("nothing is guessed").isEmpty();
            }
            finish(lines.stop());
            assertThat(kamailio.contacts("1001")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void whereItMayRingThroughoutACallWasAnsweredElsewhere(String transport) throws Exception {
        tellNoDialogs();
        try (BaresipPhone desk = desk()) {
            SipWatchLines lines = watch(transport, TestedSession.RINGING_THROUGHOUT);
            assertThat(kamailio.contacts("1001")).hasSize(2);
            try (HearingCaller caller = calling()) {
                SampleCall.seenAndAnswered(events, desk);
                assertThat(events.await(Ended.class).outcome()).isEqualTo(Outcome.ANSWERED_ELSEWHERE);
                caller.awaitStatus(200);
            }
            finish(lines.stop());
            assertThat(kamailio.contacts("1001")).hasSize(1);
        }
    }

    @Test
    void whereItMayRingThroughoutACallThatIsGivenUpWasMissed() throws Exception {
        tellNoDialogs();
        try (BaresipPhone desk = desk()) {
            watch("udp", TestedSession.RINGING_THROUGHOUT);
            try (HearingCaller caller = calling()) {
                giveUp(desk, caller);
            }
        }
    }

    @Test
    void aStrangersInviteShowsNothingAndGetsNoAnswer() throws Exception {
        tellNoDialogs();
        try (BaresipPhone desk = desk()) {
            watch("udp");
            String own = kamailio.contacts("1001").stream()
                    .filter(contact -> !contact.contains("1001-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(StrangerOnUdp.answersTo(own)).isEmpty();
            try (HearingCaller caller = calling()) {
                events.await(Ringing.class);
                caller.giveUp();
            }
            assertThat(events.of(Ringing.class)).as("the switchboard's own").hasSize(1);
            assertThat(desk.isTalking()).isFalse();
        }
    }

    @Test
    void aServerThatForgotEverythingIsAskedAnew() throws Exception {
        watch("udp");
        kamailio.stop();
        assertThat(events.await(Down.class, 1).getFirst().reason())
                .hasToString("127.0.0.1:" + kamailio.port() + " does not answer; trying again.");
        kamailio.start();
        events.await(Up.class, 2);
        try (BaresipPhone desk = desk();
                HearingCaller caller = calling()) {
            events.await(Ringing.class);
            desk.awaitRinging();
            caller.giveUp();
        }
    }

    private SipWatchLines watch(String transport) throws Exception {
        return watch(transport, SipWishes.NONE);
    }

    private SipWatchLines watch(String transport, SipWishes wishes) throws Exception {
        SipAccount account =
                new SipAccount("1001", null, Kamailio.DOMAIN, SipProxy.parse(kamailio.proxy(transport)), null, 10);
        SipWatchLines lines = new SipWatchLines(Map.of(new SipLogin(account, Kamailio.PASSWORD), wishes), INSTANCE);
        running.add(lines);
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().message()).asString().startsWith("Ready");
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.READY);
        return lines;
    }

    private HearingCaller calling() throws IOException {
        return HearingCaller.calling(kamailio, "1001");
    }

    private BaresipPhone desk() throws IOException {
        return BaresipPhone.start(folder.resolve("desk"), kamailio, "1001");
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
