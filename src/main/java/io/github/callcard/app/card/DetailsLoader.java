package io.github.callcard.app.card;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.PersonDetails;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.Portrait;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what stands below a name, two persons at a time, and keeps it for a while in memory only. Safe to use from any
 * thread; no method waits.
 */
final class DetailsLoader implements AutoCloseable {

    private record Kept(@Nullable CallerDetails details, Instant until) {}

    private static final Logger LOG = LoggerFactory.getLogger(DetailsLoader.class);
    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 16;

    /** Photos of 144 pixels are 80 KB each. */
    private static final int MOST_KEPT = 100;

    private static final Duration FRESH = Duration.ofHours(1);

    /** Nobody who cannot be read is asked for at every ring. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_A_TIME,
            AT_A_TIME,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("callcard-details-", 1).factory(),
            // The card of the oldest request is the likeliest to be gone.
            new ThreadPoolExecutor.DiscardOldestPolicy());
    private final Map<UUID, Future<?>> running = new ConcurrentHashMap<>();
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** Counts servers and users: what was asked of the one before is not kept any more. */
    private int epoch;

    DetailsLoader(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Loads a person's details once for a card.
     *
     * @param ready told what is there, on any thread: at once what is kept, otherwise first the words and then the photo
     */
    void load(UUID callId, int personId, Crm crm, Consumer<CallerDetails> ready) {
        Optional<Kept> before = kept(personId);
        if (before.isPresent()) {
            CallerDetails details = before.get().details();
            if (details != null) {
                ready.accept(details);
            }
        } else {
            int begun = epoch();
            var unused =
                    running.computeIfAbsent(callId, id -> threads.submit(() -> fetch(personId, crm, ready, begun)));
        }
    }

    private void fetch(int personId, Crm crm, Consumer<CallerDetails> ready, int begun) {
        try {
            PersonDetails words = crm.persons().details(personId);
            CallerDetails details = new CallerDetails(personId, words.title(), words.email(), null);
            ready.accept(details);
            Optional<Portrait> portrait =
                    crm.persons().photo(personId, Portrait.SIDE).flatMap(Portrait::of);
            if (portrait.isPresent()) {
                details = new CallerDetails(personId, words.title(), words.email(), portrait.get());
                ready.accept(details);
            }
            keep(personId, new Kept(details, clock.instant().plus(FRESH)), begun);
        } catch (SuperOfficeException e) {
            LOG.info("A card stays without details: {}", e.kind());
            keep(personId, new Kept(null, clock.instant().plus(AFTER_FAILURE)), begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // The pool would keep it to itself.
            LOG.error("A card stays without details", e);
        }
    }

    private Optional<Kept> kept(int personId) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(personId))
                    .filter(each -> clock.instant().isBefore(each.until()));
        }
    }

    private int epoch() {
        synchronized (kept) {
            return epoch;
        }
    }

    private void keep(int personId, Kept fetched, int begun) {
        synchronized (kept) {
            if (begun != epoch) {
                return;
            }
            kept.put(personId, fetched);
            while (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    /** Another server, another user: what is kept is nobody's business any more. */
    void forget() {
        synchronized (kept) {
            kept.clear();
            epoch++;
        }
    }

    /** The card is gone. */
    void cancel(UUID callId) {
        Future<?> fetching = running.remove(callId);
        if (fetching != null) {
            fetching.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        forget();
    }
}
