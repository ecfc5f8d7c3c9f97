package io.github.callcard.ui.statistics;

import io.github.callcard.journal.CallStatistics;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalNews;
import io.github.callcard.journal.StatisticsPeriod;
import io.github.callcard.journal.StatisticsPeriod.Length;
import io.github.callcard.os.WorkerThread;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The statistics that the window shows. All calls are in memory while it is open only, and are added up on a thread of its own; of
 * several changes in a row only the last is added up. Belongs to the window's thread; needs no toolkit.
 */
final class StatisticsModel implements AutoCloseable {

    /**
     * The statistics of a period.
     *
     * @param before those of the period before, to compare with
     * @param isLatest whether the period after it has not begun yet
     */
    record Shown(CallStatistics now, CallStatistics before, boolean isLatest) {}

    private final Journal journal;
    private final Clock clock;
    private final DayOfWeek firstDay;
    private final Executor window;
    private final Consumer<Shown> shown;
    private final WorkerThread thread = new WorkerThread("statistics");
    private final AtomicInteger asked = new AtomicInteger();
    private StatisticsPeriod period;
    private boolean followsClock = true;

    // These belong to the thread.
    private final Map<UUID, JournalCall> calls = new HashMap<>();
    private boolean loaded;

    private volatile boolean open;

    /**
     * The model of a window that is not open yet.
     *
     * @param clock with the user's zone
     * @param firstDay of a week in the user's country
     * @param window runs what it is given on the window's thread
     * @param shown told what to show, on the window's thread
     */
    StatisticsModel(Journal journal, Clock clock, DayOfWeek firstDay, Executor window, Consumer<Shown> shown) {
        this.journal = journal;
        this.clock = clock;
        this.firstDay = firstDay;
        this.window = window;
        this.shown = shown;
        period = current(Length.WEEK);
        journal.listen(this::take);
    }

    private StatisticsPeriod current(Length length) {
        return StatisticsPeriod.containing(clock.instant(), length, firstDay, clock.getZone());
    }

    /** The window opens, or comes to the front: a period that was the latest is so still. */
    void open() {
        if (followsClock) {
            period = current(period.length());
        }
        if (!open) {
            open = true;
            load();
        } else {
            addUpSoon();
        }
    }

    /** The window is closed: nothing is kept in memory for it. */
    void hide() {
        open = false;
        thread.run(() -> {
            loaded = false;
            calls.clear();
        });
    }

    /** Goes to the latest period of this length. */
    void choose(Length length) {
        period = current(length);
        followsClock = true;
        addUpSoon();
    }

    void back() {
        period = period.previous();
        followsClock = false;
        addUpSoon();
    }

    /** Goes to the next period, if it has begun. */
    void forward() {
        if (!isLatest(period)) {
            period = period.next();
            followsClock = isLatest(period);
            addUpSoon();
        }
    }

    private boolean isLatest(StatisticsPeriod which) {
        return which.next().isAfter(clock.instant());
    }

    private void load() {
        // What the journal tells later comes later to our thread, too.
        journal.all(all -> thread.run(() -> {
            if (open) {
                calls.clear();
                all.forEach(call -> calls.put(call.id(), call));
                loaded = true;
                window.execute(this::addUpSoon);
            }
        }));
    }

    private void take(JournalNews news) {
        if (!open) {
            return;
        }
        if (news.anew()) {
            load();
            return;
        }
        thread.run(() -> {
            if (loaded) {
                calls.keySet().removeAll(news.removed());
                news.changed().forEach(call -> calls.put(call.id(), call));
                window.execute(this::addUpSoon);
            }
        });
    }

    private void addUpSoon() {
        int own = asked.incrementAndGet();
        StatisticsPeriod which = period;
        thread.run(() -> {
            if (loaded && own == asked.get()) {
                addUp(which);
            }
        });
    }

    private void addUp(StatisticsPeriod which) {
        List<JournalCall> all = List.copyOf(calls.values());
        Shown next =
                new Shown(CallStatistics.of(all, which), CallStatistics.of(all, which.previous()), isLatest(which));
        window.execute(() -> {
            if (open) {
                shown.accept(next);
            }
        });
    }

    /** Runs what takes time, such as writing a file, on the thread of its own. */
    void inBackground(Runnable work) {
        thread.run(work);
    }

    @Override
    public void close() {
        open = false;
        thread.close();
    }
}
