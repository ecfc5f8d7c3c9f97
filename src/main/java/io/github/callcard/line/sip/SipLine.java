package io.github.callcard.line.sip;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One SIP account as a line, reported on the thread of {@link SipLoop}. Calls are known by the native call they belong to and
 * get ids of their own, since a proxy may deliver one call twice.
 */
final class SipLine extends ReportedLine {

    private static final Logger LOG = LoggerFactory.getLogger(SipLine.class);

    private final CompletableFuture<Void> settled = new CompletableFuture<>();

    /** The ids of the calls that are alive, by their native calls. */
    private final Map<Long, String> callIds = new HashMap<>();

    private long lastCall;

    SipLine(SipAccount account, LineListener listener) {
        super(account.id(), account.lineName(), Sentence.of("Signing in at the switchboard."), Instant.now());
        listen(listener);
    }

    /** Completes when the line is up, or known not to be for now. */
    CompletableFuture<Void> settled() {
        return settled;
    }

    void up() {
        comeUp(Sentence.of("Ready."), Instant.now());
        settled.complete(null);
    }

    /** The line is not watched now: {@code RECONNECTING}, {@code FAILED} or {@code STOPPED}. */
    void down(State state, Sentence reason) {
        goDown(state, reason, Instant.now());
        settled.complete(null);
    }

    void ringing(long call, CallDetails details) {
        String callId = Long.toString(++lastCall);
        String before = callIds.put(call, callId);
        if (before != null) {
            forget(before);
        }
        tell(new LineEvent.Ringing(id(), callId, Instant.now(), details));
    }

    void identified(long call, CallDetails details) {
        String callId = callIds.get(call);
        if (callId != null
                && liveCall(callId).stream().noneMatch(known -> known.details().equals(details))) {
            tell(new LineEvent.Identified(id(), callId, Instant.now(), details));
        }
    }

    void ended(long call, Outcome outcome) {
        String callId = callIds.remove(call);
        if (callId != null) {
            tell(new LineEvent.Ended(id(), callId, Instant.now(), outcome));
        }
    }

    @Override
    protected void changed(LineHealth now) {
        LOG.info("{}: {}, {}", id(), now.state(), now.message());
    }
}
