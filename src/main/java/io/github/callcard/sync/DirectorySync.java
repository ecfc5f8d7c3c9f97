package io.github.callcard.sync;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.sync.SyncReport.Outcome;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.sync.Synchronisation.Result;
import io.github.callcard.sync.snapshot.SnapshotFile;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the directory in use and keeps it up to date, on one thread of its own: one request at a time. A good directory is
 * replaced only by a whole new one. Safe to use from any thread.
 */
public final class DirectorySync implements AutoCloseable {

    /** The time between two looks for something that is due; long enough that an idle computer does not notice. */
    static final Duration TICK = Duration.ofSeconds(15);

    /** Ticks between two looks for a sign-in that takes the place of a refused one: a minute. */
    private static final int TICKS_A_LOOK = 4;

    private static final Logger LOG = LoggerFactory.getLogger(DirectorySync.class);

    private final @Nullable Synchronisation server;
    private final CurrentDirectory current;
    private final SyncSchedule schedule;
    private final SleepAndNetworkWatch watch;
    private final Clock clock;
    private final SyncWords words;
    private final SyncThread thread;
    private final LatestStatus latest;

    /** Belongs to the thread. */
    private int looks;

    /**
     * A synchronisation that keeps the directory in memory only and has not run yet.
     *
     * @param first the directory until then
     * @param clock for the times in statuses and messages, in the user's zone
     */
    public DirectorySync(CallerIdSource source, Directory first, Clock clock) {
        this(source, CurrentDirectory.inMemory(first), SyncTimes.USUAL, MaintenanceWindows.none(), clock);
    }

    /**
     * A synchronisation that begins with the snapshot, and keeps it. It is loaded here and now, or else as soon as there is a
     * key for it.
     *
     * @param builders where the rows of the snapshot are collected
     * @param clock for the times in statuses and messages, in the user's zone, and for what is due
     */
    public static DirectorySync keeping(
            SnapshotFile snapshot,
            Supplier<DirectoryBuilder> builders,
            CallerIdSource source,
            SyncTimes times,
            MaintenanceWindows maintenance,
            Clock clock) {
        return new DirectorySync(source, CurrentDirectory.of(snapshot, builders), times, maintenance, clock);
    }

    /** A synchronisation without a server: its directory is empty and stays so. */
    public static DirectorySync off(Directory empty) {
        return new DirectorySync(
                null, CurrentDirectory.inMemory(empty), SyncTimes.USUAL, MaintenanceWindows.none(), Clock.systemUTC());
    }

    private DirectorySync(
            @Nullable CallerIdSource source,
            CurrentDirectory current,
            SyncTimes times,
            MaintenanceWindows maintenance,
            Clock clock) {
        this(
                source,
                current,
                new SyncSchedule(times, new Random()),
                new SleepAndNetworkWatch(TICK, new NetworkAddresses()),
                maintenance,
                clock,
                new SyncThread());
    }

    /** @param thread what everything happens on; ended with the synchronisation */
    DirectorySync(
            @Nullable CallerIdSource source,
            CurrentDirectory current,
            SyncSchedule schedule,
            SleepAndNetworkWatch watch,
            MaintenanceWindows maintenance,
            Clock clock,
            SyncThread thread) {
        this.server = source == null ? null : new Synchronisation(source, current, maintenance, clock);
        this.current = current;
        this.schedule = schedule;
        this.watch = watch;
        this.clock = clock;
        this.words = new SyncWords(clock);
        this.thread = thread;
        State first = source == null ? State.OFF : State.WAITING;
        Sentence message = source == null ? SyncWords.OFF : words.loaded(current.now());
        this.latest = new LatestStatus(current.now().status(first, message));
    }

    /** The directory in use now. */
    public Directory directory() {
        return current.now().directory();
    }

    public SyncStatus status() {
        return latest.status();
    }

    /** Tells a listener every status from now on. */
    public void addListener(SyncListener listener) {
        latest.add(listener);
    }

    /** Synchronises now and from now on: by the schedule, after sleep, in another network. Returns at once. */
    public void keepCurrent() {
        requestSync();
        if (server != null) {
            thread.repeat(this::tick, TICK);
        }
    }

    /** Looks whether something is due. On the synchronisation's thread. */
    void tick() {
        Instant now = clock.instant();
        schedule.changed(watch.look(now), now);
        if (server != null && schedule.isRefused() && ++looks % TICKS_A_LOOK == 0 && server.hasNewSignIn()) {
            LOG.info("There is another sign-in than the one that did not hold");
            schedule.requested(now);
        }
        if (server != null && schedule.isDue(now)) {
            synchronise(server);
        }
    }

    /**
     * Synchronises soon and returns at once; a request while one is due or runs is met by that one. A server that asked to
     * be left alone is asked when that is over, and the status says so.
     */
    public void requestSync() {
        if (server != null) {
            thread.request(() -> meetRequest(server));
        }
    }

    private void meetRequest(Synchronisation asked) {
        Instant now = clock.instant();
        schedule.requested(now);
        if (schedule.isDue(now)) {
            synchronise(asked);
        } else {
            tell(latest.status().state(), words.leftAlone(schedule.leftAlone(), current.now()));
        }
    }

    /** Synchronises and waits for the outcome; after one that runs already. Interrupting the caller cancels it. */
    public SyncReport sync() throws InterruptedException {
        if (server == null) {
            return current.now().report(Outcome.FAILED, Duration.ZERO, SyncWords.OFF);
        }
        try {
            return thread.await(() -> synchronise(server));
        } catch (RejectedExecutionException | CancellationException closed) {
            return current.now().report(Outcome.FAILED, Duration.ZERO, Synchronisation.CANCELLED);
        }
    }

    private SyncReport synchronise(Synchronisation asked) {
        long began = System.nanoTime();
        tell(State.RUNNING, SyncWords.RUNNING);
        Result result = asked.run();
        Instant now = clock.instant();
        if (result.outcome() == Outcome.FAILED) {
            schedule.failed(now, result.failure());
        } else {
            schedule.succeeded(now);
        }
        watch.awake(now);
        LOG.info("Synchronisation: {}, the next at {}", result.outcome(), schedule.due());
        SyncReport report =
                current.now().report(result.outcome(), Duration.ofNanos(System.nanoTime() - began), result.message());
        SyncStatus status = current.now().status(result.state(), result.message());
        latest.post(result.needsSignIn() ? status.needingSignIn() : status);
        return report;
    }

    private void tell(State state, Sentence message) {
        latest.post(current.now().status(state, message));
    }

    /** Cancels what runs and what is due; the directory stays readable. */
    @Override
    public void close() {
        // Things that the thread owned can be used here when it is at its end.
        if (thread.end()) {
            current.storeLast();
        }
    }

    /** Ends as {@link #close} does, for a user who signs out: the caller ids are deleted, in memory and on disk. */
    public void signOut() {
        thread.end();
        current.forget();
    }
}
