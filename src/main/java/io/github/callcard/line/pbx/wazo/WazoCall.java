package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.pbx.OwnCalls.Leg;
import io.github.callcard.line.sipwatch.message.Party;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of the user's telephones in a call, as Wazo has it (the definition {@code Call} of wazo-calld's events). Its status is that of
 * an Asterisk channel.
 *
 * @param id that no other call has
 * @param conversation the same for all calls of one conversation
 * @param status in lower case, such as {@code ringing}
 * @param isCaller true where the user made the call
 * @param other the other end
 * @param dialled the number that was called, empty where it is not told
 */
record WazoCall(String id, String conversation, String status, boolean isCaller, Party other, String dialled) {

    /** States in which somebody is being called: at the callee, and at the caller. */
    private static final List<String> CALLING = List.of("ringing", "ring", "dialing");

    /** Of a JSON object; what is missing is empty. */
    static WazoCall of(JsonNode json) {
        boolean isCaller = json.path("is_caller").asBoolean(false)
                || text(json, "direction").equals("outbound");
        String dialled = text(json, "dialed_extension");
        String number = text(json, "peer_caller_id_number");
        // Wazo writes the number that was called where it has none of the caller.
        boolean isUnknown = !isCaller && number.equals(dialled);
        return new WazoCall(
                text(json, "call_id"),
                text(json, "conversation_id"),
                text(json, "status").toLowerCase(Locale.ROOT),
                isCaller,
                Party.of(isUnknown ? "" : number, text(json, "peer_caller_id_name")),
                Party.of(dialled, "").number());
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asString("");
    }

    boolean isTalking() {
        return status.equals("up");
    }

    /** False for a state that says nothing, such as that of a telephone that was lifted and has not dialled yet. */
    boolean isKnown() {
        return !id.isEmpty() && (isTalking() || CALLING.contains(status));
    }

    /** @param outgoing whether the user made it, as far as that was known before */
    Leg leg(boolean outgoing) {
        Direction direction = outgoing ? Direction.OUTGOING : Direction.INCOMING;
        String number = outgoing && !other.hasNumber() ? dialled : other.number();
        @Nullable String called = outgoing || dialled.isEmpty() ? null : dialled;
        return new Leg(
                id,
                conversation.isEmpty() ? "call " + id : conversation,
                new CallDetails(direction, number, other.name(), called, null, null),
                isTalking());
    }
}
