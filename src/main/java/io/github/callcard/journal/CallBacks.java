package io.github.callcard.journal;

import io.github.callcard.journal.Settled.How;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time that callers who rang in vain waited until somebody talked with them. A caller who rang several times before that counts
 * once, from the first time.
 *
 * @param waits of each of them, the shortest first
 * @param open callers with whom nobody has talked yet
 */
public record CallBacks(List<Duration> waits, int open) {

    public CallBacks {
        waits = waits.stream().sorted().toList();
    }

    static CallBacks of(Collection<JournalCall> calls) {
        Map<Settled, Instant> first = new HashMap<>();
        for (JournalCall past : calls) {
            Settled settled = past.settled();
            // One conversation settles all calls of one caller at one moment; whoever was done with may not have been
            // called.
            if (past.isMissed() && settled != null && settled.how() != How.DONE) {
                first.merge(settled, past.call().startedAt(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        List<Duration> waits = first.entrySet().stream()
                .map(talked ->
                        Duration.between(talked.getValue(), talked.getKey().at()))
                .filter(wait -> !wait.isNegative())
                .toList();
        return new CallBacks(waits, MissedCall.of(calls).size());
    }

    /** The time after which half of them had been talked with; empty where nobody was. */
    public Optional<Duration> median() {
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        int middle = waits.size() / 2;
        return Optional.of(
                waits.size() % 2 == 1
                        ? waits.get(middle)
                        : waits.get(middle - 1).plus(waits.get(middle)).dividedBy(2));
    }

    /** The time that the last of them waited. */
    public Optional<Duration> longest() {
        return waits.isEmpty() ? Optional.empty() : Optional.of(waits.getLast());
    }
}
