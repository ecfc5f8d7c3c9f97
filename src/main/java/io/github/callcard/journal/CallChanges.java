package io.github.callcard.journal;

import io.github.callcard.directory.Match;
import io.github.callcard.journal.Settled.How;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The changes of calls that need more than a new value; where one does not apply it leaves the call as it is. */
final class CallChanges {

    private CallChanges() {}

    static UnaryOperator<JournalCall> done(Instant now) {
        return call -> call.isOpen() ? call.settled(Settled.of(How.DONE, now)) : call;
    }

    static UnaryOperator<JournalCall> calledBack(String colleague, Instant at) {
        return call -> call.isOpen() && !at.isBefore(call.awaitsColleagueFrom())
                ? call.settled(new Settled(How.COLLEAGUE, colleague, at))
                : call;
    }

    static UnaryOperator<JournalCall> reopened(Instant now) {
        return call -> call.settled() == null ? call : call.reopened(now);
    }

    /** The user was reminded of what was due; what is due later is yet to come. */
    static UnaryOperator<JournalCall> reminded(Instant now) {
        return call -> call.remindAt() != null && !call.remindAt().isAfter(now) ? call.reminding(null) : call;
    }

    static UnaryOperator<JournalCall> recognised(Map<UUID, Match> matches) {
        return call -> {
            Match match = matches.get(call.id());
            return match == null || call.call().match().isKnown() ? call : call.recognised(match);
        };
    }
}
