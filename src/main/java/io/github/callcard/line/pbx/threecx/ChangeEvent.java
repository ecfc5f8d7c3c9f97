package io.github.callcard.line.pbx.threecx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The news that a participant changed, came or went:
 *
 * <pre>
 * {"sequence": 12, "event": {"event_type": 0, "entity": "/callcontrol/1001/participants/57", "attached_data": null}}
 * </pre>
 *
 * Type 0 is a change, 1 an end; others (keys that were pressed, prompts that ended) are passed over. What the participant is like is
 * not in it.
 *
 * @param extension whose participant it is
 */
record ChangeEvent(boolean ended, String extension, long participant) {

    private static final int CHANGED = 0;
    private static final int ENDED = 1;
    private static final Pattern ENTITY = Pattern.compile("/callcontrol/([^/]{1,64})/participants/([0-9]{1,18})/?");

    /** The event in a text, empty where it is none, or of something else. Never fails, whatever the text holds. */
    static Optional<ChangeEvent> read(String text) {
        try {
            JsonNode event = JsonMapper.shared().readTree(text).path("event");
            int type = event.path("event_type").asInt(-1);
            Matcher entity = ENTITY.matcher(event.path("entity").asString(""));
            if (!entity.matches() || (type != CHANGED && type != ENDED)) {
                return Optional.empty();
            }
            return Optional.of(new ChangeEvent(type == ENDED, entity.group(1), Long.parseLong(entity.group(2))));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
