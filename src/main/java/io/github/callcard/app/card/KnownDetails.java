package io.github.callcard.app.card;

import io.github.callcard.superoffice.crm.CallerSummary;
import io.github.callcard.ui.caller.Portrait;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The details of callers that were fetched, kept for a while in memory only. Safe to use from any thread. */
final class KnownDetails {

    /**
     * The details of one caller.
     *
     * @param portrait null for who has none
     * @param until when they have to be asked for anew
     */
    record Known(CallerSummary summary, @Nullable Portrait portrait, Instant until) {}

    /** With photos, of 144 pixels and 80 KB each. */
    private static final int MOST = 100;

    private final Clock clock;
    private final Map<PartyKey, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    /** Counts servers and users: what was asked of the one before is not kept any more. */
    private int epoch;

    KnownDetails(Clock clock) {
        this.clock = clock;
    }

    /** The epoch that is now, for {@link #keep}. */
    synchronized int epoch() {
        return epoch;
    }

    synchronized Optional<Known> of(PartyKey caller) {
        return Optional.ofNullable(known.get(caller))
                .filter(each -> clock.instant().isBefore(each.until()));
    }

    /** @param begun the epoch in which it was asked for */
    synchronized void keep(PartyKey caller, Known fetched, int begun) {
        if (begun != epoch) {
            return;
        }
        known.put(caller, fetched);
        while (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    /** Another server, another user: what is kept is nobody's business any more. */
    synchronized void forget() {
        known.clear();
        epoch++;
    }
}
