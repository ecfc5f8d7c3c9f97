package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.call.CallerRanking;
import io.github.callcard.call.CallerRanking.Knowledge;
import io.github.callcard.call.RankedCaller;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The other parties of calls, as SuperOffice knows them, and how sure that is. Safe to use from any thread; no method waits. */
final class CallParties {

    private final Clock clock;
    private final RememberedCallers remembered;
    private final Predicate<CallerId> hasOpenSale;

    /** The callers that the user chose on the cards of calls that go on. */
    private final Map<UUID, CallerId> chosenNow = new ConcurrentHashMap<>();

    /** The start of the present user: who called before is known by ids that are others' here. */
    private volatile Instant since = Instant.MIN;

    /** @param hasOpenSale whether it is known without asking that a sale with a caller is open */
    CallParties(Clock clock, RememberedCallers remembered, Predicate<CallerId> hasOpenSale) {
        this.clock = clock;
        this.remembered = remembered;
        this.hasOpenSale = hasOpenSale;
    }

    /** Another user, or another tenant's. */
    void changeUser() {
        since = clock.instant();
    }

    /** The user says on the card of a call that goes on who it is. */
    void chose(Call call, CallerId caller) {
        if (!call.isOver()) {
            chosenNow.put(call.id(), caller);
        }
    }

    /** The party that talked: the one there can be, or whom the user chose during this call. The choice of an earlier one may be wrong now. */
    Optional<CrmTarget> spokenWith(Call over) {
        CallerId now = chosenNow.remove(over.id());
        if (!isOurs(over) || over.state() != CallState.ENDED) {
            return Optional.empty();
        }
        return now == null ? CrmTarget.certain(over.match()) : Optional.of(CrmTarget.of(now, over.match()));
    }

    /** The end of a call that is over, or its start where nobody told the end. */
    static Instant end(Call over) {
        return Objects.requireNonNullElse(over.endedAt(), over.startedAt());
    }

    /** True for a call that began under the present user. */
    boolean isOurs(Call call) {
        return !call.startedAt().isBefore(since);
    }

    /** The party of the call, where there is no doubt: one caller, or whom the user chose. */
    Optional<CrmTarget> certain(Call call) {
        return isOurs(call)
                ? remembered
                        .chosen(call.match())
                        .map(caller -> CrmTarget.of(caller, call.match()))
                        .or(() -> CrmTarget.certain(call.match()))
                : Optional.empty();
    }

    /** The party to look at: the same, or else the company they all belong to, also where there is doubt. */
    Optional<CrmTarget> target(Call call) {
        return isOurs(call) ? certain(call).or(() -> CrmTarget.of(call.match())) : Optional.empty();
    }

    /** True when several share the number, so that only the user knows who it is. */
    static boolean isChoice(Match match) {
        return match.confident() && match.callers().stream().distinct().count() > 1;
    }

    /** The callers of one number, the likeliest first. */
    List<RankedCaller> ranked(List<CallerId> callers, Optional<CallerId> chosen) {
        return CallerRanking.of(callers, new Knowledge() {
            @Override
            public boolean wasChosen(CallerId caller) {
                return chosen.filter(caller::equals).isPresent();
            }

            @Override
            public Optional<Instant> spoke(CallerId caller) {
                return remembered.spoke(caller);
            }

            @Override
            public boolean hasOpenSale(CallerId caller) {
                return hasOpenSale.test(caller);
            }
        });
    }

    /** The callers of a number that several share, the likeliest first; empty where there is no choice. */
    List<RankedCaller> choices(Match match) {
        return isChoice(match) ? ranked(match.callers(), remembered.chosen(match)) : List.of();
    }
}
