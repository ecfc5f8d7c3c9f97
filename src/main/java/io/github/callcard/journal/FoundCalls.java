package io.github.callcard.journal;

import io.github.callcard.journal.JournalRecords.Entries;
import io.github.callcard.journal.JournalRecords.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The few records of a file that are needed first: of those to call back, and the latest. The others are not unpacked. */
final class FoundCalls implements Entries {

    /** So many are looked through at once for the latest, rather than each by itself. */
    private static final int BATCH = 1_000;

    private final int most;
    private final Map<UUID, Entry> open = new HashMap<>();
    private final Map<UUID, Entry> latest = new LinkedHashMap<>();

    /** @param most so many of the latest */
    FoundCalls(int most) {
        this.most = most;
    }

    @Override
    public void take(Entry entry) {
        UUID id = entry.id();
        if (entry.isAgain()) {
            open.remove(id);
            latest.remove(id);
        }
        if (!entry.isCall()) {
            return;
        }
        if (entry.isOpen()) {
            open.put(id, entry);
        }
        latest.put(id, entry);
        if (latest.size() >= most + BATCH) {
            dropOld();
        }
    }

    private void dropOld() {
        List<Entry> all = new ArrayList<>(latest.values());
        all.sort(Comparator.comparing(Entry::startedAt));
        latest.clear();
        all.subList(Math.max(0, all.size() - most), all.size()).forEach(entry -> latest.put(entry.id(), entry));
    }

    /** The calls, in no order. */
    List<JournalCall> calls() {
        dropOld();
        Map<UUID, Entry> all = new LinkedHashMap<>(open);
        all.putAll(latest);
        SameValues same = new SameValues();
        List<JournalCall> calls = new ArrayList<>();
        all.values().forEach(entry -> entry.call(same).ifPresent(calls::add));
        return calls;
    }
}
