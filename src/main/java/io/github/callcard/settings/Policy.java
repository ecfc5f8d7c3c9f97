package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decisions of the administrator for everybody on this computer: values that hold whatever the user's file says and so
 * are locked, and under {@code recommended} values that hold where it says nothing.
 */
final class Policy {

    static final String RECOMMENDED = "recommended";

    /** The last one wins. */
    private final List<PolicyLayer> mandatory = new ArrayList<>();

    private final List<PolicyLayer> recommended = new ArrayList<>();

    /** @throws SentenceException when a place holds something else than values under keys */
    Policy(List<PolicyLayer> layers) throws SentenceException {
        for (PolicyLayer layer : layers) {
            SettingsObject checked = new SettingsObject(layer.values(), "", key -> layer.name());
            if (checked.object(RECOMMENDED).isPresent()) {
                recommended.add(new PolicyLayer(layer.name(), layer.values().path(RECOMMENDED)));
            }
            JsonNode values = layer.values().deepCopy();
            ((ObjectNode) values).remove(RECOMMENDED);
            mandatory.add(new PolicyLayer(layer.name(), values));
        }
    }

    /** The policy that holds on this computer now. */
    static Policy read(PolicyPlaces places) throws SentenceException {
        List<PolicyLayer> layers = new ArrayList<>();
        if (places.folder().isPresent()) {
            MachineFolder folder = places.folder().get();
            layers.add(new PolicyLayer(
                    folder.policyFile().toString(), folder.policy().tree()));
        }
        places.system().read().ifPresent(layers::add);
        return new Policy(layers);
    }

    /** The places that say anything. */
    List<String> places() {
        return Stream.concat(mandatory.stream(), recommended.stream())
                .filter(layer -> !layer.values().isEmpty())
                .map(PolicyLayer::name)
                .distinct()
                .toList();
    }

    /** The user's values with the administrator's over and under them. */
    JsonNode around(JsonNode users) {
        JsonNode values = SettingsJson.MAPPER.createObjectNode();
        for (PolicyLayer layer : recommended) {
            values = JsonTrees.merged(values, layer.values());
        }
        values = JsonTrees.merged(values, users);
        for (PolicyLayer layer : mandatory) {
            values = JsonTrees.merged(values, layer.values());
        }
        return values;
    }

    /** True when a place says anything of a key or below it, be it that it decides or only recommends. */
    boolean says(String key) {
        return Stream.concat(mandatory.stream(), recommended.stream())
                .anyMatch(layer -> JsonTrees.get(layer.values(), key) != null);
    }

    /** True when the user cannot change a value: it is the administrator's, or stands within one of those. */
    boolean isLocked(String key) {
        return mandatory.stream().anyMatch(layer -> decides(layer, key));
    }

    /**
     * Takes out of a change what the administrator decides. A window hands back all it shows: what is locked may be among it
     * as long as it is the same.
     *
     * @param changes keys and values, null to take one out
     * @throws FaultException when something is to change that is locked
     */
    void removeLocked(Map<String, @Nullable JsonNode> changes, JsonNode users, String usersFile) throws FaultException {
        JsonNode inForce = around(users);
        for (Map.Entry<String, @Nullable JsonNode> change : new HashMap<>(changes).entrySet()) {
            String key = change.getKey();
            if (isLocked(key)) {
                JsonNode value = change.getValue();
                if (value == null || !value.equals(JsonTrees.get(inForce, key))) {
                    String origin = origin(key, users, usersFile);
                    throw new FaultException(Fault.of(
                            key,
                            origin,
                            named -> Sentence.of(
                                    "{0} is set by your administrator and cannot be changed here ({1}).",
                                    named, origin)));
                }
                changes.remove(key);
            }
        }
    }

    private static boolean decides(PolicyLayer layer, String key) {
        return decides(layer.values(), key);
    }

    private static boolean decides(JsonNode values, String key) {
        JsonNode value = values;
        for (String name : JsonTrees.names(key)) {
            value = value.get(name);
            if (value == null || !value.isObject()) {
                return value != null;
            }
        }
        return false;
    }

    /** The source of a key's value, for messages; also of one that is an object and should be something else. */
    String origin(String key, JsonNode users, String usersFile) {
        List<PolicyLayer> layers = new ArrayList<>(recommended);
        layers.add(new PolicyLayer(usersFile, users));
        layers.addAll(mandatory);
        return layers.reversed().stream()
                .filter(layer -> decides(layer, key) || JsonTrees.get(layer.values(), key) != null)
                .findFirst()
                .map(PolicyLayer::name)
                .orElse(usersFile);
    }
}
