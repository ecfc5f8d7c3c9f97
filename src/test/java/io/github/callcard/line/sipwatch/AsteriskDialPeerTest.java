package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.peer.Asterisk;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.HearingCaller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real Asterisk has the user's own telephone call a number, and take over a colleague's call. */
@Tag("peer")
@Timeout(300)
class AsteriskDialPeerTest {

    private static final Duration PATIENCE = DiallingLine.PATIENCE;

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();

    @AutoClose
    private Asterisk asterisk;

    @BeforeEach
    void start() throws IOException {
        asterisk = Asterisk.start(folder.resolve("asterisk"));
    }

    private DiallingLine watch(String transport) throws Exception {
        return DiallingLine.of(
                new SipLogin(SipAccounts.of("1001", "cti.test", asterisk.proxy(transport)), Asterisk.PASSWORD),
                List.of(WatchedColleague.parse("1002 Kari", "*8{extension}")),
                events);
    }

    private BaresipPhone phone(String user) throws IOException {
        return BaresipPhone.start(folder.resolve("phone-" + user), asterisk, user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    void theOwnTelephoneIsCalledAndCallsTheNumber(String transport) throws Exception {
        try (DiallingLine line = watch(transport);
                BaresipPhone own = phone("1001");
                BaresipPhone other = phone("1002")) {
            CompletableFuture<Void> dialled = line.dial("1002");
            own.awaitRinging();
            assertThat(dialled).isNotDone();
            own.answer();
            other.awaitRinging();
            other.answer();
            dialled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(events.await(Ringing.class).details())
                    .satisfies(call -> assertThat(call.direction()).isEqualTo(Direction.OUTGOING))
                    .satisfies(call -> assertThat(call.number()).isEqualTo("1002"));
            assertThat(own.isTalking()).isTrue();
            other.hangUp();
            events.await(Ended.class);
            assertThat(events.all()).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
        }
    }

    @Test
    void aTelephoneThatTurnsItAwayIsLeftAlone() throws Exception {
        try (DiallingLine line = watch("udp");
                BaresipPhone own = phone("1001")) {
            CompletableFuture<Void> dialled = line.dial("1002");
            own.awaitRinging();
            own.reject();
            assertThat(dialled)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withMessageContaining("The telephone of 1001 is busy.");
            assertThat(events.all()).hasExactlyElementsOfTypes(Up.class);
        }
    }

    @Test
    void aColleaguesCallIsPickedUp() throws Exception {
        try (DiallingLine line = watch("udp");
                BaresipPhone own = phone("1001");
                BaresipPhone kari = phone("1002");
                HearingCaller caller = HearingCaller.calling(asterisk, "9002")) {
            kari.awaitRinging();
            await().atMost(PATIENCE)
                    .until(() -> line.line().colleagues().getFirst().state() == State.RINGING);
            CompletableFuture<Void> dialled =
                    line.dial(line.line().colleagues().getFirst().pickUpCode());
            own.awaitRinging();
            own.answer();
            dialled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            caller.awaitStatus(200);
            await("Kari's telephone is silent").atMost(PATIENCE).until(() -> !kari.isRinging());
            assertThat(own.isTalking()).isTrue();
        }
    }
}
