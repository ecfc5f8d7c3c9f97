package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.superoffice.crm.FoundParty;
import io.github.callcard.ui.caller.ContextLine;
import io.github.callcard.ui.caller.ContextLine.Kind;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.words.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The callers whom a search of the whole CRM found for an unknown number, as a card offers them. Safe to use from any thread. */
final class UnknownCallers {

    private final NumberLookup lookup;
    private final CallParties parties;
    private final CallerCorrections corrections;
    private final Words words;
    private final ContextWords contextWords;
    private final Clock clock;

    UnknownCallers(
            NumberLookup lookup,
            CallParties parties,
            CallerCorrections corrections,
            Words words,
            ContextWords contextWords,
            Clock clock) {
        this.lookup = lookup;
        this.parties = parties;
        this.corrections = corrections;
        this.words = words;
        this.contextWords = contextWords;
        this.clock = clock;
    }

    /**
     * Looks a call's number up for its card, once.
     *
     * @param ready told whom to offer, on any thread; also that it is nobody
     */
    void load(Call call, Crm crm, Consumer<FoundCallers> ready) {
        lookup.load(call, crm, result -> ready.accept(offer(call, result)));
    }

    private FoundCallers offer(Call call, NumberLookup.Result result) {
        Match match = call.match();
        long number = NumberLookup.number(match).orElse(0);
        Map<CallerId, FoundParty> found = new LinkedHashMap<>();
        result.parties().forEach(party -> found.put(callerId(number, party), party));
        found.keySet().removeIf(caller -> corrections.isDenied(match, caller));
        List<OfferedCaller> ranked = offered(found);
        List<ContextLine> lines = ranked.isEmpty()
                ? Stream.of(words.say("found.nobody"))
                        .filter(line -> result.known())
                        .map(line -> new ContextLine(Kind.FOUND, line, ""))
                        .toList()
                : lines(ranked);
        return new FoundCallers(match.number().raw(), ranked, lines);
    }

    /** The callers found, those who left their company last: they are the least likely to call. */
    private List<OfferedCaller> offered(Map<CallerId, FoundParty> found) {
        List<OfferedCaller> offered = new ArrayList<>();
        List<OfferedCaller> retired = new ArrayList<>();
        for (OfferedCaller each : contextWords.offers(
                parties.ranked(List.copyOf(found.keySet()), Optional.empty()), clock.instant(), clock.getZone())) {
            if (isRetired(found, each.caller())) {
                retired.add(new OfferedCaller(each.caller(), each.mark(), words.say("found.retired")));
            } else {
                offered.add(each);
            }
        }
        offered.addAll(retired);
        return offered;
    }

    private static boolean isRetired(Map<CallerId, FoundParty> found, CallerId caller) {
        FoundParty party = found.get(caller);
        return party != null && party.retired();
    }

    private List<ContextLine> lines(List<OfferedCaller> ranked) {
        List<ContextLine> lines = new ArrayList<>();
        lines.add(line(ranked.getFirst().caller()));
        if (ranked.size() == 2) {
            lines.add(line(ranked.getLast().caller()));
        } else if (ranked.size() > 2) {
            lines.add(new ContextLine(Kind.FOUND, words.say("found.more", ranked.size() - 1), words.say("found.show")));
        }
        return lines;
    }

    private ContextLine line(CallerId caller) {
        String company = caller.isCompany() ? "" : caller.contactName();
        String name = caller.displayName().isEmpty() ? words.say("found.noName") : caller.displayName();
        String who = company.isEmpty() || company.equals(name) ? name : words.say("found.at", name, company);
        return new ContextLine(Kind.FOUND, words.say("found.one", who), words.say("found.use"));
    }

    private static CallerId callerId(long number, FoundParty party) {
        return party.personId() > 0
                ? new CallerId(number, party.personId(), party.name(), party.contactId(), party.contactName(), "")
                : new CallerId(number, 0, "", party.contactId(), party.name(), "");
    }
}
