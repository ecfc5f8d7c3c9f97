package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.Match;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.FoundParty;
import io.github.callcard.superoffice.crm.PartySearch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up unknown numbers in the whole CRM, after the card is up: each once an hour, and only so many an hour, since
 * requests are metered. What was found is kept in memory only, also that nobody was. Safe to use from any thread; no method
 * waits.
 */
final class NumberLookup {

    /**
     * The result of a search.
     *
     * @param known false where the server did not tell
     */
    record Result(boolean known, List<FoundParty> parties) {

        static final Result UNKNOWN = new Result(false, List.of());
    }

    private record Kept(Result result, Instant until) {}

    private static final Logger LOG = LoggerFactory.getLogger(NumberLookup.class);
    private static final int MOST_KEPT = 500;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Clock clock;
    private final CardRequests requests;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** When numbers were searched within the last hour. */
    private final Deque<Instant> searched = new ArrayDeque<>();

    private boolean wanted = true;
    private int mostAnHour = Integer.MAX_VALUE;

    /** Counts servers and users: what was asked of the one before is not kept any more. */
    private int epoch;

    NumberLookup(Clock clock, CardRequests requests) {
        this.clock = clock;
        this.requests = requests;
    }

    /**
     * Changes whether numbers are looked up.
     *
     * @param perHour how many at most
     */
    synchronized void limit(boolean lookUp, int perHour) {
        wanted = lookUp;
        mostAnHour = perHour;
    }

    /** The number of a call that nobody is known for, where it states one; a withheld, short or guessed one is none. */
    static OptionalLong number(Match match) {
        return match.isKnown() || match.number().kind() != Kind.NUMBER
                ? OptionalLong.empty()
                : match.number().stated();
    }

    private static Optional<String> digits(Match match) {
        OptionalLong number = number(match);
        return number.isPresent() ? PartySearch.digits(number.getAsLong()) : Optional.empty();
    }

    /** True when an answer is going to come for this call, so that its card keeps room for it. */
    boolean isDue(Call call) {
        Optional<String> digits = digits(call.match());
        synchronized (this) {
            return wanted && digits.isPresent() && (kept(digits.get()).isPresent() || isAllowed());
        }
    }

    /**
     * Looks the caller up for a card.
     *
     * @param ready told the result, on any thread: at once what is kept
     */
    void load(Call call, Crm crm, Consumer<Result> ready) {
        Optional<String> digits = digits(call.match());
        if (digits.isEmpty()) {
            return;
        }
        Optional<Result> before;
        int begun;
        synchronized (this) {
            if (!wanted) {
                return;
            }
            before = kept(digits.get());
            begun = epoch;
        }
        if (before.isPresent()) {
            ready.accept(before.get());
        } else {
            requests.begin(call.id(), digits.get(), () -> fetch(digits.get(), crm, ready, begun));
        }
    }

    private Optional<Result> kept(String digits) {
        return Optional.ofNullable(kept.get(digits))
                .filter(present -> clock.instant().isBefore(present.until()))
                .map(Kept::result);
    }

    private boolean isAllowed() {
        Instant anHourAgo = clock.instant().minus(HOUR);
        searched.removeIf(at -> !at.isAfter(anHourAgo));
        return searched.size() < mostAnHour;
    }

    /** Counts a search; false where there were too many. */
    private synchronized boolean begin() {
        if (!isAllowed()) {
            return false;
        }
        searched.add(clock.instant());
        return true;
    }

    private void fetch(String digits, Crm crm, Consumer<Result> ready, int begun) {
        if (!begin()) {
            LOG.info("A number is not looked up: there were as many within an hour as the settings allow");
            ready.accept(Result.UNKNOWN);
            return;
        }
        try {
            Result result = new Result(true, crm.search().ofNumber(digits));
            keep(digits, new Kept(result, clock.instant().plus(HOUR)), begun);
            ready.accept(result);
        } catch (SuperOfficeException e) {
            LOG.info("A number is not looked up: {}", e.kind());
            keep(digits, new Kept(Result.UNKNOWN, clock.instant().plus(AFTER_FAILURE)), begun);
            ready.accept(Result.UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(String digits, Kept found, int begun) {
        if (begun != epoch) {
            return;
        }
        kept.put(digits, found);
        while (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** Another server, another user. */
    synchronized void forget() {
        kept.clear();
        epoch++;
    }
}
