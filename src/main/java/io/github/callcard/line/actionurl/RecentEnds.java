package io.github.callcard.line.actionurl;

import io.github.callcard.line.ReportedParty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a phone that have just ended. A phone opens a connection for each report, so that the one of the end may be
 * the quicker, and some tell of one end twice, as missed and as ended. A report that comes late must not begin a call
 * that is over, nor end another one. For one thread at a time.
 */
final class RecentEnds {

    /** An id is a call's own, so nothing is lost by remembering it for longer than any request takes. */
    private static final Duration BY_ID = Duration.ofSeconds(10);

    /** A number may soon call again, above all one that was called in vain. */
    private static final Duration BY_PARTY = Duration.ofSeconds(2);

    private static final int MOST = 64;

    private final Deque<Ended> calls = new ArrayDeque<>();

    /** @param told what was told of it */
    private record Ended(@Nullable String id, ReportedParty party, Instant at, Set<PhoneEvent> told) {

        boolean isNamedBy(PhoneReport report, Instant now) {
            Duration passed = Duration.between(at, now);
            if (id != null && report.id() != null) {
                return id.equals(report.id()) && isWithin(passed, BY_ID);
            }
            return party.equals(ReportedParty.of(report.number())) && isWithin(passed, BY_PARTY);
        }

        private static boolean isWithin(Duration passed, Duration limit) {
            return !passed.isNegative() && passed.compareTo(limit) < 0;
        }
    }

    /** Remembers the end of a call. */
    void add(PhoneCall call, PhoneReport end, Instant now) {
        Set<PhoneEvent> told = EnumSet.of(end.event());
        told.addAll(call.told());
        remember(new Ended(call.id() == null ? end.id() : call.id(), call.party(), now, told));
    }

    /** Remembers the end of a call that nothing was told of before. */
    void add(PhoneReport end, Instant now) {
        remember(new Ended(end.id(), ReportedParty.of(end.number()), now, EnumSet.of(end.event())));
    }

    private void remember(Ended ended) {
        if (calls.size() >= MOST) {
            calls.removeFirst();
        }
        calls.addLast(ended);
    }

    /**
     * True when a report is of a call that is over. Where only the party tells, what was told before and is told again
     * is of the next call, and the end before is forgotten.
     */
    boolean isLate(PhoneReport report, Instant now) {
        Optional<Ended> ended =
                calls.stream().filter(call -> call.isNamedBy(report, now)).findFirst();
        if (ended.isEmpty()
                || (report.id() != null && report.id().equals(ended.get().id()))) {
            return ended.isPresent();
        }
        boolean late = ended.get().told().add(report.event());
        if (!late) {
            calls.remove(ended.get());
        }
        return late;
    }
}
