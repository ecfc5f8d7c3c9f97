package io.github.callcard.activity;

import io.github.callcard.activity.LogProgress.State;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.ActivityDraft;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each call into SuperOffice once: the states of a call on its way, and every step from one to the next. For one
 * thread.
 *
 * <ol>
 *   <li><b>New</b>: taken over by this process and never sent. The ledger notes that it is sent, then it is sent.
 *   <li><b>Read</b>: the ledger of an earlier run says that it was not sent, but an older ledger may have been put back. It
 *       is searched for, and sent when it is not found.
 *   <li><b>Sent</b>: SuperOffice may have it. It is searched for until it is found, or until nothing that was sent can come
 *       to effect any more. Then it is sent again, unless the search has never found anything: then nobody knows.
 *   <li><b>Over</b>: logged, refused, given up, or uncertain. Whoever waits for it is told, then the ledger forgets it.
 * </ol>
 *
 * <p>The ledger's disk knows each step before it is taken. How long ago something was sent is measured by the time that this
 * process has run, which no clock that is set can shorten; a call that an earlier run has sent counts from when it was read.
 */
final class Delivery {

    /**
     * The result of an attempt.
     *
     * @param again when to go on, null when it is over
     * @param alone whether the failure is this call's own, so that others may be tried
     */
    record Result(LogProgress progress, @Nullable Duration again, boolean alone) {

        private static Result over(State state) {
            return new Result(LogProgress.of(state), null, true);
        }

        private static Result over(State state, Sentence why) {
            return new Result(LogProgress.of(state, why), null, true);
        }

        boolean isOver() {
            return again == null;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** The failures that do not get better by themselves. */
    private static final Set<Kind> FOR_GOOD = Set.of(Kind.FORBIDDEN, Kind.NOT_FOUND);

    /** A server that fails on a call so often would go on to. */
    private static final int MOST_SENDINGS = 5;

    private final Activities activities;
    private final Ledger ledger;
    private final LogTimes times;

    /** The markers of new calls. */
    private final Set<String> neverSent = new HashSet<>();

    /** Calls that this process has sent or found to be sent, with {@link System#nanoTime} of the last time. */
    private final Map<String, Long> sentAt = new HashMap<>();

    Delivery(Activities activities, Ledger ledger, LogTimes times) {
        this.activities = activities;
        this.ledger = ledger;
        this.times = times;
    }

    /** The user wants a call to be logged. One that was sent before and is wanted again is searched for like any other. */
    void accept(PhoneActivity call) {
        if (!sentAt.containsKey(call.marker())) {
            neverSent.add(call.marker());
        }
        ledger.accept(Entry.of(call));
    }

    /** Takes a call as far as it gets now. */
    Result attempt(Entry entry) throws InterruptedException {
        try {
            if (neverSent.contains(entry.marker())) {
                return send(entry);
            }
            return entry.sent() ? checked(entry) : searchedForAndSent(entry);
        } catch (IOException e) {
            LOG.warn("A call cannot be noted: {}", e.getClass().getName());
            Sentence why =
                    Sentence.of("The call cannot be saved on disk, so it is not logged yet; free some disk space.");
            return new Result(LogProgress.of(waiting(entry), why), times.first(), false);
        }
    }

    private Result searchedForAndSent(Entry entry) throws IOException, InterruptedException {
        try {
            if (isFound(entry)) {
                return Result.over(State.LOGGED);
            }
        } catch (SuperOfficeException e) {
            if (!FOR_GOOD.contains(e.kind())) {
                return failed(entry, e);
            }
            // Nobody may search here: all there is to believe is the ledger.
            LOG.info("SuperOffice cannot be searched for activities: {}", e.kind());
        }
        return send(entry);
    }

    private Result checked(Entry entry) throws IOException, InterruptedException {
        long lastSent = sentAt.computeIfAbsent(entry.marker(), marker -> System.nanoTime());
        try {
            if (isFound(entry)) {
                return Result.over(State.LOGGED);
            }
        } catch (SuperOfficeException e) {
            if (!FOR_GOOD.contains(e.kind())) {
                return new Result(LogProgress.of(State.CHECKING), pause(e), false);
            }
            LOG.info("SuperOffice cannot be searched for activities: {}", e.kind());
            return Result.over(State.UNCERTAIN);
        }
        Duration since = Duration.ofNanos(System.nanoTime() - lastSent);
        if (since.compareTo(times.settle()) < 0) {
            return new Result(LogProgress.of(State.CHECKING), times.settle().minus(since), true);
        }
        if (!ledger.isProven()) {
            return Result.over(State.UNCERTAIN);
        }
        if (entry.times() >= MOST_SENDINGS) {
            return Result.over(State.REFUSED, Sentence.of("SuperOffice failed repeatedly."));
        }
        return send(entry);
    }

    private Result send(Entry entry) throws IOException, InterruptedException {
        ActivityDraft draft;
        try {
            draft = activities.prepare(entry.call());
        } catch (SuperOfficeException e) {
            return failed(entry, e);
        }
        Entry sent = entry.sentOnceMore();
        ledger.put(List.of(sent));
        neverSent.remove(entry.marker());
        sentAt.put(entry.marker(), System.nanoTime());
        try {
            activities.save(draft);
        } catch (SuperOfficeException e) {
            LOG.info("A call was not logged for certain: {}", e.kind());
            if (!Activities.isSurelyNotStored(e)) {
                return new Result(LogProgress.of(State.CHECKING), times.look(), true);
            }
            ledger.put(List.of(sent.surelyNotStored()));
            return failed(entry, e);
        } finally {
            // It may come to effect as long after its end as it could have after its beginning.
            sentAt.put(entry.marker(), System.nanoTime());
        }
        proveSearch(sent);
        return Result.over(State.LOGGED);
    }

    /** Finds out, with a call that SuperOffice has, whether a search finds what is there. */
    private void proveSearch(Entry stored) throws InterruptedException {
        try {
            if (!ledger.isProven()) {
                isFound(stored);
            }
        } catch (SuperOfficeException e) {
            LOG.info("Whether the search finds activities is not known yet: {}", e.kind());
        }
    }

    private boolean isFound(Entry entry) throws SuperOfficeException, InterruptedException {
        boolean found = activities.isStored(entry.marker(), entry.call().start().toLocalDate());
        if (found && !ledger.isProven()) {
            ledger.prove();
        }
        return found;
    }

    /** Nothing new of it is in SuperOffice. */
    private Result failed(Entry entry, SuperOfficeException e) {
        if (FOR_GOOD.contains(e.kind())) {
            return Result.over(State.REFUSED, e.sentence());
        }
        Optional<Sentence> why = e.kind().concernsSignIn() ? Optional.of(e.sentence()) : Optional.empty();
        return new Result(new LogProgress(waiting(entry), why), pause(e), false);
    }

    /** The standing of a call that was not tried, since another's failure keeps it too. */
    LogProgress keptBy(Result other, Entry entry) {
        return entry.sent()
                ? LogProgress.of(State.CHECKING)
                : new LogProgress(waiting(entry), other.progress().why());
    }

    private State waiting(Entry entry) {
        return ledger.isNoted(entry.marker()) ? State.WAITING : State.WAITING_IN_MEMORY;
    }

    private Duration pause(SuperOfficeException e) {
        return e.retryAfter().orElse(Duration.ZERO);
    }

    /** The end of a call that was tried in vain for too long. */
    Result giveUp(Entry entry) {
        return entry.sent()
                ? Result.over(State.UNCERTAIN)
                : Result.over(
                        State.REFUSED,
                        Sentence.of("It could not be logged for a month, so Callcard has stopped trying."));
    }
}
