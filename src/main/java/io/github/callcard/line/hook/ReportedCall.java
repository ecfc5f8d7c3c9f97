package io.github.callcard.line.hook;

import io.github.callcard.line.hook.CallReport.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A call as its softphone has told of it so far.
 *
 * @param callId what the line calls it
 * @param key of its reports
 * @param lastHeard when the softphone last told of it
 * @param told what was told of it
 */
record ReportedCall(String callId, String key, Instant begun, Instant lastHeard, Set<State> told) {

    /** Some softphones tell of the ringing by two programs at once, and the later process may be the quicker. */
    private static final Duration REPEATED = Duration.ofSeconds(3);

    /** No switchboard lets a phone ring for longer, and no card shows it for longer. */
    private static final Duration RINGS = Duration.ofMinutes(5);

    ReportedCall {
        told = Set.copyOf(told);
    }

    /** A call that begins now. */
    static ReportedCall begun(String callId, CallReport report, Instant now) {
        return new ReportedCall(callId, report.key(), now, now, Set.of());
    }

    ReportedCall with(State state, Instant now) {
        Set<State> more = EnumSet.of(state);
        more.addAll(told);
        return new ReportedCall(callId, key, begun, now, more);
    }

    boolean isAnswered() {
        return told.contains(State.ANSWERED);
    }

    /** True when a report with the same key is of this call, and not of the next one. */
    boolean goesOnWith(CallReport report, Instant now) {
        if (report.id() != null || report.state().isEnd()) {
            return true;
        }
        if (!isAnswered()) {
            boolean oneOfMany = report.isOfNobody() && report.state() == State.RINGING;
            return now.isBefore(oneOfMany ? lastHeard.plus(REPEATED) : begun.plus(RINGS));
        }
        // Somebody who talks does not ring.
        return report.state() == State.ANSWERED || now.isBefore(lastHeard.plus(REPEATED));
    }
}
