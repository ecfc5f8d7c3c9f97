package io.github.callcard.call;

import io.github.callcard.call.RankedCaller.Company;
import io.github.callcard.call.RankedCaller.OpenSale;
import io.github.callcard.call.RankedCaller.Person;
import io.github.callcard.call.RankedCaller.Reason;
import io.github.callcard.call.RankedCaller.Spoke;
import io.github.callcard.directory.CallerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order in which callers who share a number are offered, the likeliest first. */
public final class CallerRanking {

    /** The facts known of the callers of one number, without asking anybody. */
    public interface Knowledge {

        /** True for whom the user chose when this number called last. */
        boolean wasChosen(CallerId caller);

        /** The last time that the user spoke with them; empty where none is known. */
        Optional<Instant> spoke(CallerId caller);

        boolean hasOpenSale(CallerId caller);
    }

    private CallerRanking() {}

    /**
     * The callers, whom the user chose last at the head, then with whom he spoke last, then those with an open sale, people
     * before companies; else in the order in which they come.
     */
    public static List<RankedCaller> of(List<CallerId> callers, Knowledge known) {
        return callers.stream()
                .distinct()
                .map(caller -> new RankedCaller(caller, known.wasChosen(caller), reason(caller, known)))
                .sorted(Comparator.comparing(RankedCaller::chosen)
                        .reversed()
                        .thenComparingInt(ranked -> place(ranked.reason()))
                        .thenComparing(CallerRanking::spoke, Comparator.reverseOrder()))
                .toList();
    }

    private static Reason reason(CallerId caller, Knowledge known) {
        Optional<Instant> spoke = known.spoke(caller);
        if (spoke.isPresent()) {
            return new Spoke(spoke.get());
        }
        if (known.hasOpenSale(caller)) {
            return new OpenSale();
        }
        return caller.isCompany() ? new Company() : new Person();
    }

    private static int place(Reason reason) {
        return switch (reason) {
            case Spoke spoke -> 0;
            case OpenSale sale -> 1;
            case Person person -> 2;
            case Company company -> 3;
        };
    }

    private static Instant spoke(RankedCaller ranked) {
        return ranked.reason() instanceof Spoke spoke ? spoke.at() : Instant.MIN;
    }
}
