package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.crm.CallerSummary;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.Portrait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what stands below a name, two callers at a time, and keeps it for a while in memory only. Safe to use from any
 * thread; no method waits.
 */
final class DetailsLoader implements AutoCloseable {

    /** A person, or else a company. */
    private record Caller(int personId, int contactId) {

        private static Caller of(CrmTarget target) {
            return new Caller(target.personId(), target.personId() > 0 ? 0 : target.contactId());
        }

        private static Caller of(CallerId caller) {
            return new Caller(caller.personId(), caller.personId() > 0 ? 0 : caller.contactId());
        }
    }

    private record Kept(CallerSummary summary, @Nullable Portrait portrait, Instant until) {}

    /** @param portrait null for who has none */
    private record Photo(@Nullable Portrait portrait, Instant until) {}

    /** @param what is fetched for a card: a caller, or the photos of persons */
    private record Fetching(Object what, Future<?> task) {}

    private static final Logger LOG = LoggerFactory.getLogger(DetailsLoader.class);
    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 16;

    /** More persons of one number nobody looks at, and their photos fit into one document. */
    private static final int MOST_AT_ONCE = 8;

    /** Photos of 144 pixels are 80 KB each. */
    private static final int MOST_KEPT = 100;

    private static final Duration FRESH = Duration.ofHours(1);

    /** Nobody who cannot be read is asked for at every ring. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** Failures that are about one caller and say nothing of the next. */
    private static final Set<Kind> OF_ONE = Set.of(Kind.NOT_FOUND, Kind.FORBIDDEN, Kind.SERVER_ERROR);

    private final Clock clock;
    private final ContextWords words;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_A_TIME,
            AT_A_TIME,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("callcard-details-", 1).factory(),
            // The card of the oldest request is the likeliest to be gone.
            new ThreadPoolExecutor.DiscardOldestPolicy());
    private final Map<UUID, Fetching> running = new ConcurrentHashMap<>();
    private final Map<Caller, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Photo> photos = new LinkedHashMap<>(16, 0.75f, true);
    private volatile boolean withContext = true;
    private volatile Instant awayUntil = Instant.MIN;

    /** Counts how often the server answered: a failure from before an answer says nothing any more. */
    private final AtomicInteger answers = new AtomicInteger();

    /** Counts servers and users: what was asked of the one before is not kept any more. */
    private int epoch;

    /** @param clock also tells the user's day */
    DetailsLoader(Clock clock, ContextWords words) {
        this.clock = clock;
        this.words = words;
    }

    /** Whether to fetch why somebody may call as well, which is all that there is of a company. */
    void withContext(boolean wanted) {
        if (withContext != wanted) {
            withContext = wanted;
            forget();
        }
    }

    /** True when it is worth while to keep room for it on a card: nobody waits for a server that is away. */
    boolean bringsContext() {
        return withContext && !clock.instant().isBefore(awayUntil);
    }

    /** True when it is known without asking that a sale with them is open. */
    boolean hasOpenSale(CallerId caller) {
        return kept(Caller.of(caller))
                .filter(known -> !known.summary().sales().isEmpty())
                .isPresent();
    }

    /** The server answered. */
    void isBack() {
        answers.incrementAndGet();
        awayUntil = Instant.MIN;
    }

    /**
     * Loads a caller's details once for a card.
     *
     * @param ready told what is there, on any thread: at once what is kept, otherwise first the words and then the photo; also
     *     that there is nothing
     */
    void load(UUID callId, CrmTarget target, Crm crm, Consumer<CallerDetails> ready) {
        Caller caller = Caller.of(target);
        if (caller.personId() == 0 && !withContext) {
            return;
        }
        Optional<Kept> before = kept(caller);
        if (before.isPresent()) {
            ready.accept(details(caller, before.get().summary(), before.get().portrait()));
            return;
        }
        int begun = epoch();
        begin(callId, caller, () -> fetch(caller, crm, ready, begun));
    }

    /**
     * Loads the photos of persons among whom a card lets one choose, in one request.
     *
     * @param ready told those there are, on any thread
     */
    void loadPhotos(UUID callId, List<Integer> personIds, Crm crm, Consumer<Map<Integer, Portrait>> ready) {
        List<Integer> wanted = personIds.stream().limit(MOST_AT_ONCE).toList();
        List<Integer> missing;
        synchronized (kept) {
            missing = wanted.stream().filter(id -> !isFresh(photos.get(id))).toList();
        }
        int begun = epoch();
        if (missing.isEmpty()) {
            ready.accept(photosOf(wanted));
        } else {
            begin(callId, wanted, () -> fetchPhotos(missing, wanted, crm, ready, begun));
        }
    }

    /** Once for a card, unless it shows somebody else now. */
    private void begin(UUID callId, Object what, Runnable fetch) {
        running.compute(callId, (id, present) -> {
            if (present != null && present.what().equals(what)) {
                return present;
            }
            if (present != null) {
                present.task().cancel(true);
            }
            return new Fetching(what, threads.submit(() -> unbroken(fetch)));
        });
    }

    private void fetchPhotos(
            List<Integer> missing, List<Integer> wanted, Crm crm, Consumer<Map<Integer, Portrait>> ready, int begun) {
        Map<Integer, byte[]> fetched = Map.of();
        Instant until = clock.instant().plus(FRESH);
        try {
            fetched = crm.persons().photos(missing, Portrait.SIDE);
        } catch (SuperOfficeException e) {
            LOG.info("A list stays without photos: {}", e.kind());
            until = clock.instant().plus(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        synchronized (kept) {
            if (begun != epoch) {
                return;
            }
            for (int id : missing) {
                byte[] photo = fetched.get(id);
                photos.put(
                        id, new Photo(photo == null ? null : Portrait.of(photo).orElse(null), until));
            }
            while (photos.size() > MOST_KEPT) {
                photos.remove(photos.keySet().iterator().next());
            }
        }
        ready.accept(photosOf(wanted));
    }

    private Map<Integer, Portrait> photosOf(List<Integer> personIds) {
        Map<Integer, Portrait> here = new LinkedHashMap<>();
        synchronized (kept) {
            for (int id : personIds) {
                Photo photo = photos.get(id);
                Portrait portrait = photo == null ? null : photo.portrait();
                if (portrait != null) {
                    here.put(id, portrait);
                }
            }
        }
        return here;
    }

    private boolean isFresh(@Nullable Photo photo) {
        return photo != null && clock.instant().isBefore(photo.until());
    }

    private void fetch(Caller caller, Crm crm, Consumer<CallerDetails> ready, int begun) {
        int before = answers.get();
        try {
            CallerSummary summary = summary(caller, crm);
            isBack();
            ready.accept(details(caller, summary, null));
            Optional<Portrait> portrait = portrait(caller, crm);
            portrait.ifPresent(photo -> ready.accept(details(caller, summary, photo)));
            keep(
                    caller,
                    new Kept(summary, portrait.orElse(null), clock.instant().plus(FRESH)),
                    begun);
        } catch (SuperOfficeException e) {
            LOG.info("A card stays without details: {}", e.kind());
            Instant again = clock.instant().plus(AFTER_FAILURE);
            if (!OF_ONE.contains(e.kind()) && e.kind() != Kind.CANCELLED && before == answers.get()) {
                awayUntil = again;
            }
            keep(caller, new Kept(CallerSummary.NOTHING, null, again), begun);
            ready.accept(details(caller, CallerSummary.NOTHING, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The pool would keep an error to itself. */
    private static void unbroken(Runnable fetch) {
        try {
            fetch.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A card stays without details", e);
        }
    }

    /** Empty too where only the photo cannot be had: the words stay. */
    private static Optional<Portrait> portrait(Caller caller, Crm crm) throws InterruptedException {
        if (caller.personId() == 0) {
            return Optional.empty();
        }
        try {
            return crm.persons().photo(caller.personId(), Portrait.SIDE).flatMap(Portrait::of);
        } catch (SuperOfficeException e) {
            LOG.info("A card stays without a photo: {}", e.kind());
            return Optional.empty();
        }
    }

    private CallerSummary summary(Caller caller, Crm crm) throws SuperOfficeException, InterruptedException {
        if (caller.personId() == 0) {
            return crm.summaries().ofCompany(caller.contactId());
        }
        return withContext
                ? crm.summaries().ofPerson(caller.personId())
                : crm.summaries().ofPersonAlone(caller.personId());
    }

    private CallerDetails details(Caller caller, CallerSummary summary, @Nullable Portrait portrait) {
        return new CallerDetails(
                caller.personId(),
                caller.contactId(),
                summary.details().title(),
                summary.details().email(),
                portrait,
                words.lines(summary, LocalDate.now(clock)));
    }

    private Optional<Kept> kept(Caller caller) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(caller))
                    .filter(each -> clock.instant().isBefore(each.until()));
        }
    }

    private int epoch() {
        synchronized (kept) {
            return epoch;
        }
    }

    private void keep(Caller caller, Kept fetched, int begun) {
        synchronized (kept) {
            if (begun != epoch) {
                return;
            }
            kept.put(caller, fetched);
            while (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    /** Another server, another user: what is kept is nobody's business any more. */
    void forget() {
        synchronized (kept) {
            kept.clear();
            photos.clear();
            epoch++;
        }
        isBack();
    }

    /** The card is gone. */
    void cancel(UUID callId) {
        Fetching fetching = running.remove(callId);
        if (fetching != null) {
            fetching.task().cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        forget();
    }
}
