package io.github.callcard.activity;

import io.github.callcard.activity.LogProgress.State;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.crm.Activities;
import io.github.callcard.superoffice.crm.PhoneActivity;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Logs calls in SuperOffice, one at a time, on a thread of its own; what cannot be logged now waits. Each call is logged
 * once: see {@link Delivery}. Safe to use from any thread.
 */
public final class ActivityLog implements AutoCloseable {

    private static final Duration LAST_REQUEST = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final LedgerLock lock;
    private final Audience audience;
    private final Attempts attempts;
    private final Delivery delivery;
    private final WorkerThread thread = new WorkerThread("callcard-activities");

    /** Calls that the thread has yet to take over. */
    private final Queue<Wanted> wanted = new ConcurrentLinkedQueue<>();

    private @Nullable Future<?> next;

    /**
     * A log that has not begun; see {@link #start}.
     *
     * @param file keeps what waits; a lock file stands beside it
     * @param notes told what became of a call whose card is gone
     */
    public ActivityLog(Activities activities, SealedFile file, LogTimes times, Clock clock, Consumer<Sentence> notes) {
        this(
                activities,
                new Ledger(file, notes),
                new LedgerLock(file.path().resolveSibling(file.path().getFileName() + ".lock")),
                times,
                clock,
                notes);
    }

    /** A log that keeps what waits in memory only. */
    public static ActivityLog inMemory(Activities activities, Clock clock, Consumer<Sentence> notes) {
        return new ActivityLog(activities, new Ledger(null, notes), new LedgerLock(null), LogTimes.USUAL, clock, notes);
    }

    private ActivityLog(
            Activities activities,
            Ledger ledger,
            LedgerLock lock,
            LogTimes times,
            Clock clock,
            Consumer<Sentence> notes) {
        this.ledger = ledger;
        this.lock = lock;
        this.audience = new Audience(notes);
        this.delivery = new Delivery(activities, ledger, times);
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
        Wanted next = new Wanted(call, listener);
        wanted.add(next);
        boolean accepted = thread.run(() -> {
            takeOver(next);
            wanted.remove(next);
            work();
        });
        if (!accepted && wanted.remove(next)) {
            listener.accept(LogProgress.of(State.REFUSED, Sentence.of("Callcard is ending; log the call by hand.")));
        }
    }

    /** A call that somebody wants to be logged, and who hears of it. */
    private record Wanted(PhoneActivity call, Consumer<LogProgress> listener) {}

    private void takeOver(Wanted next) {
        PhoneActivity call = next.call();
        if (audience.knowsAsLogged(call.marker())) {
            next.listener().accept(LogProgress.of(State.LOGGED));
            return;
        }
        if (!lock.isHeld()) {
            next.listener()
                    .accept(LogProgress.of(
                            State.REFUSED,
                            Sentence.of("Another Callcard with this profile is running; log the call there.")));
            return;
        }
        ledger.load();
        boolean isNew = ledger.find(call.marker()) == null;
        if (isNew && ledger.all().size() >= Ledger.MOST) {
            next.listener()
                    .accept(LogProgress.of(
                            State.REFUSED, Sentence.of("Too many calls are already waiting to be logged.")));
            return;
        }
        audience.listen(call.marker(), next.listener());
        if (isNew) {
            next.listener().accept(LogProgress.of(State.SENDING));
            delivery.accept(call);
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

    /** Cancels what runs; what waits waits for the next start, also what was wanted in the last moment. */
    @Override
    public void close() {
        if (end()) {
            for (Wanted last = wanted.poll(); last != null; last = wanted.poll()) {
                takeOver(last);
            }
            ledger.all().stream()
                    .filter(entry -> !ledger.isNoted(entry.marker()))
                    .forEach(audience::tellLost);
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
