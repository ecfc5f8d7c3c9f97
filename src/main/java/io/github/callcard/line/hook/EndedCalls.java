package io.github.callcard.line.hook;

import io.github.callcard.line.hook.CallReport.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that have just ended. A softphone starts a process for each report, and the one that tells of the end may be
 * quicker than the one that tells of the ringing: what comes late must not begin a call that is over. For one thread at a
 * time.
 */
final class EndedCalls {

    /** An id is a call's own, so nothing is lost by remembering it for longer than any process takes to start. */
    private static final Duration BY_ID = Duration.ofSeconds(10);

    /** A number may soon call again, above all one that was called in vain. */
    private static final Duration BY_NUMBER = Duration.ofSeconds(2);

    private static final int MOST = 64;

    private final Map<String, Ended> calls = new LinkedHashMap<>();

    /** @param told what was told of it */
    private record Ended(Instant at, Set<State> told) {}

    /** Remembers an end; one that is told again changes nothing. */
    void add(CallReport end, Set<State> told, Instant now) {
        if (recent(end, now) == null) {
            calls.remove(end.key());
            if (calls.size() >= MOST) {
                calls.remove(calls.keySet().iterator().next());
            }
            Set<State> all = EnumSet.noneOf(State.class);
            all.addAll(told);
            calls.put(end.key(), new Ended(now, all));
        }
    }

    /** True when this belongs to a call that is over; where it does not, the end before is forgotten. */
    boolean isLate(CallReport report, Instant now) {
        Ended ended = recent(report, now);
        // Without an id, what was told before and is told again is told of the next call.
        boolean late = ended != null && (report.id() != null || ended.told().add(report.state()));
        if (!late) {
            calls.remove(report.key());
        }
        return late;
    }

    private @Nullable Ended recent(CallReport report, Instant now) {
        Ended ended = calls.get(report.key());
        if (ended == null) {
            return null;
        }
        Duration passed = Duration.between(ended.at(), now);
        boolean remembered = !passed.isNegative() && passed.compareTo(report.id() == null ? BY_NUMBER : BY_ID) < 0;
        return remembered ? ended : null;
    }
}
