package io.github.callcard.line.sipwatch;

import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Line;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The line of one account at a real switchboard that lets it dial. */
final class DiallingLine implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SipWatchLines lines;
    private final Line line;

    private DiallingLine(SipWatchLines lines) {
        this.lines = lines;
        this.line = lines.lines().getFirst();
    }

    /** Watches the account until the line can dial. */
    static DiallingLine of(SipLogin login, List<WatchedColleague> colleagues, RecordedEvents events) throws Exception {
        DiallingLine dialling = new DiallingLine(new SipWatchLines(
                Map.of(login, SipWishes.checked(colleagues, true, RingingAlong.BRIEFLY)),
                "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11"));
        try {
            dialling.lines.start(events).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            await("the line can dial")
                    .atMost(PATIENCE)
                    .until(() -> dialling.line.capabilities().contains(Capability.DIAL));
            return dialling;
        } catch (Exception | Error e) {
            dialling.close();
            throw e;
        }
    }

    Line line() {
        return line;
    }

    CompletableFuture<Void> dial(String number) {
        return line.dial(number).toCompletableFuture();
    }

    @Override
    public void close() throws Exception {
        lines.stop().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
