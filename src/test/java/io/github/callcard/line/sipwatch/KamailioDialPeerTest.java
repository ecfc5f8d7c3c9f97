package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.Kamailio;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy the telephone itself is referred, and makes the call. */
@Tag("peer")
@Timeout(300)
class KamailioDialPeerTest {

    @TempDir
    Path folder;

    @Test
    void theOwnTelephoneIsReferredAndCallsTheNumber() throws Exception {
        RecordedEvents events = new RecordedEvents();
        try (Kamailio kamailio = Kamailio.startTellingDialogs(folder.resolve("kamailio"));
                BaresipPhone own = BaresipPhone.start(folder.resolve("own"), kamailio, "1001");
                BaresipPhone other = BaresipPhone.start(folder.resolve("other"), kamailio, "1002");
                DiallingLine line = DiallingLine.of(
                        new SipLogin(SipAccounts.of("1001", Kamailio.DOMAIN, kamailio.proxy("udp")), Kamailio.PASSWORD),
                        List.of(),
                        events)) {
            CompletableFuture<Void> dialled = line.dial("1002");
            own.awaitRinging();
            own.answer();
            other.awaitRinging();
            other.answer();
            dialled.get(DiallingLine.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Ringing ringing = events.await(Ringing.class);
            assertThat(ringing.details().direction()).isEqualTo(Direction.OUTGOING);
            assertThat(ringing.details().number()).isEqualTo("1002");
            assertThat(events.of(Ringing.class)).hasSize(1);
        }
    }
}
