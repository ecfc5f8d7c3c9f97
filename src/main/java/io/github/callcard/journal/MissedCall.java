package io.github.callcard.journal;

import io.github.callcard.call.Call;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who rang in vain and whom nobody has talked with since: one entry, however often they rang.
 *
 * @param calls all of these calls, the latest first; never empty
 */
public record MissedCall(List<JournalCall> calls) {

    public MissedCall {
        calls = List.copyOf(calls);
    }

    /** The callers to call back after these calls, one entry a caller, the latest first. */
    public static List<MissedCall> of(Collection<JournalCall> calls) {
        return MissedCalls.list(calls);
    }

    /** The latest of these calls. */
    public Call last() {
        return calls.getFirst().call();
    }

    /** How often they rang, at least once. */
    public int times() {
        return calls.size();
    }

    public List<UUID> ids() {
        return calls.stream().map(JournalCall::id).toList();
    }

    /** When the user wants to be reminded. */
    public Optional<Instant> remindAt() {
        return calls.stream()
                .flatMap(call -> Optional.ofNullable(call.remindAt()).stream())
                .min(Instant::compareTo);
    }
}
