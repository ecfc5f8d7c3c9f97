package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.words.Words;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** All that cards fetch from SuperOffice, and what is kept of it for a while. Safe to use from any thread; no method waits. */
final class CardSources implements AutoCloseable {

    private final CardRequests requests = new CardRequests("callcard-details-");
    private final ContextWords contextWords;
    private final DetailsLoader details;
    private final PhotoLoader photos;
    private final NumberLookup lookup;
    private final UnknownCallers unknown;
    private final CallParties parties;
    private final Predicate<Call> trial;

    /** @param trial whether nobody called in truth */
    CardSources(
            Words words,
            Supplier<Locale> user,
            Clock clock,
            RememberedCallers remembered,
            CallerCorrections corrections,
            Predicate<Call> trial) {
        this.trial = trial;
        this.contextWords = new ContextWords(words, user);
        this.details = new DetailsLoader(clock, contextWords, requests);
        this.photos = new PhotoLoader(clock, requests);
        this.lookup = new NumberLookup(clock, requests);
        this.parties = new CallParties(clock, remembered, details::hasOpenSale);
        this.unknown = new UnknownCallers(lookup, parties, corrections, words, contextWords, clock);
    }

    ContextWords words() {
        return contextWords;
    }

    DetailsLoader details() {
        return details;
    }

    PhotoLoader photos() {
        return photos;
    }

    CallParties parties() {
        return parties;
    }

    /** True when it is going to be said whom a search found for the number of a call: no server that is away is waited for. */
    boolean expectsFound(Call call) {
        return !details.isAway() && !trial.test(call) && lookup.isDue(call);
    }

    /** Looks a call's number up for its card, where that is expected; see {@link UnknownCallers#load}. */
    void lookUp(Call call, Crm crm, Consumer<FoundCallers> ready) {
        if (expectsFound(call)) {
            unknown.load(call, crm, ready);
        }
    }

    void apply(CardSettings settings) {
        details.withContext(settings.context());
        lookup.limit(settings.lookup(), settings.lookupsPerHour());
    }

    /** The server answered. */
    void isBack() {
        details.isBack();
    }

    /** The card is gone. */
    void cancel(UUID callId) {
        requests.cancel(callId);
    }

    /** Another server, another user: what is kept is nobody's business any more. */
    void forget() {
        details.forget();
        photos.forget();
        lookup.forget();
    }

    @Override
    public void close() {
        requests.close();
        forget();
    }
}
