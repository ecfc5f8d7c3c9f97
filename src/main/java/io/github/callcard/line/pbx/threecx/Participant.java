package io.github.callcard.line.pbx.threecx;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.pbx.OwnCalls.Leg;
import io.github.callcard.line.sipwatch.message.Party;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A telephone's part in a call, as 3CX has it.
 *
 * @param id that no other part of this extension has while it lasts
 * @param callId the same for all parts of one call
 * @param status in lower case, such as {@code ringing}
 * @param other the other end
 * @param called the number that was called, empty where 3CX does not tell it
 * @param originator the extension that made the call, empty where that is not told
 */
record Participant(long id, String callId, String status, Party other, String called, String originator) {

    /** Of a JSON object; what is missing is empty. */
    static Participant of(JsonNode json) {
        return new Participant(
                json.path("id").asLong(-1),
                json.path("callid").asString(""),
                json.path("status").asString("").toLowerCase(Locale.ROOT),
                Party.of(text(json, "party_caller_id"), text(json, "party_caller_name")),
                Party.of(text(json, "party_did"), "").number(),
                text(json, "originated_by_dn"));
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asString("");
    }

    boolean isRinging() {
        return status.equals("ringing");
    }

    boolean isDialling() {
        return status.equals("dialing");
    }

    boolean isTalking() {
        return status.equals("connected");
    }

    /** False for a state of which nothing is known, which changes nothing. */
    boolean isKnown() {
        return id >= 0 && (isRinging() || isDialling() || isTalking());
    }

    /** A call that was not heard of before it was answered is the user's own where 3CX says that the extension made it. */
    boolean isOwn(String extension) {
        return isDialling() || (isTalking() && originator.equals(extension));
    }

    Leg leg(Direction direction) {
        @Nullable String dialled = called.isEmpty() || direction == Direction.OUTGOING ? null : called;
        return new Leg(
                String.valueOf(id),
                callId.isEmpty() ? "leg " + id : callId,
                new CallDetails(direction, other.number(), other.name(), dialled, null, null),
                isTalking());
    }
}
