package io.github.callcard.line;

import io.github.callcard.line.LineHealth.Change;
import io.github.callcard.line.LineHealth.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a line was not watched, out of the last changes of its health.
 *
 * @param gaps after the line was first ready, the oldest first
 */
public record LineHistory(List<Gap> gaps) {

    /**
     * A time in which calls went unseen.
     *
     * @param until null while it lasts
     */
    public record Gap(Instant from, @Nullable Instant until) {

        public boolean isOver() {
            return until != null;
        }

        /** True when any of it was after that moment. */
        public boolean reachesInto(Instant moment) {
            return until == null || until.isAfter(moment);
        }
    }

    public LineHistory {
        gaps = List.copyOf(gaps);
    }

    /**
     * The history that a health has with it. A line that was switched off has no gap: the user wanted that. Where more changes
     * happened than are kept, the line counts as ready before the first one that is known to follow a loss.
     */
    public static LineHistory of(LineHealth health) {
        List<Gap> gaps = new ArrayList<>();
        Instant lostAt = null;
        boolean wasReady = health.changes().size() == LineHealth.MOST_CHANGES;
        for (Change change : health.changes()) {
            if (change.state() == State.READY) {
                if (lostAt != null) {
                    gaps.add(new Gap(lostAt, change.at()));
                }
                lostAt = null;
                wasReady = true;
            } else if (change.state() == State.STOPPED) {
                lostAt = null;
                wasReady = false;
            } else if (wasReady && lostAt == null) {
                lostAt = change.at();
            }
        }
        if (lostAt != null) {
            gaps.add(new Gap(lostAt, null));
        }
        return new LineHistory(gaps);
    }

    /** How often the line came back after it was lost, since that moment. */
    public long reconnectsSince(Instant moment) {
        return gaps.stream()
                .filter(gap -> gap.until() != null && gap.until().isAfter(moment))
                .count();
    }

    /** The gaps that reach into the time after that moment. */
    public List<Gap> gapsSince(Instant moment) {
        return gaps.stream().filter(gap -> gap.reachesInto(moment)).toList();
    }
}
