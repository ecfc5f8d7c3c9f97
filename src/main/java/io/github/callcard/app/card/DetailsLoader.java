package io.github.callcard.app.card;

import io.github.callcard.app.card.KnownDetails.Known;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what stands below a name, and keeps it for a while in memory only. Safe to use from any thread; no method waits.
 */
final class DetailsLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DetailsLoader.class);

    private static final Duration FRESH = Duration.ofHours(1);

    /** Nobody who cannot be read is asked for at every ring. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** Failures that are about one caller and say nothing of the next. */
    private static final Set<Kind> OF_ONE = Set.of(Kind.NOT_FOUND, Kind.FORBIDDEN, Kind.SERVER_ERROR);

    private final Clock clock;
    private final ContextWords words;
    private final CardRequests requests;
    private final KnownDetails known;
    private volatile boolean withContext = true;
    private volatile Instant awayUntil = Instant.MIN;

    /** Counts how often the server answered: a failure from before an answer says nothing any more. */
    private final AtomicInteger answers = new AtomicInteger();

    /** @param clock also tells the user's day */
    DetailsLoader(Clock clock, ContextWords words, CardRequests requests) {
        this.clock = clock;
        this.words = words;
        this.requests = requests;
        this.known = new KnownDetails(clock);
    }

    /** Also fetches why somebody may call, which is all that there is of a company; or no longer does. */
    void withContext(boolean wanted) {
        if (withContext != wanted) {
            withContext = wanted;
            forget();
        }
    }

    /** True when it is worth while to keep room for it on a card: nobody waits for a server that is away. */
    boolean bringsContext() {
        return withContext && !isAway();
    }

    /** True when there was no way to the server a moment ago. */
    boolean isAway() {
        return clock.instant().isBefore(awayUntil);
    }

    /** True when it is known without asking that a sale with them is open. */
    boolean hasOpenSale(CallerId caller) {
        return known.of(PartyKey.of(caller))
                .filter(details -> !details.summary().sales().isEmpty())
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
        PartyKey caller = PartyKey.of(target);
        if (caller.personId() == 0 && !withContext) {
            return;
        }
        Optional<Known> before = known.of(caller);
        if (before.isPresent()) {
            ready.accept(details(caller, before.get().summary(), before.get().portrait()));
            return;
        }
        int begun = known.epoch();
        requests.begin(callId, caller, () -> fetch(caller, crm, ready, begun));
    }

    private void fetch(PartyKey caller, Crm crm, Consumer<CallerDetails> ready, int begun) {
        int before = answers.get();
        try {
            CallerSummary summary = summary(caller, crm);
            isBack();
            ready.accept(details(caller, summary, null));
            Optional<Portrait> portrait = portrait(caller, crm);
            portrait.ifPresent(photo -> ready.accept(details(caller, summary, photo)));
            known.keep(
                    caller,
                    new Known(summary, portrait.orElse(null), clock.instant().plus(FRESH)),
                    begun);
        } catch (SuperOfficeException e) {
            LOG.info("A card stays without details: {}", e.kind());
            Instant again = clock.instant().plus(AFTER_FAILURE);
            if (!OF_ONE.contains(e.kind()) && e.kind() != Kind.CANCELLED && before == answers.get()) {
                awayUntil = again;
            }
            known.keep(caller, new Known(CallerSummary.NOTHING, null, again), begun);
            ready.accept(details(caller, CallerSummary.NOTHING, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty too where only the photo cannot be had: the words stay. */
    private static Optional<Portrait> portrait(PartyKey caller, Crm crm) throws InterruptedException {
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

    private CallerSummary summary(PartyKey caller, Crm crm) throws SuperOfficeException, InterruptedException {
        if (caller.personId() == 0) {
            return crm.summaries().ofCompany(caller.contactId());
        }
        return withContext
                ? crm.summaries().ofPerson(caller.personId())
                : crm.summaries().ofPersonAlone(caller.personId());
    }

    private CallerDetails details(PartyKey caller, CallerSummary summary, @Nullable Portrait portrait) {
        return new CallerDetails(
                caller.personId(),
                caller.contactId(),
                summary.details().title(),
                summary.details().email(),
                portrait,
                words.lines(summary, LocalDate.now(clock)));
    }

    /** Another server, another user: what is kept is nobody's business any more. */
    void forget() {
        known.forget();
        isBack();
    }
}
