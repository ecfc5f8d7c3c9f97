package io.github.callcard.line.actionurl;

import io.github.callcard.line.Direction;
import io.github.callcard.line.ReportedParty;
import io.github.callcard.line.actionurl.PhoneReport.Before;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call as its phone has told of it so far.
 *
 * @param callId what the line calls it
 * @param id what the phone calls it, null where it does not
 * @param party whom it is with, so that reports of one party can be told from those of another
 * @param lastHeard when the phone last told of it
 * @param told what was told of it
 */
record PhoneCall(
        String callId,
        @Nullable String id,
        ReportedParty party,
        Direction direction,
        Instant begun,
        Instant lastHeard,
        Set<PhoneEvent> told) {

    /** A phone that gets no answer may request the same address once more. */
    private static final Duration REPEATED = Duration.ofSeconds(3);

    /** No switchboard lets a phone ring for longer, and no card shows it for longer. */
    private static final Duration RINGS = Duration.ofMinutes(5);

    PhoneCall {
        told = Set.copyOf(told);
    }

    /** The same call after a report of it, which may be the first to name it. */
    PhoneCall heard(PhoneReport report, Instant now) {
        Set<PhoneEvent> more = EnumSet.of(report.event());
        more.addAll(told);
        ReportedParty known = report.number().isEmpty() ? party : ReportedParty.of(report.number());
        return new PhoneCall(callId, id == null ? report.id() : id, known, direction, begun, now, more);
    }

    boolean isAnswered() {
        return told.contains(PhoneEvent.ANSWERED);
    }

    boolean hasId(PhoneReport report) {
        return id != null && id.equals(report.id());
    }

    /** True when nothing that both name differs; a report that names nobody may be of any call. */
    boolean mayBeOf(PhoneReport report) {
        if (id != null && report.id() != null) {
            return id.equals(report.id());
        }
        return report.number().isEmpty() || party.equals(ReportedParty.of(report.number()));
    }

    /** True when a report of a beginning is of this call, and not of the next one with the same party. */
    boolean isBegunBy(PhoneReport report, Instant now) {
        if (direction != (report.event() == PhoneEvent.OUTGOING ? Direction.OUTGOING : Direction.INCOMING)) {
            return false;
        }
        if (hasId(report)) {
            return true;
        }
        boolean sameParty = party.equals(ReportedParty.of(report.number()));
        boolean isNew = party.isUnknown() || isAnswered();
        return mayBeOf(report) && sameParty && now.isBefore((isNew ? lastHeard : begun).plus(isNew ? REPEATED : RINGS));
    }

    /** True when it was, until now, as a report says. */
    boolean was(Before before) {
        return switch (before) {
            case UNKNOWN -> true;
            case RINGING -> !isAnswered();
            case TALKING -> isAnswered();
        };
    }
}
