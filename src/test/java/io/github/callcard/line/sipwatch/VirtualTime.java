package io.github.callcard.line.sipwatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes when a test says so, on the test's own thread. */
final class VirtualTime implements Timers {

    private final List<Due> due = new ArrayList<>();
    private long now;
    private long order;

    private record Due(long at, long order, Runnable what) {}

    @Override
    public void execute(Runnable what) {
        after(Duration.ZERO, what);
    }

    @Override
    public Timer after(Duration delay, Runnable what) {
        Due added = new Due(now + delay.toNanos(), order++, what);
        due.add(added);
        return () -> due.remove(added);
    }

    @Override
    public long nanos() {
        return now;
    }

    /** Runs what is due now. */
    void settle() {
        pass(Duration.ZERO);
    }

    /** Lets time pass and runs what becomes due, each at its time. */
    void pass(Duration time) {
        long end = now + time.toNanos();
        for (Optional<Due> next = next(end); next.isPresent(); next = next(end)) {
            due.remove(next.get());
            now = next.get().at();
            next.get().what().run();
        }
        now = end;
    }

    private Optional<Due> next(long end) {
        return due.stream()
                .filter(each -> each.at() <= end)
                .min(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    }

    /** How many timers run. */
    int timers() {
        return due.size();
    }
}
