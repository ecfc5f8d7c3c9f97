package io.github.callcard.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The layout of a new value: on one line where there is room, otherwise one part a line.
 *
 * @param step what each level is indented by
 */
record JsonLayout(String newline, String step) {

    /** In characters. */
    private static final int LONGEST_LINE = 100;

    String of(JsonNode value, String indent) {
        if (value.isEmpty() || !value.isContainer()) {
            return SettingsJson.MAPPER.writeValueAsString(value);
        }
        String open = value.isObject() ? "{" : "[";
        String close = value.isObject() ? "}" : "]";
        List<String> parts = parts(value, indent + step);
        String pad = value.isObject() ? " " : "";
        String line = open + pad + String.join(", ", parts) + pad + close;
        if (line.length() + indent.length() <= LONGEST_LINE && line.indexOf('\n') < 0) {
            return line;
        }
        String inner = newline + indent + step;
        return open + inner + String.join("," + inner, parts) + newline + indent + close;
    }

    private List<String> parts(JsonNode value, String indent) {
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                parts.add(SettingsJson.MAPPER.writeValueAsString(property.getKey()) + ": "
                        + of(property.getValue(), indent));
            }
        } else {
            value.forEach(element -> parts.add(of(element, indent)));
        }
        return parts;
    }
}
