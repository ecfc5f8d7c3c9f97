package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import java.util.List;
import java.util.Optional;

/**
 * The other party of a call, as SuperOffice knows them.
 *
 * @param personId 0 where it is a company
 * @param contactId the company, 0 where the person has none
 */
record CrmTarget(int personId, int contactId, String name) {

    /** This caller of the match. */
    static CrmTarget of(CallerId caller, Match match) {
        return new CrmTarget(caller.personId(), caller.contactId(), named(caller.displayName(), match));
    }

    /** The one caller there can be, or the company they all belong to; empty where neither is. */
    static Optional<CrmTarget> of(Match match) {
        List<CallerId> callers = match.callers().stream().distinct().toList();
        if (callers.isEmpty()) {
            return Optional.empty();
        }
        CallerId first = callers.getFirst();
        boolean oneCompany = callers.stream().allMatch(caller -> caller.contactId() == first.contactId());
        CrmTarget target = callers.size() == 1
                ? of(first, match)
                : new CrmTarget(0, oneCompany ? first.contactId() : 0, named(first.contactName(), match));
        return Optional.of(target).filter(known -> known.personId() > 0 || known.contactId() > 0);
    }

    /** A caller without a name is known by the number. */
    private static String named(String name, Match match) {
        return name.isEmpty() ? match.number().raw() : name;
    }

    /** The one caller, where there is no doubt who it is. */
    static Optional<CrmTarget> certain(Match match) {
        boolean one = match.callers().stream().distinct().count() == 1;
        return match.confident() && one ? of(match) : Optional.empty();
    }
}
