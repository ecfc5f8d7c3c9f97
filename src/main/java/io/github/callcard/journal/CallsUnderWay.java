package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.vault.DataOwner;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls that go on. For one thread. */
final class CallsUnderWay {

    private final Map<UUID, Call> calls = new HashMap<>();

    /** The users under whom calls began that go on under another sign-in. */
    private final Map<UUID, DataOwner> beganUnder = new HashMap<>();

    /** @param before under whom the calls began that go on now; from now on somebody else is signed in, or nobody, or the same anew */
    void changeUser(DataOwner before) {
        calls.keySet().forEach(id -> beganUnder.putIfAbsent(id, before));
    }

    /** True when the call began under another sign-in than this user's: it is none of his business. */
    boolean isOfAnother(UUID id, DataOwner user) {
        DataOwner began = beganUnder.get(id);
        return began != null && !(began.isKnown() && began.equals(user));
    }

    void put(Call call) {
        calls.put(call.id(), call);
    }

    /**
     * A call is over.
     *
     * @return false when it was not known to go on
     */
    boolean end(UUID id) {
        beganUnder.remove(id);
        return calls.remove(id) != null;
    }

    boolean has(UUID id) {
        return calls.containsKey(id);
    }

    /** All of them as far as they were seen, since nobody will hear of their end. */
    List<Call> lostAt(Instant now) {
        return calls.values().stream().map(call -> call.lostAt(now)).toList();
    }
}
