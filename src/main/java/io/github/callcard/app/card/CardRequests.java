package io.github.callcard.app.card;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests that cards wait for, two at a time: one for each card, which ends when the card goes. Safe to use from any
 * thread; no method waits.
 */
final class CardRequests implements AutoCloseable {

    /** @param what is fetched for a card: a caller, or the photos of persons */
    private record Running(Object what, Future<?> task) {}

    private static final Logger LOG = LoggerFactory.getLogger(CardRequests.class);
    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 16;

    private final ThreadPoolExecutor threads;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();

    /** @param name with which the names of its threads begin */
    CardRequests(String name) {
        threads = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name(name, 1).factory(),
                // The card of the oldest request is the likeliest to be gone.
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    /** Fetches once for a card; what else was fetched for it is cancelled, since it shows somebody else now. */
    void begin(UUID callId, Object what, Runnable fetch) {
        running.compute(callId, (id, present) -> {
            if (present != null && present.what().equals(what)) {
                return present;
            }
            if (present != null) {
                present.task().cancel(true);
            }
            return new Running(what, threads.submit(() -> unbroken(fetch)));
        });
    }

    /** The card is gone. */
    void cancel(UUID callId) {
        Running request = running.remove(callId);
        if (request != null) {
            request.task().cancel(true);
        }
    }

    /** The pool would keep an error to itself. */
    private static void unbroken(Runnable fetch) {
        try {
            fetch.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A card stays without what was asked for it", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
