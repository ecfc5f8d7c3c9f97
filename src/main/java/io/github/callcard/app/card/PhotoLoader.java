package io.github.callcard.app.card;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.ui.caller.Portrait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the photos of persons among whom a card lets one choose. Safe to use from any thread; no method waits. */
final class PhotoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoLoader.class);

    /** More persons of one number nobody looks at, and their photos fit into one document. */
    private static final int MOST_AT_ONCE = 8;

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Clock clock;
    private final CardRequests requests;
    private final KnownPhotos known = new KnownPhotos();

    PhotoLoader(Clock clock, CardRequests requests) {
        this.clock = clock;
        this.requests = requests;
    }

    /**
     * Loads the photos of persons in one request.
     *
     * @param ready told those there are, on any thread
     */
    void load(UUID callId, List<Integer> personIds, Crm crm, Consumer<Map<Integer, Portrait>> ready) {
        List<Integer> wanted = personIds.stream().limit(MOST_AT_ONCE).toList();
        List<Integer> missing = known.missing(wanted, clock.instant());
        int begun = known.epoch();
        if (missing.isEmpty()) {
            ready.accept(known.of(wanted));
        } else {
            requests.begin(callId, wanted, () -> fetch(missing, wanted, crm, ready, begun));
        }
    }

    private void fetch(
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
        if (known.keep(missing, fetched, until, begun)) {
            ready.accept(known.of(wanted));
        }
    }

    /** Another server, another user. */
    void forget() {
        known.forget();
    }
}
