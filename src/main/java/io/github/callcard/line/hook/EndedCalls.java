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

    /** Where both reports say when they began, no process takes longer than this. */
    private static final Duration BY_TIME = Duration.ofMinutes(1);

    private static final int MOST = 64;

    private final Map<String, Ended> calls = new LinkedHashMap<>();

    /** @param told what was told of it */
    private record Ended(CallReport end, Instant at, Set<State> told) {

        /** How long it is remembered against this report. */
        Duration limit(CallReport report) {
            return order(report) != 0 ? BY_TIME : report.id() == null ? BY_NUMBER : BY_ID;
        }

        /** Below zero where the softphone began this report before the end, above where after, zero where nobody knows. */
        int order(CallReport report) {
            Instant one = report.toldAt();
            Instant other = end.toldAt();
            return one == null || other == null ? 0 : one.compareTo(other);
        }
    }

    /** Remembers an end; one that is told again changes nothing. */
    void add(CallReport end, Set<State> told, Instant now) {
        if (recent(end, now) == null) {
            calls.remove(end.key());
            if (calls.size() >= MOST) {
                calls.remove(calls.keySet().iterator().next());
            }
            Set<State> all = EnumSet.noneOf(State.class);
            all.addAll(told);
            calls.put(end.key(), new Ended(end, now, all));
        }
    }

    /** True when this belongs to a call that is over; where it does not, the end before is forgotten. */
    boolean isLate(CallReport report, Instant now) {
        Ended ended = recent(report, now);
        boolean late = ended != null && isOf(report, ended);
        if (!late) {
            calls.remove(report.key());
        }
        return late;
    }

    private static boolean isOf(CallReport report, Ended ended) {
        int order = ended.order(report);
        // Without an id, what was told before and is told again is told of the next call.
        return order != 0 ? order < 0 : report.id() != null || ended.told().add(report.state());
    }

    private @Nullable Ended recent(CallReport report, Instant now) {
        Ended ended = calls.get(report.key());
        if (ended == null) {
            return null;
        }
        Duration passed = Duration.between(ended.at(), now);
        boolean remembered = !passed.isNegative() && passed.compareTo(ended.limit(report)) < 0;
        return remembered ? ended : null;
    }
}
