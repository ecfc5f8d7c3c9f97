package io.github.callcard.call;

import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as the user sees it, as it stood at one moment.
 *
 * @param id unique while the program runs; every later state of the same call has it too
 * @param lines where it is seen, the line that reported it first at the head; never empty
 * @param details the other party, as the lines know it so far
 * @param match who the other party is, as the directory knows it
 * @param startedAt when it began to ring
 * @param answeredAt when it was answered, null while it was not
 * @param endedAt when it was over, null while it is not
 */
public record Call(
        long id,
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
}
