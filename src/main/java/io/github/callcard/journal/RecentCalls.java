package io.github.callcard.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The last calls, for those who want no more than that. For one thread. */
final class RecentCalls {

    /** So many go with the state. */
    static final int SHOWN = 5;

    /** Some more than are shown: one of these may be taken out. */
    static final int MOST = 4 * SHOWN;

    private final TreeSet<JournalCall> latestFirst = new TreeSet<>(JournalCall.LATEST_FIRST);

    void put(JournalCall call) {
        remove(call.id());
        latestFirst.add(call);
        if (latestFirst.size() > MOST) {
            latestFirst.pollLast();
        }
    }

    void remove(UUID id) {
        latestFirst.removeIf(call -> call.id().equals(id));
    }

    /** False when there was none. */
    boolean removeOlderThan(Instant limit) {
        return latestFirst.removeIf(call -> call.call().startedAt().isBefore(limit));
    }

    Optional<JournalCall> find(UUID id) {
        return latestFirst.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    List<JournalCall> list() {
        return latestFirst.stream().limit(SHOWN).toList();
    }

    void clear() {
        latestFirst.clear();
    }
}
