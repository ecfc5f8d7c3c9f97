package io.github.callcard.sync;

import io.github.callcard.directory.Directory;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.sync.SyncReport.Outcome;
import io.github.callcard.sync.SyncStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the directory in use and keeps it up to date, on one thread of its own. A good directory is replaced only by a
 * whole new one. Safe to use from any thread.
 */
public final class DirectorySync implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectorySync.class);
    private static final String CANCELLED = "The synchronisation was cancelled.";

    private final @Nullable CallerIdSource source;
    private final Clock clock;
    private final SyncWords words;
    private final List<SyncListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean requested = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("callcard-sync").factory());

    /** Written by the synchronisation's thread only. */
    private volatile Holding holding;

    private volatile SyncStatus status;

    /**
     * A synchronisation that has not run yet.
     *
     * @param first the directory until then
     * @param clock for the times in statuses and messages, in the user's zone
     */
    public DirectorySync(CallerIdSource source, Directory first, Clock clock) {
        this(source, first, clock, new SyncStatus(State.WAITING, 0, null, SyncWords.WAITING));
    }

    private DirectorySync(@Nullable CallerIdSource source, Directory first, Clock clock, SyncStatus status) {
        this.source = source;
        this.clock = clock;
        this.words = new SyncWords(clock);
        this.holding = Holding.nothing(first);
        this.status = status;
    }

    /** A synchronisation without a server: its directory is empty and stays so. */
    public static DirectorySync off(Directory empty) {
        SyncStatus off = new SyncStatus(State.OFF, 0, null, SyncWords.OFF);
        return new DirectorySync(null, empty, Clock.systemUTC(), off);
    }

    /** The directory in use now. */
    public Directory directory() {
        return holding.directory();
    }

    public SyncStatus status() {
        return status;
    }

    /** Tells a listener every status from now on. */
    public void addListener(SyncListener listener) {
        listeners.add(listener);
    }

    public void removeListener(SyncListener listener) {
        listeners.remove(listener);
    }

    /** Synchronises soon and returns at once; a request while one is due or runs is met by that one. */
    public void requestSync() {
        if (source == null || !requested.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(() -> {
                try {
                    synchronise(source);
                } finally {
                    requested.set(false);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("No synchronisation after the end");
        }
    }

    /** Synchronises and waits for the outcome; after one that runs already. Interrupting the caller cancels it. */
    public SyncReport sync() throws InterruptedException {
        if (source == null) {
            return report(Outcome.FAILED, Duration.ZERO, SyncWords.OFF);
        }
        try {
            Future<SyncReport> running = thread.submit(() -> synchronise(source));
            try {
                return running.get();
            } catch (InterruptedException e) {
                running.cancel(true);
                throw e;
            }
        } catch (RejectedExecutionException | CancellationException closed) {
            return report(Outcome.FAILED, Duration.ZERO, CANCELLED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the synchronisation broke", e.getCause());
        }
    }

    private SyncReport synchronise(CallerIdSource server) {
        long began = System.nanoTime();
        Holding before = holding;
        tell(State.RUNNING, SyncWords.RUNNING);
        Outcome outcome = Outcome.FAILED;
        String message;
        try {
            outcome = take(server.fetch(before.hash()), before);
            message = outcome == Outcome.CHANGED ? words.changed(holding) : words.unchanged(holding);
        } catch (SuperOfficeException e) {
            message = words.failed(e.sentence(), before);
        } catch (InterruptedException e) {
            // Whoever interrupted meant this synchronisation; the thread lives on for the next, or is being closed.
            message = words.failed(CANCELLED, before);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The synchronisation broke", e);
            message = words.failed(
                    "The caller ids could not be taken over (" + e.getClass().getSimpleName() + "); look into the log.",
                    before);
        }
        SyncReport report = report(outcome, Duration.ofNanos(System.nanoTime() - began), message);
        tell(outcome == Outcome.FAILED ? State.FAILED : State.CURRENT, message);
        return report;
    }

    private Outcome take(CallerIdAnswer answer, Holding before) throws SuperOfficeException {
        return switch (answer) {
            case CallerIdAnswer.Changed changed -> {
                String hash = changed.hash().isEmpty() ? null : changed.hash();
                holding = new Holding(changed.directory(), hash, changed.leftOut(), clock.instant());
                yield Outcome.CHANGED;
            }
            case CallerIdAnswer.Unchanged unchanged -> {
                if (before.hash() == null) {
                    throw new SuperOfficeException(
                            SuperOfficeException.Kind.SERVER_ERROR,
                            "The server says that nothing changed, but there is no set yet; try again later.");
                }
                holding = before.confirmedAt(clock.instant());
                yield Outcome.UNCHANGED;
            }
        };
    }

    private SyncReport report(Outcome outcome, Duration duration, String message) {
        Holding now = holding;
        String hash = now.hash();
        return new SyncReport(
                outcome, now.directory().size(), hash == null ? "" : hash, now.leftOut(), duration, message);
    }

    private void tell(State state, String message) {
        Holding now = holding;
        SyncStatus next = new SyncStatus(state, now.directory().size(), now.confirmed(), message);
        status = next;
        for (SyncListener listener : listeners) {
            try {
                listener.onStatus(next);
            } catch (RuntimeException e) {
                LOG.error("A listener to the synchronisation broke", e);
            }
        }
    }

    /** Cancels what runs and what is due; the directory stays readable. */
    @Override
    public void close() {
        for (Runnable due : thread.shutdownNow()) {
            if (due instanceof Future<?> waitedFor) {
                waitedFor.cancel(true);
            }
        }
    }
}
