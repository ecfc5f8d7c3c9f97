package io.github.callcard.sync.activity;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.ActivityDraft;
import io.github.callcard.sync.activity.LogProgress.State;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one call into SuperOffice, once. The ledger knows that a call was sent before it is sent: whoever finds it there
 * searches SuperOffice for it first. For one thread.
 */
final class Delivery {

    /**
     * What came of an attempt.
     *
     * @param again when to go on, null when it is settled
     * @param alone whether the failure is this call's own, so that others may be tried
     */
    record Result(LogProgress progress, @Nullable Duration again, boolean alone) {}

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** What does not get better by itself. */
    private static final Set<Kind> FOR_GOOD = Set.of(Kind.FORBIDDEN, Kind.NOT_FOUND);

    /** A server that fails on a call so often would go on to. */
    private static final int MOST_SENDINGS = 5;

    private final Activities activities;
    private final Ledger ledger;
    private final LogTimes times;
    private final Clock clock;

    Delivery(Activities activities, Ledger ledger, LogTimes times, Clock clock) {
        this.activities = activities;
        this.ledger = ledger;
        this.times = times;
        this.clock = clock;
    }

    Result attempt(Entry entry) throws InterruptedException {
        try {
            return entry.sent() == null ? send(entry) : lookFor(entry, entry.sent());
        } catch (IOException e) {
            LOG.warn("A call cannot be noted: {}", e.getClass().getName());
            return new Result(
                    new LogProgress(
                            State.WAITING,
                            "It cannot be noted on disk and is not logged before it is; check that there is room."),
                    times.first(),
                    false);
        }
    }

    private Result send(Entry entry) throws IOException, InterruptedException {
        ActivityDraft draft;
        try {
            draft = activities.prepare(entry.call());
        } catch (SuperOfficeException e) {
            return failed(entry, e);
        }
        Entry sent = entry.sentAt(clock.instant());
        ledger.put(sent);
        try {
            activities.save(draft);
        } catch (SuperOfficeException e) {
            LOG.info("A call was not logged for certain: {}", e.kind());
            if (Activities.isSurelyNotStored(e)) {
                ledger.put(entry.notSent());
                return failed(entry, e);
            }
            return new Result(LogProgress.of(State.CHECKING), times.look(), true);
        }
        return logged(sent);
    }

    private Result logged(Entry entry) throws IOException, InterruptedException {
        Result done = new Result(LogProgress.of(State.LOGGED), null, true);
        try {
            ledger.remove(entry.marker());
            if (!ledger.isProven() && isStored(entry)) {
                ledger.prove();
            }
        } catch (SuperOfficeException e) {
            LOG.info("Whether the search finds activities is not known yet: {}", e.kind());
        } catch (IOException e) {
            // The disk still says that it was sent, so that a later start searches for it and finds it.
            LOG.warn("That a call is logged cannot be noted: {}", e.getClass().getName());
        }
        return done;
    }

    private Result lookFor(Entry entry, Instant sent) throws IOException, InterruptedException {
        try {
            if (isStored(entry)) {
                ledger.remove(entry.marker());
                if (!ledger.isProven()) {
                    ledger.prove();
                }
                return new Result(LogProgress.of(State.LOGGED), null, true);
            }
        } catch (SuperOfficeException e) {
            if (!FOR_GOOD.contains(e.kind())) {
                return new Result(LogProgress.of(State.CHECKING), pause(e), false);
            }
            LOG.info("SuperOffice cannot be searched for activities: {}", e.kind());
            ledger.remove(entry.marker());
            return new Result(LogProgress.of(State.UNCERTAIN), null, true);
        }
        Duration since = Duration.between(sent, clock.instant());
        if (!since.isNegative() && since.compareTo(times.settle()) < 0) {
            return new Result(LogProgress.of(State.CHECKING), times.settle().minus(since), true);
        }
        if (!ledger.isProven()) {
            ledger.remove(entry.marker());
            return new Result(LogProgress.of(State.UNCERTAIN), null, true);
        }
        if (entry.times() >= MOST_SENDINGS) {
            ledger.remove(entry.marker());
            return new Result(new LogProgress(State.REFUSED, "SuperOffice failed on it again and again."), null, true);
        }
        Entry anew = entry.notSent();
        ledger.put(anew);
        return send(anew);
    }

    private boolean isStored(Entry entry) throws SuperOfficeException, InterruptedException {
        return activities.isStored(entry.marker(), entry.call().start().toLocalDate());
    }

    /** Nothing of it is in SuperOffice. */
    private Result failed(Entry entry, SuperOfficeException e) throws IOException {
        if (FOR_GOOD.contains(e.kind())) {
            ledger.remove(entry.marker());
            return new Result(new LogProgress(State.REFUSED, e.sentence()), null, true);
        }
        State waiting = ledger.isInMemoryOnly() ? State.WAITING_IN_MEMORY : State.WAITING;
        String why = e.kind().concernsSignIn() ? e.sentence() : "";
        return new Result(new LogProgress(waiting, why), pause(e), false);
    }

    private Duration pause(SuperOfficeException e) {
        return e.retryAfter().orElse(Duration.ZERO);
    }
}
