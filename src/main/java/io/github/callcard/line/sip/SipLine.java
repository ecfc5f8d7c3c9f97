package io.github.callcard.line.sip;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One SIP account as a line. Its health is read from any thread; everything else happens on the thread of {@link SipLoop}.
 * Calls are known by the native call they belong to and get ids of their own, since a proxy may deliver one call twice.
 */
final class SipLine implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(SipLine.class);

    private final LineId id;
    private final String name;
    private final LineListener listener;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final Map<Long, LineEvent.LiveCall> calls = new LinkedHashMap<>();
    private long lastCall;
    private volatile LineHealth health;

    SipLine(SipAccount account, LineListener listener) {
        this.id = account.id();
        this.name = account.lineName();
        this.listener = listener;
        this.health = new LineHealth(State.STARTING, "Signing in at the switchboard.", Instant.now(), null);
    }

    @Override
    public LineId id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LineHealth health() {
        return health;
    }

    /** Completes when the line is up, or known not to be for now. */
    CompletableFuture<Void> settled() {
        return settled;
    }

    void up() {
        if (!health.isReady()) {
            become(State.READY, "Ready.");
            emit(new LineEvent.Up(id, Instant.now(), List.copyOf(calls.values())));
        }
        settled.complete(null);
    }

    /** The line is not watched now: {@code RECONNECTING}, {@code FAILED} or {@code STOPPED}. */
    void down(State state, String reason) {
        boolean wasReady = health.isReady();
        if (health.state() != state || !health.message().equals(reason)) {
            become(state, reason);
        }
        if (wasReady) {
            emit(new LineEvent.Down(id, Instant.now(), reason));
        }
        settled.complete(null);
    }

    void ringing(long call, CallDetails details) {
        String callId = Long.toString(++lastCall);
        calls.put(call, new LineEvent.LiveCall(callId, details, false));
        emit(new LineEvent.Ringing(id, callId, Instant.now(), details));
    }

    void identified(long call, CallDetails details) {
        LineEvent.LiveCall known = calls.get(call);
        if (known != null && !known.details().equals(details)) {
            calls.put(call, new LineEvent.LiveCall(known.callId(), details, known.answered()));
            emit(new LineEvent.Identified(id, known.callId(), Instant.now(), details));
        }
    }

    void ended(long call, Outcome outcome) {
        LineEvent.LiveCall known = calls.remove(call);
        if (known != null) {
            emit(new LineEvent.Ended(id, known.callId(), Instant.now(), outcome));
        }
    }

    private void become(State state, String message) {
        LOG.info("{}: {}, {}", id, state, message);
        health = new LineHealth(state, message, Instant.now(), health.lastEvent());
    }

    private void emit(LineEvent event) {
        health = new LineHealth(health.state(), health.message(), health.since(), event.at());
        listener.onEvent(event);
    }
}
