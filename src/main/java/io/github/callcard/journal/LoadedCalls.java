package io.github.callcard.journal;

import io.github.callcard.journal.JournalRecords.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls that are being read from a file: what comes later holds. */
final class LoadedCalls {
    private final SameValues same = new SameValues();
    private final List<JournalCall> once = new ArrayList<>();
    private final Map<UUID, Optional<JournalCall>> later = new HashMap<>();

    void take(Entry entry) {
        if (entry.isGone()) {
            later.put(entry.id(), Optional.empty());
        } else if (entry.isCall()) {
            Optional<JournalCall> call = entry.call(same);
            if (entry.isAgain()) {
                later.put(entry.id(), call);
            } else {
                call.ifPresent(once::add);
            }
        }
    }

    List<JournalCall> calls() {
        List<JournalCall> calls = new ArrayList<>(once.size());
        for (JournalCall call : once) {
            if (!later.containsKey(call.id())) {
                calls.add(call);
            }
        }
        later.values().forEach(call -> call.ifPresent(calls::add));
        return calls;
    }
}
