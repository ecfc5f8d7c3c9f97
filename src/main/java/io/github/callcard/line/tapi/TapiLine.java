package io.github.callcard.line.tapi;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line as everybody else sees it. Read from any thread; changed under the lock of {@link WatchedLines}. */
final class TapiLine implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(TapiLine.class);

    /** Asks the telephone service for something; the stage completes when it has replied. */
    interface Commands {
        CompletionStage<Void> dial(TapiLine line, String number);

        CompletionStage<Void> answer(TapiLine line, String callId);

        CompletionStage<Void> hangUp(TapiLine line, String callId);
    }

    private final LineId id;
    private final LineListener listener;
    private final Commands commands;
    private volatile String name;
    private volatile LineHealth health;
    private volatile Set<Capability> offered = Set.of();

    TapiLine(LineId id, String name, LineListener listener, Commands commands) {
        this.id = id;
        this.name = name;
        this.listener = listener;
        this.commands = commands;
        this.health =
                new LineHealth(State.STARTING, "Asking Windows' telephone service for the line.", Instant.now(), null);
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

    @Override
    public Set<Capability> capabilities() {
        return health.isReady() ? offered : Set.of();
    }

    @Override
    public CompletionStage<Void> dial(String number) {
        return offers(Capability.DIAL) ? commands.dial(this, number) : Line.super.dial(number);
    }

    @Override
    public CompletionStage<Void> answer(String callId) {
        return offers(Capability.ANSWER) ? commands.answer(this, callId) : Line.super.answer(callId);
    }

    @Override
    public CompletionStage<Void> hangUp(String callId) {
        return offers(Capability.HANG_UP) ? commands.hangUp(this, callId) : Line.super.hangUp(callId);
    }

    private boolean offers(Capability capability) {
        return capabilities().contains(capability);
    }

    void named(String newName) {
        name = newName;
    }

    void up(String message, Set<Capability> capabilities, List<LiveCall> calls, Instant now) {
        offered = Set.copyOf(capabilities);
        become(State.READY, message, now);
        emit(new LineEvent.Up(id, now, calls));
    }

    /** The line is not watched now: {@code RECONNECTING}, {@code FAILED} or {@code STOPPED}. */
    void down(State state, String reason, Instant now) {
        boolean wasReady = health.isReady();
        if (health.state() != state || !health.message().equals(reason)) {
            become(state, reason, now);
        }
        if (wasReady) {
            emit(new LineEvent.Down(id, now, reason));
        }
    }

    void emit(LineEvent event) {
        health = new LineHealth(health.state(), health.message(), health.since(), event.at());
        listener.onEvent(event);
    }

    private void become(State state, String message, Instant now) {
        // Drivers name lines after people: only the driver's own number goes to the log.
        LOG.info("TAPI line {}: {}", id.name().substring(id.name().lastIndexOf('#') + 1), state);
        health = new LineHealth(state, message, now, health.lastEvent());
    }

    /** A command that cannot be carried out, with one sentence. */
    static <T> CompletableFuture<T> refused(String sentence) {
        return CompletableFuture.failedFuture(new IllegalStateException(sentence));
    }
}
