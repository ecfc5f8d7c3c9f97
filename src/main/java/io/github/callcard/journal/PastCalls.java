package io.github.callcard.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes calls into the journal that came while nobody watched: each once, none that was seen, and those missed as obligations
 * unless somebody has talked with the caller since. For one thread.
 */
final class PastCalls {

    /** A list has whole minutes, and a clock of its own. */
    private static final Duration SAME = Duration.ofMinutes(3);

    private final JournalStore store;
    private final MissedCalls missed;
    private final Set<UUID> added = new HashSet<>();

    PastCalls(JournalStore store, MissedCalls missed) {
        this.store = store;
        this.missed = missed;
    }

    /** The calls that were added. */
    Set<UUID> added() {
        return Set.copyOf(added);
    }

    /** Adds those that are new; answers all calls that are new or other than they were. */
    List<JournalCall> add(List<CallWhileOff> past) {
        if (past.isEmpty()) {
            return List.of();
        }
        Instant first = past.stream()
                .map(each -> each.past().at())
                .min(Instant::compareTo)
                .orElseThrow();
        List<JournalCall> known = store.between(first.minus(SAME), Instant.MAX);
        List<JournalCall> unknown = unknown(past, known);
        unknown.forEach(missed::put);
        Map<UUID, JournalCall> changed = new HashMap<>();
        unknown.forEach(call -> changed.put(call.id(), call));
        // What was settled or reopened before stays as it is: of calls that are known, only new ones are settled.
        for (JournalCall talk : known) {
            missed.settledBy(talk.call()).stream()
                    .filter(settled -> changed.containsKey(settled.id()))
                    .forEach(settled -> settle(settled, changed));
        }
        for (JournalCall talk : unknown) {
            missed.settledBy(talk.call()).forEach(settled -> settle(settled, changed));
        }
        unknown.forEach(call -> added.add(call.id()));
        changed.values().forEach(call -> store.put(call, added.contains(call.id())));
        return List.copyOf(changed.values());
    }

    private void settle(JournalCall settled, Map<UUID, JournalCall> changed) {
        missed.put(settled);
        changed.put(settled.id(), settled);
    }

    /** The list and the journal have no id in common: a call that was seen stands for one of the list, and for one only. */
    private List<JournalCall> unknown(List<CallWhileOff> past, List<JournalCall> known) {
        Set<UUID> ids = new HashSet<>();
        known.forEach(call -> ids.add(call.id()));
        List<JournalCall> seen = new ArrayList<>(known);
        seen.removeIf(JournalCall::whileOff);
        List<JournalCall> unknown = new ArrayList<>();
        for (CallWhileOff each : past) {
            JournalCall call = each.call();
            if (ids.add(call.id()) && !takeSame(call, seen)) {
                unknown.add(call);
            }
        }
        return unknown;
    }

    private static boolean takeSame(JournalCall call, List<JournalCall> seen) {
        return seen.stream()
                .filter(other -> isSame(call, other))
                .findFirst()
                .map(seen::remove)
                .orElse(false);
    }

    private static boolean isSame(JournalCall call, JournalCall other) {
        Duration apart = Duration.between(call.call().startedAt(), other.call().startedAt());
        return apart.abs().compareTo(SAME) <= 0
                && call.call().details().direction() == other.call().details().direction()
                && !Collections.disjoint(CallerKeys.of(call.call()), CallerKeys.of(other.call()));
    }
}
