package io.github.callcard.line;

import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.List;

/** A line's report. Immutable; made on any thread and handed on to the calls thread. */
public sealed interface LineEvent {

    LineId line();

    /** The time at which it happened, by this computer's clock. */
    Instant at();

    /**
     * The line is watched from now on.
     *
     * @param calls every call that is alive on the line at this moment: after a reconnection, a call that is not among
     *     them ended unseen
     */
    record Up(LineId line, Instant at, List<LiveCall> calls) implements LineEvent {
        public Up {
            calls = List.copyOf(calls);
        }

        public Up(LineId line, Instant at) {
            this(line, at, List.of());
        }
    }

    /**
     * The line is no longer watched; its calls may go on unseen.
     *
     * @param reason the sentence for the user
     */
    record Down(LineId line, Instant at, Sentence reason) implements LineEvent {}

    /** An event of one call; the line gives each of its calls an id that is not used again while it is watched. */
    sealed interface OfCall extends LineEvent {
        String callId();
    }

    /** A call begins: it rings here, or, for an outgoing one, at the other end. */
    record Ringing(LineId line, String callId, Instant at, CallDetails details) implements OfCall {}

    /** The line learned more about a call that it reported already. */
    record Identified(LineId line, String callId, Instant at, CallDetails details) implements OfCall {}

    /** Somebody talks. */
    record Answered(LineId line, String callId, Instant at, AnsweredWhere where) implements OfCall {}

    record Ended(LineId line, String callId, Instant at, Outcome outcome) implements OfCall {}

    enum AnsweredWhere {
        HERE,
        ELSEWHERE,
        UNKNOWN
    }

    /** A call that is alive when a line comes up. */
    record LiveCall(String callId, CallDetails details, boolean answered) {}
}
