package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Match;
import io.github.callcard.line.PastCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was over when a line told of it.
 *
 * @param match whose number it is, as the directory knows it
 */
public record CallWhileOff(PastCall past, Match match) {

    /** The id of the call in the journal: the same whenever the line tells of it. */
    public UUID id() {
        String name = "past\n" + past.line().provider() + '\n' + past.line().name() + '\n' + past.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** As a call that was seen; a list says when it began to ring, and not when it was answered. */
    JournalCall call() {
        CallState state = switch (past.outcome()) {
            case COMPLETED -> CallState.ENDED;
            case MISSED -> CallState.MISSED;
            case ANSWERED_ELSEWHERE -> CallState.ANSWERED_ELSEWHERE;
            case DECLINED -> CallState.DECLINED;
            case FAILED -> CallState.FAILED;
            case UNKNOWN -> CallState.LOST;
        };
        boolean talked = state == CallState.ENDED && past.length().isPositive();
        @Nullable Instant answeredAt = talked ? past.at() : null;
        Instant endedAt = past.at().plus(past.length());
        return JournalCall.whileOff(
                new Call(id(), state, List.of(past.line()), past.details(), match, past.at(), answeredAt, endedAt));
    }
}
