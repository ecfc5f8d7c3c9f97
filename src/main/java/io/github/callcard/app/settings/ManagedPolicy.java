package io.github.callcard.app.settings;

import io.github.callcard.os.ManagedValues;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The administrator's decisions where the system manages them, as group policies on Windows do. A value's name is its
 * dotted key, such as {@code server.url}; texts that read {@code true} or {@code false}, or that begin as a list or an
 * object does, are taken for what they read.
 */
final class ManagedPolicy {

    private static final String NAME = "the group policies of this computer";

    private static final String RECOMMENDED = "Recommended";

    private static final Pattern JSON = Pattern.compile("true|false|[\\[{].*", Pattern.DOTALL);

    private ManagedPolicy() {}

    /** @throws UserException when they are there and cannot be read */
    static Policy.Layer read(ManagedValues values) throws UserException {
        try {
            ObjectNode tree = tree(values.read(""));
            ObjectNode recommended = tree(values.read(RECOMMENDED));
            if (!recommended.isEmpty()) {
                tree.set("recommended", recommended);
            }
            return new Policy.Layer(NAME, tree);
        } catch (IOException e) {
            throw new UserException(e.getMessage() + "; whoever manages this computer can help.", e);
        }
    }

    private static ObjectNode tree(Map<String, Object> values) throws UserException {
        ObjectNode tree = SettingsJson.MAPPER.createObjectNode();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            // The key's own value has no name and is nobody's decision.
            if (!value.getKey().isEmpty()) {
                JsonTrees.set(tree, value.getKey(), json(value.getKey(), value.getValue()));
            }
        }
        return tree;
    }

    private static JsonNode json(String key, Object value) throws UserException {
        if (value instanceof Long number) {
            // The smallest kind of number that it fits, as a file would have it.
            return SettingsJson.MAPPER.readTree(number.toString());
        }
        if (!(value instanceof String text) || !JSON.matcher(text.strip()).matches()) {
            return SettingsJson.MAPPER.valueToTree(value);
        }
        try {
            return SettingsJson.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new UserException(
                    key + " in " + NAME + " is not valid JSON; whoever manages this computer can help.", e);
        }
    }
}
