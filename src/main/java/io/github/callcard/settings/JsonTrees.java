package io.github.callcard.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values in trees of JSON by keys such as {@code server.url}. */
final class JsonTrees {

    private JsonTrees() {}

    /** Both, where one value of a key has to give way; neither tree is changed. */
    static JsonNode merged(JsonNode below, JsonNode above) {
        if (!below.isObject() || !above.isObject()) {
            return above.deepCopy();
        }
        ObjectNode merged = (ObjectNode) below.deepCopy();
        for (Map.Entry<String, JsonNode> property : above.properties()) {
            JsonNode other = merged.get(property.getKey());
            merged.set(
                    property.getKey(),
                    other == null ? property.getValue().deepCopy() : merged(other, property.getValue()));
        }
        return merged;
    }

    /** The value, null where there is none. */
    static @Nullable JsonNode get(JsonNode tree, String key) {
        JsonNode value = tree;
        for (String name : names(key)) {
            value = value.get(name);
            if (value == null) {
                return null;
            }
        }
        return value;
    }

    /** Puts a value in its place, with the objects it needs around it; null takes it out. */
    static void set(ObjectNode tree, String key, @Nullable JsonNode value) {
        List<String> names = names(key);
        ObjectNode object = tree;
        for (String name : names.subList(0, names.size() - 1)) {
            if (object.get(name) instanceof ObjectNode inner) {
                object = inner;
            } else if (value == null) {
                return;
            } else {
                object = object.putObject(name);
            }
        }
        if (value == null) {
            object.remove(names.getLast());
        } else {
            object.set(names.getLast(), value);
        }
    }

    /** Plain values by their keys, where a map stands for the keys below its own. */
    static Map<String, @Nullable JsonNode> leaves(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable JsonNode> leaves = new LinkedHashMap<>();
        values.forEach(
                (key, value) -> collect(key, value == null ? null : SettingsJson.MAPPER.valueToTree(value), leaves));
        return leaves;
    }

    private static void collect(String key, @Nullable JsonNode value, Map<String, @Nullable JsonNode> leaves) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(inner -> collect(key + "." + inner.getKey(), inner.getValue(), leaves));
        } else {
            leaves.put(key, value == null || value.isNull() ? null : value);
        }
    }

    /** The names on the way, such as {@code server} and {@code url}; places in lists are left out. */
    static List<String> names(String key) {
        List<String> names = new ArrayList<>();
        for (String name : key.split("\\.", -1)) {
            names.add(name.replaceFirst("\\[.*", ""));
        }
        return names;
    }
}
