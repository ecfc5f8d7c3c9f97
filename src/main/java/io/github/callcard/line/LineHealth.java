package io.github.callcard.line;

import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The health of a line.
 *
 * @param message the sentence for the user: what is the case and, where something is wrong, what to do
 * @param since when this state began
 * @param lastEvent when the line last reported anything, null before its first event
 * @param lastCall when it last reported anything of a call, null before its first
 * @param changes the last states, {@value #MOST_CHANGES} at most, the oldest first and this one at the end
 */
public record LineHealth(
        State state,
        Sentence message,
        Instant since,
        @Nullable Instant lastEvent,
        @Nullable Instant lastCall,
        List<Change> changes) {

    /** The message of a line about which there is nothing more to say than its state. */
    public static final Sentence READY = Sentence.of("Ready.");

    /** A line that is lost every minute fills it within the hour, which is enough to see a pattern. */
    public static final int MOST_CHANGES = 50;

    public enum State {
        STARTING,
        READY,
        /** Not watched now; the provider tries again by itself. */
        RECONNECTING,
        /** Not watched until the user changes something. */
        FAILED,
        STOPPED
    }

    /** The beginning of a state. */
    public record Change(Instant at, State state, Sentence message) {}

    public LineHealth {
        changes = List.copyOf(changes);
    }

    /** The health of a line of which no earlier state is known. */
    public LineHealth(State state, Sentence message, Instant since, @Nullable Instant lastEvent) {
        this(state, message, since, lastEvent, null, List.of(new Change(since, state, message)));
    }

    /** The health after a change; this very one where nothing differs. */
    public LineHealth become(State newState, Sentence newMessage, Instant at) {
        if (state == newState && message.equals(newMessage)) {
            return this;
        }
        Stream<Change> kept = changes.stream().skip(Math.max(0, changes.size() - (MOST_CHANGES - 1)));
        List<Change> more = Stream.concat(kept, Stream.of(new Change(at, newState, newMessage)))
                .toList();
        return new LineHealth(newState, newMessage, at, lastEvent, lastCall, more);
    }

    /** The health after an event, which changes no state. */
    public LineHealth heard(LineEvent event) {
        Instant called = event instanceof LineEvent.OfCall ? event.at() : lastCall;
        return new LineHealth(state, message, since, event.at(), called, changes);
    }

    /** False where the message repeats the state, which is shown beside it. */
    public boolean saysMore() {
        return !message.equals(READY);
    }

    public boolean isReady() {
        return state == State.READY;
    }
}
