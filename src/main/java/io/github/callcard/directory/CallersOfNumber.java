package io.github.callcard.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everybody who has exactly one number, each once, in the order in which a user looks for them. Immutable. */
final class CallersOfNumber {

    /** Persons before companies, whole entries before such as lack a name or a company. */
    private static final Comparator<CallerId> MOST_SPECIFIC = Comparator.comparing(CallerId::isCompany)
            .thenComparing(caller -> caller.personName().isEmpty())
            .thenComparing(caller -> caller.contactName().isEmpty());

    private final CallerIds rows;
    private final SortedNumbers numbers;

    CallersOfNumber(CallerIds rows, SortedNumbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    List<CallerId> of(long e164) {
        int place = numbers.first(e164);
        if (place < 0) {
            return List.of();
        }
        if (place + 1 == numbers.size() || numbers.get(place + 1) != e164) {
            return List.of(rows.get(place));
        }
        List<CallerId> callers = new ArrayList<>(2);
        for (; place < numbers.size() && numbers.get(place) == e164; place++) {
            callers.add(rows.get(place));
        }
        return inOrder(callers, List.of());
    }

    /** Both lists as one; of two spellings of a number the one that was asked for comes first. */
    static List<CallerId> inOrder(List<CallerId> asked, List<CallerId> otherSpelling) {
        List<CallerId> callers = both(asked, otherSpelling);
        callers.sort(MOST_SPECIFIC);
        return callers;
    }

    /** Those of one list before those of the other, each once. */
    static List<CallerId> both(List<CallerId> some, List<CallerId> more) {
        List<CallerId> callers = new ArrayList<>(some.size() + more.size());
        addNew(callers, some);
        addNew(callers, more);
        return callers;
    }

    private static void addNew(List<CallerId> callers, List<CallerId> more) {
        for (CallerId caller : more) {
            if (callers.stream().noneMatch(known -> isSame(known, caller))) {
                callers.add(caller);
            }
        }
    }

    /** One person at one company is one caller, however often and with whatever spelling the CRM has them. */
    static boolean isSame(CallerId one, CallerId other) {
        boolean keyed = one.personId() != 0 || (one.isCompany() && one.contactId() != 0);
        return one.personId() == other.personId()
                && one.contactId() == other.contactId()
                && one.isCompany() == other.isCompany()
                && (keyed || one.displayName().equals(other.displayName()));
    }
}
