package io.github.callcard.journal;

import io.github.callcard.journal.JournalRecords.Entries;
import io.github.callcard.journal.JournalRecords.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/** The few records of a file that are needed first: of those to call back, and the latest. The others are not unpacked. */
final class FoundCalls implements Entries {

    private final int most;
    private final Map<UUID, Entry> open = new HashMap<>();
    private final PriorityQueue<Entry> latest = new PriorityQueue<>(Comparator.comparing(Entry::startedAt));

    /** @param most so many of the latest */
    FoundCalls(int most) {
        this.most = most;
    }

    @Override
    public void take(Entry entry) {
        if (entry.isAgain()) {
            open.remove(entry.id());
            latest.removeIf(before -> before.id().equals(entry.id()));
        }
        if (!entry.isCall()) {
            return;
        }
        if (entry.isOpen()) {
            open.put(entry.id(), entry);
        }
        latest.add(entry);
        if (latest.size() > most) {
            latest.poll();
        }
    }

    /** The calls, in no order. */
    List<JournalCall> calls() {
        Map<UUID, Entry> all = new LinkedHashMap<>(open);
        latest.forEach(entry -> all.put(entry.id(), entry));
        SameValues same = new SameValues();
        List<JournalCall> calls = new ArrayList<>();
        all.values().forEach(entry -> entry.call(same).ifPresent(calls::add));
        return calls;
    }
}
