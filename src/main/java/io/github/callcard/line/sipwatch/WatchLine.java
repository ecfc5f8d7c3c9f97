package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Capability;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.line.Voicemails;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One SIP account as a line, reported on the thread of {@link Timers}. */
final class WatchLine extends ReportedLine {

    private static final Logger LOG = LoggerFactory.getLogger(WatchLine.class);

    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final InstantSource clock;
    private final SipWishes wishes;
    private volatile List<ColleagueLine> colleagues;
    private volatile Optional<Voicemails> voicemails = Optional.empty();
    private volatile @Nullable PhoneDialler dialler;
    private volatile @Nullable Sentence dialsNot;
    private boolean neverDials;
    private long lastCall;

    WatchLine(SipAccount account, SipWishes wishes, InstantSource clock, LineListener listener) {
        super(account.id(), account.lineName(), Sentence.of("Signing in at the switchboard."), clock.instant());
        this.clock = clock;
        this.wishes = wishes;
        this.colleagues =
                wishes.colleagues().stream().map(WatchedColleague::line).toList();
        listen(listener);
    }

    /** The wishes of the user for the account besides seeing its calls. */
    SipWishes wishes() {
        return wishes;
    }

    @Override
    public List<ColleagueLine> colleagues() {
        return colleagues;
    }

    @Override
    public Optional<Voicemails> voicemails() {
        return voicemails;
    }

    @Override
    public Set<Capability> capabilities() {
        return health().isReady() && dialler != null ? Set.of(Capability.DIAL) : Set.of();
    }

    @Override
    public CompletionStage<Void> dial(String number) {
        @Nullable PhoneDialler now = dialler;
        @Nullable Sentence reason = dialsNot;
        if (now == null) {
            return reason == null ? super.dial(number) : CompletableFuture.failedFuture(new SentenceException(reason));
        }
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        now.dial(number, outcome);
        return outcome;
    }

    /** False where the user does not want it, or the switchboard has refused it. */
    boolean mayDial() {
        return wishes.dials() && !neverDials;
    }

    /** From now on it dials by this; null where it cannot. */
    void dialsBy(@Nullable PhoneDialler next) {
        if (dialler != next && (next == null || mayDial())) {
            dialler = next;
            dialsNot = null;
            tellNews();
        }
    }

    /** It cannot dial as it is watched now, and says why. */
    void dialsNotNow(Sentence reason) {
        dialsBy(null);
        dialsNot = reason;
    }

    /** The switchboard has refused it, and is not asked again. */
    void neverDials() {
        neverDials = true;
        dialsBy(null);
    }

    /** The switchboard tells a colleague's line. */
    void colleague(String extension, ColleagueLine.State state, String other) {
        List<ColleagueLine> now = colleagues.stream()
                .map(colleague -> colleague.extension().equals(extension) ? colleague.become(state, other) : colleague)
                .toList();
        if (!now.equals(colleagues)) {
            colleagues = now;
            tellNews();
        }
    }

    /** The switchboard tells the mailbox; empty where it does not. */
    void voicemails(Optional<Voicemails> told) {
        if (!told.equals(voicemails)) {
            voicemails = told;
            tellNews();
        }
    }

    /** Completes when the line is up, or known not to be for now. */
    CompletableFuture<Void> settled() {
        return settled;
    }

    /** An id that no call of this line has had. */
    String newCallId() {
        return Long.toString(++lastCall);
    }

    /** The line is watched from now on, and these are all its calls. */
    void up(Sentence message, List<LiveCall> alive) {
        comeUp(message, alive, clock.instant());
        settled.complete(null);
    }

    /** The line is not watched now: {@code RECONNECTING}, {@code FAILED} or {@code STOPPED}. */
    void down(State state, Sentence reason) {
        goDown(state, reason, clock.instant());
        settled.complete(null);
    }

    void ringing(String callId, CallDetails details) {
        tell(new LineEvent.Ringing(id(), callId, clock.instant(), details));
    }

    void identified(String callId, CallDetails details) {
        if (liveCall(callId).filter(known -> !known.details().equals(details)).isPresent()) {
            tell(new LineEvent.Identified(id(), callId, clock.instant(), details));
        }
    }

    void answered(String callId) {
        tell(new LineEvent.Answered(id(), callId, clock.instant(), AnsweredWhere.HERE));
    }

    void ended(String callId, Outcome outcome) {
        tell(new LineEvent.Ended(id(), callId, clock.instant(), outcome));
    }

    @Override
    protected void changed(LineHealth now) {
        LOG.info("{}: {}, {}", id(), now.state(), now.message());
    }
}
