package io.github.callcard.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The notes and the like on calls that go on, which hold when these end. For one thread. */
final class EarlyChanges {

    private static final int MOST = 100;

    private final Map<UUID, UnaryOperator<JournalCall>> changes = new LinkedHashMap<>();

    void add(UUID id, UnaryOperator<JournalCall> how) {
        if (changes.size() < MOST || changes.containsKey(id)) {
            changes.merge(id, how, (first, second) -> call -> second.apply(first.apply(call)));
        }
    }

    /** The call with what was changed of it while it went on. */
    JournalCall applyTo(JournalCall over) {
        UnaryOperator<JournalCall> known = changes.remove(over.id());
        return known == null ? over : known.apply(over);
    }

    void forget(UUID id) {
        changes.remove(id);
    }

    void clear() {
        changes.clear();
    }
}
