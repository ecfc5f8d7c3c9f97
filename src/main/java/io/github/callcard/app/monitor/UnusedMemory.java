package io.github.callcard.app.monitor;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Gives memory back that calls left behind. The collector of the packages lets its heap grow to the limit before it looks at
 * what is old, and a program that waits nearly always would keep all of that; so it is asked when a call is over and none goes
 * on. For the calls thread, behind the listeners that show something.
 */
final class UnusedMemory implements CallListener {

    /** Bytes that may lie about before they are worth a pause of some 50 ms while nobody calls. */
    private static final long MUCH = 40L << 20;

    /** The same while calls go on. */
    private static final long TOO_MUCH = 100L << 20;

    private final LongSupplier used;
    private final Runnable collector;
    private final Set<UUID> goingOn = new HashSet<>();
    private long needed;

    /** @param used how many bytes of the heap are in use or not collected yet */
    UnusedMemory(LongSupplier used, Runnable collector) {
        this.used = used;
        this.collector = collector;
        needed = used.getAsLong();
    }

    /** That of this process. */
    static UnusedMemory ofProcess() {
        Runtime runtime = Runtime.getRuntime();
        return new UnusedMemory(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    }

    @Override
    public void onCall(Call call) {
        if (!call.isOver()) {
            goingOn.add(call.id());
            return;
        }
        goingOn.remove(call.id());
        if (used.getAsLong() - needed > (goingOn.isEmpty() ? MUCH : TOO_MUCH)) {
            collector.run();
            needed = used.getAsLong();
        }
    }
}
