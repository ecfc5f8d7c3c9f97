package io.github.callcard.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The few past calls that are needed all day: of those to call back, and the last ones. For one thread. */
final class CallsInMemory {

    private final MissedCalls missed = new MissedCalls();
    private final RecentCalls recent = new RecentCalls();

    MissedCalls missed() {
        return missed;
    }

    RecentCalls recent() {
        return recent;
    }

    void put(JournalCall call) {
        missed.put(call);
        recent.put(call);
    }

    void remove(UUID id) {
        missed.remove(id);
        recent.remove(id);
    }

    void clear() {
        missed.clear();
        recent.clear();
    }

    /** False when there was none. */
    boolean removeOlderThan(Instant limit) {
        boolean fewer = missed.removeOlderThan(limit);
        return recent.removeOlderThan(limit) || fewer;
    }

    Optional<JournalCall> find(UUID id) {
        return recent.find(id).or(() -> missed.find(id));
    }

    /** The calls that belong to one obligation with this one: it alone for callers who hide, of whom nobody knows whether they are one. */
    List<UUID> missedWith(UUID id) {
        return missed.list().stream()
                .filter(caller -> !CallerKeys.of(caller.last()).contains(CallerKeys.WITHHELD))
                .map(MissedCall::ids)
                .filter(ids -> ids.contains(id))
                .findFirst()
                .orElse(List.of(id));
    }
}
