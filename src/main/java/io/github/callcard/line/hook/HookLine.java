package io.github.callcard.line.hook;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * The softphone that tells its calls by running {@code callcard call}, and the provider of this one line. Softphones tell
 * what they are set up to tell, in any order and more than once: a call begins with the first that is heard of it, and a
 * call of which no more is heard is forgotten.
 */
public final class HookLine extends ReportedLine implements LineProvider {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "hook";

    /** Why nothing is made of a report before the start and after the end. */
    public static final Sentence NOT_READY =
            Sentence.of("Callcard is changing its lines just now; try again in a moment.");

    private static final Sentence READY = Sentence.of("Ready for calls that the softphone reports by 'callcard call'.");

    /** As long as a call may talk at most; a card gives a ringing one up earlier. */
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    /** More calls at once than anybody has; beyond it the oldest is given up. */
    private static final int MOST = 32;

    private final InstantSource clock;
    private final Sentence ready;

    /** In the order in which they began. */
    private final Map<String, ReportedCall> calls = new LinkedHashMap<>();

    private final EndedCalls ended = new EndedCalls();
    private boolean listed;
    private long begun;

    /**
     * @param name what the user calls it
     * @param listed whether it is listed before it has told of a call: the user set it up
     */
    public HookLine(String name, boolean listed, InstantSource clock) {
        this(new LineId(TYPE, name), READY, listed, clock);
    }

    /** @param ready the sentence for the user while it waits for reports */
    HookLine(LineId id, Sentence ready, boolean listed, InstantSource clock) {
        super(id, id.name(), Sentence.of("Starting."), clock.instant());
        this.ready = ready;
        this.listed = listed;
        this.clock = clock;
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener eventListener) {
        if (health().state() == State.STARTING) {
            listen(eventListener);
            Instant now = clock.instant();
            if (listed) {
                comeUp(ready, now);
            } else {
                become(State.READY, ready, now);
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Takes what the softphone says. Returns at once.
     *
     * @return false before the start and after the end, when nothing is made of it
     */
    public synchronized boolean report(CallReport report) {
        if (!health().isReady()) {
            return false;
        }
        Instant now = clock.instant();
        giveUpOld(now);
        if (report.state().isEnd()) {
            ended(report, now);
        } else {
            heard(report, now);
        }
        return true;
    }

    /** True when a report is of a call that is alive here. */
    synchronized boolean knows(CallReport report) {
        return known(report, clock.instant()).isPresent();
    }

    private void heard(CallReport report, Instant now) {
        Optional<ReportedCall> known = known(report, now);
        if (known.isEmpty() && ended.isLate(report, now)) {
            return;
        }
        ReportedCall call = known.orElseGet(() -> begin(report, now));
        calls.put(call.callId(), call.with(report.state(), now));
        if (report.state() == CallReport.State.ANSWERED && !call.isAnswered()) {
            tell(new LineEvent.Answered(id(), call.callId(), now, AnsweredWhere.HERE));
        } else if (report.state() == CallReport.State.RINGING && known.isPresent()) {
            tell(new LineEvent.Identified(id(), call.callId(), now, details(report)));
        }
    }

    private void ended(CallReport report, Instant now) {
        Optional<ReportedCall> known = known(report, now);
        known.ifPresent(call -> calls.remove(call.callId()));
        ended.add(report, known.map(ReportedCall::told).orElse(Set.of()), now);
        known.ifPresent(call -> tell(
                new LineEvent.Ended(id(), call.callId(), now, call.isAnswered() ? Outcome.COMPLETED : Outcome.MISSED)));
    }

    /**
     * The call that a report is of. Of several callers who withhold their numbers it is the last one that rings, the first
     * one that waits for an answer, and the first one that ends.
     */
    private Optional<ReportedCall> known(CallReport report, Instant now) {
        List<ReportedCall> same = calls.values().stream()
                .filter(call -> call.key().equals(report.key()) && call.goesOnWith(report, now))
                .toList();
        return switch (report.state()) {
            case RINGING -> same.reversed().stream().findFirst();
            case ANSWERED, MISSED -> same.stream().min(Comparator.comparing(ReportedCall::isAnswered));
            case ENDED -> same.stream().findFirst();
        };
    }

    private ReportedCall begin(CallReport report, Instant now) {
        if (!listed) {
            listed = true;
            comeUp(ready, now);
        }
        if (!report.isOfNobody()) {
            giveUp(call -> call.key().equals(report.key()), now);
        }
        ReportedCall call = ReportedCall.begun(Long.toString(++begun), report, now);
        tell(new LineEvent.Ringing(id(), call.callId(), now, details(report)));
        return call;
    }

    private void giveUpOld(Instant now) {
        giveUp(call -> calls.size() >= MOST || call.lastHeard().plus(FORGOTTEN).isBefore(now), now);
    }

    /** Ends calls whose end was not told. */
    private void giveUp(Predicate<ReportedCall> which, Instant now) {
        for (ReportedCall call : List.copyOf(calls.values())) {
            if (which.test(call)) {
                calls.remove(call.callId());
                tell(new LineEvent.Ended(id(), call.callId(), now, Outcome.UNKNOWN));
            }
        }
    }

    private static CallDetails details(CallReport report) {
        return new CallDetails(Direction.INCOMING, report.number(), report.name(), report.called(), null, null);
    }

    /** Changes what the user should know while it waits for reports; before the start and after the end it does not wait. */
    synchronized void say(Sentence message) {
        if (health().isReady()) {
            become(State.READY, message, clock.instant());
        }
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        calls.clear();
        goDown(State.STOPPED, Sentence.of("Stopped."), clock.instant());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized List<? extends Line> lines() {
        return listed ? List.of(this) : List.of();
    }
}
