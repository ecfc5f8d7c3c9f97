package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One SIP account as a line, reported on the thread of {@link Timers}. */
final class WatchLine extends ReportedLine {

    private static final Logger LOG = LoggerFactory.getLogger(WatchLine.class);

    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final InstantSource clock;
    private long lastCall;

    WatchLine(SipAccount account, InstantSource clock, LineListener listener) {
        super(account.id(), account.lineName(), Sentence.of("Signing in at the switchboard."), clock.instant());
        this.clock = clock;
        listen(listener);
    }

    /** Completes when the line is up, or known not to be for now. */
    CompletableFuture<Void> settled() {
        return settled;
    }

    /** An id that no call of this line has had. */
    String newCallId() {
        return Long.toString(++lastCall);
    }

    /** The line is watched from now on, and these are all its calls. */
    void up(Sentence message, List<LiveCall> alive) {
        comeUp(message, alive, clock.instant());
        settled.complete(null);
    }

    /** The line is not watched now: {@code RECONNECTING}, {@code FAILED} or {@code STOPPED}. */
    void down(State state, Sentence reason) {
        goDown(state, reason, clock.instant());
        settled.complete(null);
    }

    void ringing(String callId, CallDetails details) {
        tell(new LineEvent.Ringing(id(), callId, clock.instant(), details));
    }

    void identified(String callId, CallDetails details) {
        if (liveCall(callId).filter(known -> !known.details().equals(details)).isPresent()) {
            tell(new LineEvent.Identified(id(), callId, clock.instant(), details));
        }
    }

    void answered(String callId) {
        tell(new LineEvent.Answered(id(), callId, clock.instant(), AnsweredWhere.HERE));
    }

    void ended(String callId, Outcome outcome) {
        tell(new LineEvent.Ended(id(), callId, clock.instant(), outcome));
    }

    @Override
    protected void changed(LineHealth now) {
        LOG.info("{}: {}, {}", id(), now.state(), now.message());
    }
}
