package io.github.callcard.call;

import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as the user sees it, as it stood at one moment.
 *
 * @param id made when the call begins; every later state of it has the same, and no other call ever
 * @param lines where it is seen, the line that reported it first at the head; never empty
 * @param details the other party, as the lines know it so far
 * @param match who the other party is, as the directory knows it
 * @param startedAt when it began to ring
 * @param answeredAt when it was answered, null while it was not
 * @param endedAt when it was over, null while it is not
 */
public record Call(
        UUID id,
        CallState state,
        List<LineId> lines,
        CallDetails details,
        Match match,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    public Call {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a call is seen on at least one line");
        }
        if (state.isOver() != (endedAt != null)) {
            throw new IllegalArgumentException("a call that is over, and only that, has an end");
        }
    }

    /** The line that reported the call first. */
    public LineId line() {
        return lines.getFirst();
    }

    public boolean isOver() {
        return state.isOver();
    }

    /** The same call with another party. */
    public Call with(Match other) {
        return new Call(id, state, lines, details, other, startedAt, answeredAt, endedAt);
    }

    /** The same call where nobody will hear of its end any more. */
    public Call lostAt(Instant now) {
        return new Call(id, CallState.LOST, lines, details, match, startedAt, answeredAt, now);
    }
}
