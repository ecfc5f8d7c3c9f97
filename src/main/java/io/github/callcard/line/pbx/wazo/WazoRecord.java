package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.sipwatch.message.Party;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call of the user's history at Wazo (the definition {@code CDR} of wazo-call-logd): written when the call was over, with an id
 * that is higher than those of all before.
 *
 * @param conversation the same as in the events of the call; empty from a Wazo that does not tell it
 * @param party the other end
 * @param called the number that was called
 * @param length how long they talked, zero when nobody did
 */
record WazoRecord(
        long id,
        String conversation,
        Instant start,
        Direction direction,
        Party party,
        String called,
        Outcome outcome,
        Duration length) {

    /**
     * Reads one.
     *
     * @param user the user's own id, empty while it is not known
     * @return empty where it has no id or time
     */
    static Optional<WazoRecord> of(JsonNode json, String user) {
        try {
            long id = json.path("id").asLong(-1);
            Instant start = OffsetDateTime.parse(text(json, "start")).toInstant();
            boolean outgoing = isOutgoing(json, user);
            String requested = text(json, "requested_extension");
            String called = requested.isEmpty() ? text(json, "destination_extension") : requested;
            Outcome outcome = outcome(json, user, outgoing);
            return id < 0
                    ? Optional.empty()
                    : Optional.of(new WazoRecord(
                            id,
                            text(json, "conversation_id"),
                            start,
                            outgoing ? Direction.OUTGOING : Direction.INCOMING,
                            outgoing
                                    ? Party.of(called, text(json, "destination_name"))
                                    : Party.of(text(json, "source_extension"), text(json, "source_name")),
                            Party.of(called, "").number(),
                            outcome,
                            outcome == Outcome.COMPLETED ? length(json) : Duration.ZERO));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOutgoing(JsonNode json, String user) {
        String source = text(json, "source_user_uuid");
        boolean isTold = !user.isEmpty() && !source.isEmpty();
        return isTold ? source.equals(user) : text(json, "call_direction").equals("outbound");
    }

    /** A colleague of the group, or the mobile that calls are forwarded to, answers in the user's stead. */
    private static Outcome outcome(JsonNode json, String user, boolean outgoing) {
        if (text(json, "call_status").equals("blocked")) {
            return Outcome.DECLINED;
        }
        if (!json.path("answered").asBoolean(false)) {
            return Outcome.MISSED;
        }
        return outgoing || user.isEmpty() || text(json, "destination_user_uuid").equals(user)
                ? Outcome.COMPLETED
                : Outcome.ANSWERED_ELSEWHERE;
    }

    private static Duration length(JsonNode json) {
        return Duration.ofSeconds(Math.max(0, json.path("duration").asLong(0)));
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asString("");
    }

    long minute() {
        return Math.floorDiv(start.getEpochSecond(), 60);
    }

    /** The call as the line tells it. A history that is made anew at Wazo has the same conversations under other ids. */
    PastCall past(LineId line) {
        @Nullable String own = direction == Direction.OUTGOING || called.isEmpty() ? null : called;
        return new PastCall(
                line,
                conversation.isEmpty() ? id + "@" + start : conversation,
                start,
                direction,
                party.number(),
                party.name(),
                own,
                outcome,
                length);
    }
}
