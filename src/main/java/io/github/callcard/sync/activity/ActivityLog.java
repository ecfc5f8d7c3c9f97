package io.github.callcard.sync.activity;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.sync.activity.LogProgress.State;
import io.github.callcard.sync.snapshot.SealedFile;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs calls in SuperOffice, one at a time, on a thread of its own; what cannot be logged now waits. Each call is logged
 * once: see {@link Delivery}. Safe to use from any thread.
 */
public final class ActivityLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityLog.class);
    private static final Duration LAST_REQUEST = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final LedgerLock lock;
    private final Audience audience;
    private final Attempts attempts;
    private final WorkerThread thread = new WorkerThread("callcard-activities");
    private @Nullable Future<?> next;

    /**
     * A log that has not begun; see {@link #start}.
     *
     * @param file keeps what waits; a lock file stands beside it
     * @param notes told in one sentence what became of a call whose card is gone
     */
    public ActivityLog(Activities activities, SealedFile file, LogTimes times, Clock clock, Consumer<String> notes) {
        this(
                activities,
                new Ledger(file, notes),
                new LedgerLock(file.path().resolveSibling(file.path().getFileName() + ".lock")),
                times,
                clock,
                notes);
    }

    /** A log that keeps what waits in memory only. */
    public static ActivityLog inMemory(Activities activities, Clock clock, Consumer<String> notes) {
        return new ActivityLog(activities, new Ledger(null, notes), new LedgerLock(null), LogTimes.USUAL, clock, notes);
    }

    private ActivityLog(
            Activities activities,
            Ledger ledger,
            LedgerLock lock,
            LogTimes times,
            Clock clock,
            Consumer<String> notes) {
        this.ledger = ledger;
        this.lock = lock;
        this.audience = new Audience(notes);
        Delivery delivery = new Delivery(activities, ledger, times, clock);
        this.attempts = new Attempts(ledger, delivery, times, clock, audience);
    }

    /** Goes on with what waits since the program ran last. Returns at once. */
    public void start() {
        thread.run(this::work);
    }

    /** SuperOffice can be reached (again): what waits is tried now. Returns at once. */
    public void wake() {
        thread.run(() -> {
            attempts.forgetFailures();
            work();
        });
    }

    /**
     * Logs a call; one with the same marker that is on its way already is not logged again. Returns at once.
     *
     * @param listener told on the log's thread how it stands, until it is settled
     */
    public void log(PhoneActivity call, Consumer<LogProgress> listener) {
        boolean accepted = thread.run(() -> {
            if (audience.knowsAsLogged(call.marker())) {
                listener.accept(LogProgress.of(State.LOGGED));
                return;
            }
            if (!lock.isHeld()) {
                listener.accept(new LogProgress(
                        State.REFUSED, "Another Callcard with this profile is running; log the call there."));
                return;
            }
            ledger.load();
            if (ledger.find(call.marker()) == null && ledger.all().size() >= Ledger.MOST) {
                listener.accept(new LogProgress(State.REFUSED, "Too many calls wait to be logged already."));
                return;
            }
            audience.listen(call.marker(), listener);
            if (ledger.find(call.marker()) == null) {
                listener.accept(LogProgress.of(State.SENDING));
                accept(call);
            }
            work();
        });
        if (!accepted) {
            listener.accept(new LogProgress(State.REFUSED, "Callcard is ending; log the call by hand."));
        }
    }

    private void accept(PhoneActivity call) {
        try {
            ledger.put(Entry.of(call));
        } catch (IOException e) {
            // It is tried all the same: nothing is sent before it is noted.
            LOG.warn("A call cannot be noted: {}", e.getClass().getName());
        }
    }

    /** Tries what waits, in the order in which it came. */
    private void work() {
        boolean any = !ledger.all().isEmpty() || ledger.mayHaveMore();
        if (!any || !lock.isHeld()) {
            return;
        }
        ledger.load();
        try {
            plan(attempts.tryAll());
        } catch (InterruptedException e) {
            // The end: whatever was sent is known to have been.
            Thread.currentThread().interrupt();
        }
    }

    private void plan(@Nullable Duration wait) {
        if (next != null) {
            next.cancel(false);
        }
        if (wait != null) {
            next = thread.after(wait.plusMillis(1), this::work);
        }
    }

    /** Cancels what runs; what waits waits for the next start. */
    @Override
    public void close() {
        if (end()) {
            lock.close();
        }
    }

    /** Ends as {@link #close} does, for a user who signs out: what waits is deleted. */
    public void signOut() {
        if (end()) {
            if (lock.isHeld()) {
                ledger.forget();
            }
            lock.close();
        }
    }

    private boolean end() {
        return thread.end(LAST_REQUEST);
    }
}
