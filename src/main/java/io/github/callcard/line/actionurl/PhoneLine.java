package io.github.callcard.line.actionurl;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.line.ReportedParty;
import io.github.callcard.line.actionurl.PhoneReport.Before;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One account of one phone as a line. Phones tell what they are set up to tell, in any order and more than once: a call
 * begins with the first that names it, and a call of which no more is heard is forgotten.
 */
final class PhoneLine extends ReportedLine {

    /** The kind of line, as settings name it. */
    static final String TYPE = "actionurl";

    private static final Logger LOG = LoggerFactory.getLogger(PhoneLine.class);

    /** As long as a call may talk at most; a card gives a ringing one up earlier. */
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    /** More calls at once than anybody has; beyond it the oldest is given up. */
    private static final int MOST = 32;

    private final Map<String, PhoneCall> calls = new LinkedHashMap<>();
    private final RecentEnds ends = new RecentEnds();
    private long begun;

    PhoneLine(String name, Instant now) {
        super(new LineId(TYPE, name), name, Sentence.of("Opening its port."), now);
    }

    void started(LineListener listener) {
        listen(listener);
    }

    void up(Sentence message, Instant now) {
        comeUp(message, now);
    }

    /** A change of what the user should know about a line that is ready. */
    void ready(Sentence message, Instant now) {
        become(State.READY, message, now);
    }

    void down(State state, Sentence reason, Instant now) {
        goDown(state, reason, now);
    }

    /** True when a report is of a call that is alive here. */
    synchronized boolean knows(PhoneReport report) {
        return report.namesACall() ? calls.values().stream().anyMatch(call -> call.mayBeOf(report)) : !calls.isEmpty();
    }

    /** Takes what the phone says of a call; nothing while the line is not ready. */
    synchronized void take(PhoneReport report, Instant now) {
        if (!health().isReady()) {
            return;
        }
        giveUpOld(now);
        if (report.event().isEnd()) {
            ended(report, now);
        } else if (report.event().isBeginning()) {
            begun(report, now);
        } else if (report.event() == PhoneEvent.ANSWERED) {
            answered(report, now);
        }
    }

    /** Gives up every call, when the line is to be another phone's. */
    synchronized void loseCalls(Instant now) {
        List.copyOf(calls.values()).forEach(call -> giveUp(call, now));
    }

    private void begun(PhoneReport report, Instant now) {
        Optional<PhoneCall> same = calls.values().stream()
                .filter(call -> call.isBegunBy(report, now))
                .max(Comparator.comparing(PhoneCall::begun));
        if (same.isPresent()) {
            identified(same.get(), report, now);
        } else if (!ends.isLate(report, now)) {
            giveUpEarlierOf(report, now);
            ring(report, now);
        }
    }

    private void identified(PhoneCall call, PhoneReport report, Instant now) {
        calls.put(call.callId(), call.heard(report, now));
        CallDetails details = details(report, call.direction());
        boolean isKnown =
                liveCall(call.callId()).stream().anyMatch(live -> live.details().equals(details));
        if (!isKnown) {
            tell(new LineEvent.Identified(id(), call.callId(), now, details));
        }
    }

    /** A party that begins another call has ended the one before, even if the phone did not tell. */
    private void giveUpEarlierOf(PhoneReport report, Instant now) {
        ReportedParty party = ReportedParty.of(report.number());
        if (!party.isUnknown()) {
            calls.values().stream()
                    .filter(call -> call.mayBeOf(report) && call.party().equals(party))
                    .toList()
                    .forEach(call -> giveUp(call, now));
        }
    }

    private PhoneCall ring(PhoneReport report, Instant now) {
        Direction direction = report.event() == PhoneEvent.OUTGOING ? Direction.OUTGOING : Direction.INCOMING;
        PhoneCall call = new PhoneCall(
                Long.toString(++begun),
                report.id(),
                ReportedParty.of(report.number()),
                direction,
                now,
                now,
                EnumSet.of(report.event()));
        calls.put(call.callId(), call);
        tell(new LineEvent.Ringing(id(), call.callId(), now, details(report, direction)));
        return call;
    }

    private void answered(PhoneReport report, Instant now) {
        Optional<PhoneCall> meant = meant(report, call -> call.isAnswered() ? 1 : 0);
        if (meant.isEmpty() && report.namesACall() && !ends.isLate(report, now)) {
            PhoneCall call = ring(report, now);
            tell(new LineEvent.Answered(id(), call.callId(), now, AnsweredWhere.HERE));
        } else if (meant.isPresent()) {
            PhoneCall call = meant.get();
            calls.put(call.callId(), call.heard(report, now));
            if (!call.isAnswered()) {
                tell(new LineEvent.Answered(id(), call.callId(), now, AnsweredWhere.HERE));
            }
        }
    }

    private void ended(PhoneReport report, Instant now) {
        Optional<PhoneCall> meant = meant(report, call -> call.was(report.before()) ? 0 : 1)
                .filter(call -> call.hasId(report) || report.before() != Before.RINGING || !call.isAnswered());
        boolean isSure = meant.stream().anyMatch(call -> call.hasId(report));
        if (!isSure && ends.isLate(report, now)) {
            return;
        }
        if (meant.isEmpty()) {
            ends.add(report, now);
            return;
        }
        PhoneCall call = meant.get();
        calls.remove(call.callId());
        ends.add(call, report, now);
        tell(new LineEvent.Ended(id(), call.callId(), now, outcome(report, call)));
    }

    /** The call that a report is of: the one with its id, else with its party, then as preferred, then the oldest. */
    private Optional<PhoneCall> meant(PhoneReport report, ToIntFunction<PhoneCall> preference) {
        ReportedParty party = ReportedParty.of(report.number());
        return calls.values().stream()
                .filter(call -> call.mayBeOf(report))
                .min(Comparator.<PhoneCall>comparingInt(call -> call.hasId(report) ? 0 : 1)
                        .thenComparingInt(preference)
                        .thenComparingInt(call -> call.party().equals(party) ? 0 : 1)
                        .thenComparing(PhoneCall::begun));
    }

    private static Outcome outcome(PhoneReport end, PhoneCall call) {
        if (call.isAnswered() || end.before() == Before.TALKING) {
            return Outcome.COMPLETED;
        }
        return switch (end.event()) {
            case DECLINED -> Outcome.DECLINED;
            case ELSEWHERE -> Outcome.ANSWERED_ELSEWHERE;
            default -> call.direction() == Direction.INCOMING ? Outcome.MISSED : Outcome.FAILED;
        };
    }

    private void giveUpOld(Instant now) {
        for (PhoneCall call : List.copyOf(calls.values())) {
            if (calls.size() >= MOST || call.lastHeard().plus(FORGOTTEN).isBefore(now)) {
                giveUp(call, now);
            }
        }
    }

    private void giveUp(PhoneCall call, Instant now) {
        calls.remove(call.callId());
        tell(new LineEvent.Ended(id(), call.callId(), now, Outcome.UNKNOWN));
    }

    private static CallDetails details(PhoneReport report, Direction direction) {
        return new CallDetails(direction, report.number(), nameOf(report), report.called(), null, null);
    }

    /** A phone that has no name for a number shows the number in its place. */
    private static @Nullable String nameOf(PhoneReport report) {
        String name = report.name();
        return name == null
                        || name.equals(report.number())
                        || name.equals(ReportedParty.of(report.number()).user())
                ? null
                : name;
    }

    @Override
    protected void changed(LineHealth now) {
        LOG.info("{}: {}, {}", TYPE, now.state(), now.message());
    }
}
