package io.github.callcard.line;

import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line as its provider reports it: its health with the last changes, the calls that are alive, and what the listener is
 * told. A provider's own line extends it and adds what its kind of telephony needs.
 *
 * <ul>
 *   <li><b>Threads.</b> Id, name and health are read from any thread and never wait. Reports may come from any thread, too:
 *       they are taken one after the other under the line's own monitor, which the methods of a subclass may share, and the
 *       listener is called there. It therefore hears one event at a time, in order, and finds the health as the event left
 *       it.
 *   <li><b>States.</b> A state is taken notice of when it or its sentence differs. {@code Up} is told of a line that was
 *       not up, {@code Down} of one that was, whatever the states in between.
 *   <li><b>Calls.</b> A call is alive from {@code Ringing}, or from an {@code Up} that names it, to {@code Ended}. When the
 *       line goes down its calls stay alive, since they may go on unseen: the next {@code Up} names those that did not end
 *       in the meantime.
 *   <li><b>The end.</b> {@code STOPPED} is final: no state follows, nothing more is told, and the calls that were alive are
 *       forgotten without an event, since they go on at their phones.
 * </ul>
 */
public abstract class ReportedLine implements Line {

    private final LineId id;
    private volatile String name;
    private volatile LineHealth health;
    private final Map<String, LiveCall> calls = new LinkedHashMap<>();
    private @Nullable LineListener listener;
    private boolean up;

    /**
     * A line that is {@code STARTING}.
     *
     * @param name what the user calls it
     * @param message the sentence for the user on what it waits for
     */
    protected ReportedLine(LineId id, String name, Sentence message, Instant now) {
        this.id = id;
        this.name = name;
        this.health = new LineHealth(State.STARTING, message, now, null);
    }

    @Override
    public final LineId id() {
        return id;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final LineHealth health() {
        return health;
    }

    /** Gives the line another name, where the telephone service tells it late. */
    protected final void rename(String newName) {
        name = newName;
    }

    /** Sets the listener of everything that is reported from now on; what was reported before is not repeated. */
    protected final synchronized void listen(LineListener newListener) {
        listener = newListener;
    }

    /** The line is watched from now on, its calls being those that are known; nothing where it is up already. */
    protected final synchronized void comeUp(Sentence message, Instant at) {
        if (!up) {
            comeUp(message, List.copyOf(calls.values()), at);
        }
    }

    /**
     * The line is watched from now on, and was looked through: these calls are alive and no others. That is told of a line
     * that is up already, too.
     */
    protected final synchronized void comeUp(Sentence message, List<LiveCall> alive, Instant at) {
        become(State.READY, message, at);
        tell(new LineEvent.Up(id, at, alive));
    }

    /**
     * The line is not watched now.
     *
     * @param state {@code RECONNECTING}, {@code FAILED} or {@code STOPPED}
     * @param reason the sentence for the user
     */
    protected final synchronized void goDown(State state, Sentence reason, Instant at) {
        if (isStopped()) {
            return;
        }
        boolean wasUp = up;
        become(state, reason, at);
        if (wasUp) {
            emit(new LineEvent.Down(id, at, reason));
        }
    }

    /** Changes the health alone: of a state that the listener is not told, or by another event. */
    protected final synchronized void become(State state, Sentence message, Instant at) {
        LineHealth after = health.become(state, message, at);
        if (isStopped() || after.equals(health)) {
            return;
        }
        health = after;
        if (isStopped()) {
            calls.clear();
        }
        changed(health);
    }

    /** Is called after each change of state, for a line that logs them; under the line's monitor. */
    protected void changed(LineHealth now) {}

    /** Takes an event of this line and tells it, as it is. */
    protected final synchronized void tell(LineEvent event) {
        if (!isStopped()) {
            emit(event);
        }
    }

    private void emit(LineEvent event) {
        follow(event);
        health = health.heard(event);
        if (listener != null) {
            listener.onEvent(event);
        }
    }

    /** Tells that voicemails or colleagues' lines are others now. */
    protected final synchronized void tellNews() {
        if (!isStopped() && listener != null) {
            listener.onNews(this);
        }
    }

    private void follow(LineEvent event) {
        switch (event) {
            case LineEvent.Up came -> {
                up = true;
                calls.clear();
                came.calls().forEach(call -> calls.put(call.callId(), call));
            }
            case LineEvent.Down went -> up = false;
            case LineEvent.Ringing ringing ->
                calls.put(ringing.callId(), new LiveCall(ringing.callId(), ringing.details(), false));
            case LineEvent.Identified identified ->
                calls.computeIfPresent(
                        identified.callId(),
                        (callId, call) -> new LiveCall(callId, identified.details(), call.answered()));
            case LineEvent.Answered answered ->
                calls.computeIfPresent(answered.callId(), (callId, call) -> new LiveCall(callId, call.details(), true));
            case LineEvent.Ended ended -> calls.remove(ended.callId());
        }
    }

    /** The call of that id, empty when it is over or was never heard of. */
    protected final synchronized Optional<LiveCall> liveCall(String callId) {
        return Optional.ofNullable(calls.get(callId));
    }

    /** Tells calls that came while nobody watched; nothing where there is none. */
    protected final synchronized void tellPast(List<PastCall> past) {
        if (!isStopped() && listener != null && !past.isEmpty()) {
            listener.onPast(past);
        }
    }

    private boolean isStopped() {
        return health.state() == State.STOPPED;
    }
}
