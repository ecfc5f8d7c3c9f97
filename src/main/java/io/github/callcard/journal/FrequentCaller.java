package io.github.callcard.journal;

import io.github.callcard.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who called, how often, and how long the user talked with them.
 *
 * @param last the last of these calls, which says who it is
 * @param times at least once
 */
public record FrequentCaller(Call last, int times, Duration talked) {

    private static final Comparator<FrequentCaller> MOST_OFTEN_FIRST = Comparator.comparingInt(FrequentCaller::times)
            .thenComparing(FrequentCaller::talked)
            .thenComparing(caller -> caller.last().startedAt())
            .reversed();

    /** Those who called most often, at most so many. Of those who keep their number back nobody knows who they are. */
    static List<FrequentCaller> of(Collection<Call> incoming, int most) {
        Map<String, FrequentCaller> byKey = new HashMap<>();
        for (Call call : incoming) {
            String key = CallerKeys.mostTelling(call);
            if (!key.equals(CallerKeys.WITHHELD)) {
                byKey.merge(key, new FrequentCaller(call, 1, talked(call)), FrequentCaller::and);
            }
        }
        return byKey.values().stream().sorted(MOST_OFTEN_FIRST).limit(most).toList();
    }

    private FrequentCaller and(FrequentCaller other) {
        boolean later = other.last.startedAt().isAfter(last.startedAt());
        return new FrequentCaller(later ? other.last : last, times + other.times, talked.plus(other.talked));
    }

    private static Duration talked(Call call) {
        Instant from = call.answeredAt();
        Instant to = call.endedAt();
        return from == null || to == null || to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
