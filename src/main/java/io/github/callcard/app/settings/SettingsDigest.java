package io.github.callcard.app.settings;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is set, without what says something about persons: for whoever helps from far away. */
public final class SettingsDigest {

    /** Texts that are choices, or places of machines; of any other only that it is there. */
    private static final Set<String> TELLING = Set.of(
            "acceptLanguage",
            "culture",
            "domain",
            "environment",
            "language",
            "mode",
            "proxy",
            "region",
            "signIn",
            "theme",
            "timeZone",
            "type",
            "url");

    private SettingsDigest() {}

    /** The user's file as JSON; where it cannot be read, the sentence that says why. */
    public static String of(Profile profile) {
        return of(new JsonFile(profile.settingsFile())::read);
    }

    /** The administrator's file as JSON; where it cannot be read, the sentence that says why. */
    public static String ofPolicy(Surroundings surroundings) {
        return surroundings
                .machineFolder()
                .map(folder -> of(folder::policy))
                .orElse("{}");
    }

    private interface Source {
        JsonText read() throws UserException;
    }

    private static String of(Source file) {
        try {
            return new JsonLayout("\n", "  ").of(masked("", file.read().tree()), "");
        } catch (UserException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static JsonNode masked(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode masked = SettingsJson.MAPPER.createObjectNode();
            object.properties().forEach(inner -> masked.set(inner.getKey(), masked(inner.getKey(), inner.getValue())));
            return masked;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode masked = SettingsJson.MAPPER.createArrayNode();
            array.forEach(element -> masked.add(masked(name, element)));
            return masked;
        }
        boolean hidden = value.isString() && !TELLING.contains(name);
        return hidden ? SettingsJson.MAPPER.getNodeFactory().stringNode("…") : value;
    }
}
