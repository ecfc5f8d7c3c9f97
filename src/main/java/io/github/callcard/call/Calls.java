package io.github.callcard.call;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Match;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls thread: takes the events of every line, from any thread and at once, and tells the listeners what became of
 * the calls. It waits for nothing but the next event or the next call to give up.
 */
public final class Calls implements LineListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final Clock clock;
    private final List<CallListener> listeners;
    private final CallTracker tracker;
    private final ScheduledThreadPoolExecutor thread;
    private final Supplier<Directory> directory;
    private @Nullable ScheduledFuture<?> expiry;

    /**
     * @param directory answers the directory in use at the moment
     * @param listeners hear of every call, each on the calls thread, in this order
     */
    public Calls(Supplier<Directory> directory, CallLimits limits, Clock clock, List<CallListener> listeners) {
        this(directory, UnaryOperator.identity(), limits, clock, listeners);
    }

    /**
     * Calls whose callers the user may correct.
     *
     * @param directory answers the directory in use at the moment
     * @param corrections what the user says of callers, over what the directory says; asked on the calls thread, returns at
     *     once
     * @param listeners hear of every call, each on the calls thread, in this order
     */
    public Calls(
            Supplier<Directory> directory,
            UnaryOperator<Match> corrections,
            CallLimits limits,
            Clock clock,
            List<CallListener> listeners) {
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.tracker = new CallTracker(directory, limits, corrections);
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread calls = new Thread(task, "calls");
            calls.setDaemon(true);
            return calls;
        });
        thread.setRemoveOnCancelPolicy(true);
        this.directory = directory;
    }

    /**
     * The first readings load the countries' rules, and the first id a generator; no caller shall wait for that, and no ring for the warming. Returns at
     * once; it takes much of a processor for a while, so that it begins when the windows are ready.
     */
    public void warm() {
        Thread.ofPlatform().daemon().name("calls-warming").start(() -> {
            var unused = UUID.randomUUID();
            directory.get().warm();
        });
    }

    @Override
    public void onEvent(LineEvent event) {
        run(() -> publish(tracker.on(event)));
    }

    /** To be told when the directory was replaced: a call that rings unknown may have a name now. */
    public void directoryChanged() {
        run(() -> publish(tracker.directoryChanged()));
    }

    /** To be told when the user corrects who a caller is. */
    public void callersCorrected() {
        run(() -> publish(tracker.corrected()));
    }

    /**
     * The call as each line sees it now; empty when it is over.
     *
     * @return completes on the calls thread; never fails
     */
    public CompletionStage<List<CallLeg>> legs(UUID callId) {
        CompletableFuture<List<CallLeg>> legs = new CompletableFuture<>();
        run(() -> legs.complete(tracker.legs(callId)));
        if (thread.isShutdown()) {
            legs.complete(List.of());
        }
        return legs;
    }

    private void expire() {
        publish(tracker.expire(clock.instant()));
    }

    private void publish(List<Call> changed) {
        for (Call call : changed) {
            for (CallListener listener : listeners) {
                try {
                    listener.onCall(call);
                } catch (RuntimeException | Error e) {
                    LOG.error("A listener failed on a call that is {}; the others go on.", call.state(), e);
                }
            }
        }
        scheduleExpiry();
    }

    private void scheduleExpiry() {
        if (expiry != null) {
            expiry.cancel(false);
            expiry = null;
        }
        if (thread.isShutdown()) {
            return;
        }
        tracker.nextExpiry().ifPresent(at -> {
            Duration wait = Duration.between(Instant.now(clock), at);
            long millis = Math.max(0, wait.toMillis()) + 1;
            expiry = thread.schedule(() -> guarded(this::expire), millis, TimeUnit.MILLISECONDS);
        });
    }

    private void run(Runnable task) {
        try {
            thread.execute(() -> guarded(task));
        } catch (RejectedExecutionException closed) {
            LOG.debug("An event came after the end and is not shown.");
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("An event could not be followed; the calls thread goes on.", e);
        }
    }

    /** Ends the thread; what was reported before is still told to the listeners. */
    @Override
    public void close() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("A listener of calls does not return; it is left behind.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
