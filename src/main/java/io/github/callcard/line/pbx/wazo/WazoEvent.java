package io.github.callcard.line.pbx.wazo;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change of one of the user's calls:
 *
 * <pre>
 * {"op": "event", "code": 0, "event": {"name": "call_updated", "data": {"call_id": "1455123422.8", "status": "Ringing"}}}
 * </pre>
 *
 * wazo-websocketd wraps what is on Wazo's bus; its documents call the wrapped one {@code event}, some of its clients {@code data}.
 */
record WazoEvent(boolean ended, WazoCall call) {

    /** The events that tell of calls. */
    static final List<String> NAMES = List.of("call_created", "call_updated", "call_answered", "call_ended");

    private static final String ENDED = "call_ended";

    /** The event in a text, empty where it is none, or of something else. Never fails, whatever the text holds. */
    static Optional<WazoEvent> read(String text) {
        try {
            JsonNode message = JsonMapper.shared().readTree(text);
            if (!message.path("op").asString("").equals("event")) {
                return Optional.empty();
            }
            JsonNode event = message.has("event") ? message.path("event") : message.path("data");
            String name = event.path("name").asString("");
            WazoCall call = WazoCall.of(event.path("data"));
            return NAMES.contains(name) && !call.id().isEmpty()
                    ? Optional.of(new WazoEvent(name.equals(ENDED), call))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The name of the step that a text of the server is about, such as {@code init}; empty where it is none. */
    static String operation(String text) {
        try {
            return JsonMapper.shared().readTree(text).path("op").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
