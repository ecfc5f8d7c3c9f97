package io.github.callcard.settings;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A value of a JSON text and where it stands there. Places are in UTF-16 units from the beginning of the text.
 *
 * @param name of a member of an object; empty for anything else
 * @param from where it begins, with its name
 * @param start where the value itself begins
 * @param end behind its last character
 * @param parts the members or elements, in the order of the text
 */
record JsonPart(String name, int from, int start, int end, JsonNode value, List<JsonPart> parts) {

    /** The one value of a text that is known to be valid. */
    static JsonPart of(String text, JsonNode value) {
        try (JsonParser parser = SettingsJson.MAPPER.createParser(text)) {
            parser.nextToken();
            return read(parser, "", place(parser), value);
        }
    }

    /** Reads the value whose first token the parser stands on. */
    private static JsonPart read(JsonParser parser, String name, int from, JsonNode value) {
        int start = place(parser);
        List<JsonPart> parts = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                int named = place(parser);
                parser.nextToken();
                parts.add(read(parser, member, named, value.path(member)));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parts.add(read(parser, "", place(parser), value.path(parts.size())));
            }
        } else {
            // A text is read to its end only when somebody wants it.
            parser.finishToken();
        }
        return new JsonPart(
                name, from, start, (int) parser.currentLocation().getCharOffset(), value, List.copyOf(parts));
    }

    private static int place(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }
}
