package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Line;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.line.Voicemails;
import io.github.callcard.peer.Asterisk;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.HearingCaller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Asterisk's news beside the user's own calls: the mailbox, and colleagues' lines. */
@Tag("peer")
@Timeout(300)
class AsteriskNewsPeerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private Asterisk asterisk;
    private SipWatchLines lines;

    @BeforeEach
    void watch() throws Exception {
        asterisk = Asterisk.start(folder.resolve("asterisk"));
        SipWishes wishes = SipWishes.checked(
                List.of(
                        WatchedColleague.parse("1002 Kari", "*8{extension}"),
                        WatchedColleague.parse("1003 Per", "*8{extension}")),
                true,
                RingingAlong.BRIEFLY);
        lines = new SipWatchLines(
                Map.of(
                        new SipLogin(SipAccounts.of("1001", "cti.test", asterisk.proxy("udp")), Asterisk.PASSWORD),
                        wishes),
                "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11");
        lines.start(events).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        if (lines != null) {
            lines.stop().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        if (asterisk != null) {
            asterisk.close();
        }
    }

    private Line line() {
        return lines.lines().getFirst();
    }

    private void awaitKari(State state) {
        await("Kari is " + state).atMost(PATIENCE).until(() -> kari().state() == state);
    }

    private ColleagueLine kari() {
        return line().colleagues().getFirst();
    }

    @Test
    void aColleaguesLineIsFreeRingsTalksAndIsFreeAgain() throws Exception {
        try (BaresipPhone phone = BaresipPhone.start(folder.resolve("kari"), asterisk, "1002")) {
            awaitKari(State.FREE);
            try (HearingCaller caller = HearingCaller.calling(asterisk, "9002")) {
                phone.awaitRinging();
                awaitKari(State.RINGING);
                assertThat(kari().other()).isEqualTo("+4722334455");
                assertThat(kari().canBePickedUp()).isTrue();
                phone.answer();
                caller.awaitStatus(200);
                awaitKari(State.BUSY);
                assertThat(kari().other()).isEqualTo("+4722334455");
                caller.hangUp();
                awaitKari(State.FREE);
            }
        }
        assertThat(events.all()).as("nothing of it is a call of the user").hasSize(1);
    }

    @Test
    void aColleagueWithoutAHintIsLeft() {
        await().atMost(PATIENCE).until(() -> line().colleagues().getLast().state() == State.REFUSED);
        assertThat(line().health().isReady()).isTrue();
    }

    @Test
    void voicemailsAreCounted() throws IOException {
        awaitVoicemails(0);
        asterisk.leaveMessages("1001", 2);
        awaitVoicemails(2);
    }

    private void awaitVoicemails(int unheard) {
        await(unheard + " voicemails")
                .atMost(PATIENCE)
                .until(() -> line().voicemails()
                        .filter(new Voicemails(unheard > 0, OptionalInt.of(unheard))::equals)
                        .isPresent());
    }
}
