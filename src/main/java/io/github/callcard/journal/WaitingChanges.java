package io.github.callcard.journal;

import io.github.callcard.journal.JournalFile.Change;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The changes of calls that the disk has not yet, in the order in which they came. For one thread. */
final class WaitingChanges {

    /** More than a day has; what no disk takes is not kept for ever. */
    static final int MOST = 1_000;

    private final Map<UUID, Change> unsaved = new LinkedHashMap<>();

    /** Calls that were taken out and that the disk still has. */
    private final Set<UUID> leaving = new HashSet<>();

    boolean isEmpty() {
        return unsaved.isEmpty() && leaving.isEmpty();
    }

    void clear() {
        unsaved.clear();
        leaving.clear();
    }

    /**
     * A call as it is now.
     *
     * @param isNew whether it was never kept before
     */
    void put(JournalCall call, boolean isNew) {
        boolean there = leaving.remove(call.id());
        Change before = unsaved.remove(call.id());
        unsaved.put(call.id(), new Change(call, before == null ? isNew && !there : before.isNew()));
    }

    void remove(Collection<JournalCall> calls) {
        for (JournalCall call : calls) {
            Change waiting = unsaved.remove(call.id());
            if (waiting == null || !waiting.isNew()) {
                leaving.add(call.id());
            }
        }
    }

    /** Forgets the oldest of more than memory is to hold. */
    void limit() {
        while (unsaved.size() > MOST) {
            unsaved.remove(unsaved.keySet().iterator().next());
        }
    }

    /** Forgets calls that began before that, and answers whether there were any. */
    boolean removeOlderThan(Instant limit) {
        return unsaved.values()
                .removeIf(change -> change.call().call().startedAt().isBefore(limit));
    }

    /** Gives all of it to the file; what that refuses waits on. */
    void flushTo(JournalFile file) throws IOException {
        if (!leaving.isEmpty()) {
            file.remove(List.copyOf(leaving), leaving::remove);
        }
        file.put(List.copyOf(unsaved.values()), unsaved::remove);
    }

    Optional<JournalCall> find(UUID id) {
        return Optional.ofNullable(unsaved.get(id)).map(Change::call);
    }

    boolean isLeaving(UUID id) {
        return leaving.contains(id);
    }

    /** The calls of the file as they are with these changes, in no order. */
    List<JournalCall> with(List<JournalCall> ofFile) {
        List<JournalCall> all = new ArrayList<>(ofFile);
        if (!isEmpty()) {
            all.removeIf(call -> unsaved.containsKey(call.id()) || leaving.contains(call.id()));
            unsaved.values().forEach(change -> all.add(change.call()));
        }
        return all;
    }

    /** How many calls there are more than the file has; less than zero where some leave. */
    int more() {
        return (int) unsaved.values().stream().filter(Change::isNew).count() - leaving.size();
    }
}
