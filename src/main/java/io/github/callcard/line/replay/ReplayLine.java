package io.github.callcard.line.replay;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import java.time.Instant;

/** A line of a trace; changed on the thread of {@link ReplayLines} alone. */
final class ReplayLine implements Line {

    private final LineId id;
    private volatile LineHealth health =
            new LineHealth(State.STARTING, "Waits for its turn in the recording.", Instant.now(), null);

    ReplayLine(LineId id) {
        this.id = id;
    }

    @Override
    public LineId id() {
        return id;
    }

    @Override
    public String name() {
        return id.name();
    }

    @Override
    public LineHealth health() {
        return health;
    }

    void reported(LineEvent event) {
        Instant at = event.at();
        health = switch (event) {
            case LineEvent.Up up -> new LineHealth(State.READY, "Replays a trace.", at, at);
            case LineEvent.Down down -> new LineHealth(State.RECONNECTING, down.reason(), at, at);
            case LineEvent.OfCall ofCall -> new LineHealth(health.state(), health.message(), health.since(), at);
        };
    }

    void stopped(String why) {
        health = new LineHealth(State.STOPPED, why, Instant.now(), health.lastEvent());
    }
}
