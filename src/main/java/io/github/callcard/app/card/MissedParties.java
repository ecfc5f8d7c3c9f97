package io.github.callcard.app.card;

import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.MissedCall;
import io.github.callcard.superoffice.crm.ColleagueCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The missed calls whose callers SuperOffice knows, by the person or company to ask it about.
 *
 * @param calls each with the other party
 */
record MissedParties(Map<JournalCall, CrmTarget> calls) {

    static final MissedParties NONE = new MissedParties(Map.of());

    /** As many as one request may name. */
    private static final int MOST = 20;

    /** Nobody calls back later, or it is known already. */
    private static final Duration OLDEST = Duration.ofDays(7);

    MissedParties {
        calls = Map.copyOf(calls);
    }

    /** @param missed the latest first */
    static MissedParties of(List<MissedCall> missed, Instant now) {
        Map<JournalCall, CrmTarget> calls = new LinkedHashMap<>();
        Set<CrmTarget> targets = new LinkedHashSet<>();
        for (MissedCall caller : missed) {
            for (JournalCall call : caller.calls()) {
                if (!call.call().startedAt().isBefore(now.minus(OLDEST))
                        && call.call().match().confident()) {
                    CrmTarget.of(call.call().match())
                            .filter(target -> targets.contains(target) || targets.size() < MOST)
                            .ifPresent(target -> {
                                targets.add(target);
                                calls.put(call, target);
                            });
                }
            }
        }
        return new MissedParties(calls);
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The ids of the persons to ask about. */
    Collection<Integer> persons() {
        return calls.values().stream()
                .map(CrmTarget::personId)
                .filter(id -> id > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** The ids of the companies: an activity with a company alone may be with the person who rang. */
    Collection<Integer> companies() {
        return calls.values().stream()
                .map(CrmTarget::contactId)
                .filter(id -> id > 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** The beginning of the first of these calls. */
    Instant earliest() {
        return calls.keySet().stream()
                .map(call -> call.call().startedAt())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** The missed calls that this one answers. */
    List<JournalCall> calledBackBy(ColleagueCall call) {
        List<JournalCall> answered = new ArrayList<>();
        calls.forEach((missed, target) -> {
            if (isWith(call, target) && !call.at().isBefore(missed.awaitsColleagueFrom())) {
                answered.add(missed);
            }
        });
        return answered;
    }

    private static boolean isWith(ColleagueCall call, CrmTarget target) {
        boolean samePerson = target.personId() > 0 && target.personId() == call.personId();
        boolean sameCompany = target.contactId() > 0 && target.contactId() == call.contactId();
        return samePerson || (sameCompany && (call.personId() == 0 || target.personId() == 0));
    }
}
