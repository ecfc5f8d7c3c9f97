package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The calls that go on. For one thread. */
final class CallsUnderWay {

    private final Map<UUID, Call> calls = new HashMap<>();

    /** Calls that began under another sign-in: the names and ids that they have are not of this user's SuperOffice. */
    private final Set<UUID> ofOthers = new HashSet<>();

    /** Somebody else is signed in from now on, or nobody. */
    void changeUser() {
        ofOthers.addAll(calls.keySet());
    }

    /** A call as it may be kept for the present user: a number alone where it began under another sign-in. */
    Call asKept(Call told) {
        return ofOthers.contains(told.id()) ? nameless(told) : told;
    }

    private static Call nameless(Call call) {
        Match known = call.match();
        Match nobody = new Match(known.number(), Quality.NONE, false, known.e164(), List.of(), "");
        return new Call(
                call.id(),
                call.state(),
                call.lines(),
                call.details(),
                nobody,
                call.startedAt(),
                call.answeredAt(),
                call.endedAt());
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
        ofOthers.remove(id);
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
