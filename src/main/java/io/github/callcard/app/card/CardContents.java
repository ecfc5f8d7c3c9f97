package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardWatcher;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fills the cards of one deck with what SuperOffice adds to a call. Safe to use from any thread; no method waits. */
final class CardContents implements CardWatcher {

    private final CardDeck deck;
    private final Supplier<@Nullable Crm> crm;
    private final CardSources sources;
    private final CallParties parties;
    private final CallerCorrections corrections;
    private final RememberedCallers remembered;
    private final Clock clock;

    CardContents(
            CardDeck deck,
            Supplier<@Nullable Crm> crm,
            CardSources sources,
            CallParties parties,
            CallerCorrections corrections,
            RememberedCallers remembered,
            Clock clock) {
        this.deck = deck;
        this.crm = crm;
        this.sources = sources;
        this.parties = parties;
        this.corrections = corrections;
        this.remembered = remembered;
        this.clock = clock;
    }

    @Override
    public List<OfferedCaller> offers(Call call) {
        return sources.words().offers(parties.choices(call.match()), clock.instant(), clock.getZone());
    }

    @Override
    public Match corrected(Match match) {
        return corrections.corrected(match);
    }

    /** One of several who share the number, or somebody whom a search found. */
    @Override
    public void onChosen(Call call, CallerId caller) {
        if (!parties.isOurs(call)) {
            return;
        }
        if (call.match().isKnown()) {
            remembered.choose(call.match(), caller);
            parties.chose(call, caller);
        } else {
            corrections.take(call.match(), caller);
        }
        if (call.state() == CallState.ENDED) {
            // The user says it while the card of the call is still up.
            remembered.spoke(CrmTarget.of(caller, call.match()), CallParties.end(call));
        }
    }

    @Override
    public void onCard(Call call) {
        Crm server = crm.get();
        if (server == null || !parties.isOurs(call)) {
            return;
        }
        UUID id = call.id();
        if (!call.match().isKnown()) {
            sources.lookUp(call, server, found -> deck.fillInFound(id, found));
        } else if (CallParties.isChoice(call.match())) {
            List<Integer> people = offers(call).stream()
                    .map(offer -> offer.caller().personId())
                    .filter(person -> person > 0)
                    .distinct()
                    .toList();
            sources.photos().load(id, people, server, found -> deck.fillInPhotos(id, found));
        } else {
            CrmTarget.certain(call.match())
                    .ifPresent(target -> sources.details().load(id, target, server, found -> deck.fillIn(id, found)));
        }
    }

    @Override
    public boolean expectsContext(Call call) {
        if (crm.get() == null || !parties.isOurs(call)) {
            return false;
        }
        return call.match().isKnown()
                ? sources.details().bringsContext()
                        && CrmTarget.certain(call.match()).isPresent()
                : sources.expectsFound(call);
    }

    @Override
    public void onGone(UUID callId) {
        sources.cancel(callId);
    }
}
