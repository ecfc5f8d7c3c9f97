package io.github.callcard.app.monitor;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.os.WorkerThread;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * Gives memory back that calls left behind. The collector of the packages lets its heap grow to the limit before it looks at
 * what is old, and a program that waits nearly always would keep all of that; so it is asked when nobody has called for a
 * moment. Everything stands still meanwhile, and the next call of a queue rings as soon as the last one is over. Hears calls on the calls
 * thread, behind the listeners that show something.
 */
final class UnusedMemory implements CallListener, AutoCloseable {

    /** How long nobody has to have called. */
    static final Duration QUIET = Duration.ofSeconds(5);

    /** Bytes that may lie about before they are worth a pause while nobody calls: some 50 ms, or 100 with a million caller ids. */
    private static final long MUCH = 12L << 20;

    /** The same where calls follow each other without a moment between. */
    private static final long TOO_MUCH = 100L << 20;

    private final LongSupplier used;
    private final Runnable collector;
    private final BiFunction<Duration, Runnable, Future<?>> timer;
    private final Runnable end;

    // Guarded by this object.
    private final Set<UUID> goingOn = new HashSet<>();
    private Future<?> planned = CompletableFuture.completedFuture(null);
    private long needed;

    /**
     * @param used how many bytes of the heap are in use or not collected yet
     * @param timer does something after a while, on a thread of its own, unless that is cancelled before
     * @param end ends the timer
     */
    UnusedMemory(LongSupplier used, Runnable collector, BiFunction<Duration, Runnable, Future<?>> timer, Runnable end) {
        this.used = used;
        this.collector = collector;
        this.timer = timer;
        this.end = end;
        needed = used.getAsLong();
    }

    /** That of this process. */
    static UnusedMemory ofProcess() {
        Runtime runtime = Runtime.getRuntime();
        WorkerThread thread = new WorkerThread("unused-memory");
        return new UnusedMemory(
                () -> runtime.totalMemory() - runtime.freeMemory(), System::gc, thread::after, thread::close);
    }

    @Override
    public synchronized void onCall(Call call) {
        planned.cancel(false);
        if (!call.isOver()) {
            goingOn.add(call.id());
            return;
        }
        goingOn.remove(call.id());
        if (unused() > TOO_MUCH) {
            collect();
        } else if (goingOn.isEmpty() && unused() > MUCH) {
            planned = timer.apply(QUIET, this::collectInQuiet);
        }
    }

    private synchronized void collectInQuiet() {
        if (goingOn.isEmpty()) {
            collect();
        }
    }

    private void collect() {
        collector.run();
        needed = used.getAsLong();
    }

    private long unused() {
        return used.getAsLong() - needed;
    }

    @Override
    public void close() {
        end.run();
    }
}
