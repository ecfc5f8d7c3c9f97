package io.github.callcard.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the administrator decided for everybody on this computer: values that hold whatever the user's file says and so
 * are locked, and under {@code recommended} values that hold where it says nothing.
 */
final class Policy {

    static final String FILE = "policy.json";

    private static final String RECOMMENDED = "recommended";

    /**
     * One place policies come from.
     *
     * @param name what a message calls it
     */
    record Layer(String name, JsonNode values) {}

    /** The last one wins. */
    private final List<Layer> mandatory = new ArrayList<>();

    private final List<Layer> recommended = new ArrayList<>();

    /** @throws UserException when a place holds something else than values under keys */
    Policy(List<Layer> layers) throws UserException {
        for (Layer layer : layers) {
            SettingsObject checked = new SettingsObject(layer.values(), "", key -> layer.name());
            if (checked.object(RECOMMENDED).isPresent()) {
                recommended.add(new Layer(layer.name(), layer.values().path(RECOMMENDED)));
            }
            JsonNode values = layer.values().deepCopy();
            ((ObjectNode) values).remove(RECOMMENDED);
            mandatory.add(new Layer(layer.name(), values));
        }
    }

    /** What holds on this computer now. */
    static Policy read(Surroundings surroundings) throws UserException {
        List<Layer> layers = new ArrayList<>();
        if (surroundings.machineFolder().isPresent()) {
            Path file = surroundings.machineFolder().get().resolve(FILE);
            layers.add(new Layer(file.toString(), new JsonFile(file).read().tree()));
        }
        return new Policy(layers);
    }

    /** The user's values with the administrator's over and under them. */
    JsonNode around(JsonNode users) {
        JsonNode values = SettingsJson.MAPPER.createObjectNode();
        for (Layer layer : recommended) {
            values = JsonTrees.merged(values, layer.values());
        }
        values = JsonTrees.merged(values, users);
        for (Layer layer : mandatory) {
            values = JsonTrees.merged(values, layer.values());
        }
        return values;
    }

    /** Whether the user cannot change a value: it is the administrator's, or stands within one of those. */
    boolean isLocked(String key) {
        return mandatory.stream().anyMatch(layer -> decides(layer, key));
    }

    private static boolean decides(Layer layer, String key) {
        JsonNode value = layer.values();
        for (String name : JsonTrees.names(key)) {
            value = value.get(name);
            if (value == null || !value.isObject()) {
                return value != null;
            }
        }
        return false;
    }

    /** Where the value of a key comes from, for messages. */
    String origin(String key, JsonNode users, String usersFile) {
        for (Layer layer : mandatory.reversed()) {
            if (decides(layer, key)) {
                return layer.name();
            }
        }
        if (JsonTrees.get(users, key) == null) {
            for (Layer layer : recommended.reversed()) {
                if (decides(layer, key)) {
                    return layer.name();
                }
            }
        }
        return usersFile;
    }
}
