package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.line.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The calls after which somebody has to call back, and whom they are from. For one thread. */
final class MissedCalls {

    /** More than anybody calls back; of older ones the history knows. */
    static final int MOST = 1_000;

    private final Map<UUID, JournalCall> open = new HashMap<>();

    /** A call as it is now: whether somebody has to call back may have changed. */
    void put(JournalCall call) {
        if (call.isOpen()) {
            open.put(call.id(), call);
            if (open.size() > MOST) {
                open.remove(
                        Collections.max(open.values(), JournalCall.LATEST_FIRST).id());
            }
        } else {
            open.remove(call.id());
        }
    }

    void remove(UUID id) {
        open.remove(id);
    }

    void clear() {
        open.clear();
    }

    /** False when there was none. */
    boolean removeOlderThan(Instant limit) {
        return open.values().removeIf(call -> call.call().startedAt().isBefore(limit));
    }

    Optional<JournalCall> find(UUID id) {
        return Optional.ofNullable(open.get(id));
    }

    /** The calls that are settled by this one, as they are then: somebody talks, or has talked, with who rang in vain. */
    List<JournalCall> settledBy(Call call) {
        Instant answered = call.answeredAt();
        boolean elsewhere = call.state() == CallState.ANSWERED_ELSEWHERE;
        if (open.isEmpty() || (answered == null && !elsewhere)) {
            return List.of();
        }
        Instant at = answered == null ? call.startedAt() : answered;
        How how = call.details().direction() == Direction.OUTGOING ? How.CALLED_BACK : How.ANSWERED_LATER;
        Set<String> keys = CallerKeys.of(call);
        keys.remove(CallerKeys.WITHHELD);
        return open.values().stream()
                .filter(missed -> !missed.call().startedAt().isAfter(at))
                .filter(missed -> !Collections.disjoint(CallerKeys.of(missed.call()), keys))
                .map(missed -> missed.settled(Settled.of(how, at)))
                .toList();
    }

    /** The callers to call back, the latest first. */
    List<MissedCall> list() {
        return list(open.values());
    }

    /** The open ones among these calls, one entry a caller, the latest first. */
    static List<MissedCall> list(Collection<JournalCall> calls) {
        Map<String, Group> byKey = new HashMap<>();
        Set<Group> groups = new HashSet<>();
        for (JournalCall call : calls) {
            if (call.isOpen()) {
                Set<String> keys = CallerKeys.of(call.call());
                Group group = keys.stream()
                        .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                        .distinct()
                        .reduce((one, other) -> merged(one, other, byKey, groups))
                        .orElseGet(Group::new);
                group.calls.add(call);
                group.keys.addAll(keys);
                keys.forEach(key -> byKey.put(key, group));
                groups.add(group);
            }
        }
        return groups.stream()
                .map(group -> new MissedCall(
                        group.calls.stream().sorted(JournalCall.LATEST_FIRST).toList()))
                .sorted(Comparator.comparing(
                        MissedCall::calls, Comparator.comparing(List::getFirst, JournalCall.LATEST_FIRST)))
                .toList();
    }

    /** The smaller goes into the larger, so that many that become one do not cost more and more. */
    private static Group merged(Group one, Group other, Map<String, Group> byKey, Set<Group> groups) {
        Group larger = one.calls.size() < other.calls.size() ? other : one;
        Group smaller = larger == one ? other : one;
        larger.calls.addAll(smaller.calls);
        larger.keys.addAll(smaller.keys);
        smaller.keys.forEach(key -> byKey.put(key, larger));
        groups.remove(smaller);
        return larger;
    }

    /** Several calls of one caller. */
    private static final class Group {
        private final Set<String> keys = new HashSet<>();
        private final List<JournalCall> calls = new ArrayList<>();
    }
}
