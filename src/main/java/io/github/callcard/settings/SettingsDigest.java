package io.github.callcard.settings;

import io.github.callcard.words.SentenceException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is set, for whoever helps from far away: what {@link ShownValues} lets be shown, of the rest only that it is there.
 */
public final class SettingsDigest {

    private static final String HIDDEN = "…";

    /** Shorter parts of an address are words or names of machines. */
    private static final int LONG = 12;

    private interface Source {
        JsonText read() throws SentenceException;
    }

    private final ShownValues shownValues;

    public SettingsDigest(SettingsSchema schema) {
        shownValues = new ShownValues(schema);
    }

    /** The user's file as JSON; where it cannot be read, the sentence that says why. */
    public String of(Profile profile) {
        return of(users(profile));
    }

    /** The administrator's file as JSON; where it cannot be read, the sentence that says why. */
    public String ofPolicy(PolicyPlaces places) {
        return of(administrators(places));
    }

    private String of(Source file) {
        try {
            return new JsonLayout("\n", "  ").of(masked("", file.read().tree()), "");
        } catch (SentenceException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /**
     * The texts of both files that may not be shown, to be looked for wherever else something is shown; empty where a file
     * cannot be read, so that nobody knows what stands there.
     */
    public Optional<Set<String>> hiddenTexts(Profile profile, PolicyPlaces places) {
        Set<String> texts = new LinkedHashSet<>();
        try {
            for (Source file : List.of(users(profile), administrators(places))) {
                collectHidden("", file.read().tree(), texts);
            }
            return Optional.of(texts);
        } catch (SentenceException e) {
            return Optional.empty();
        }
    }

    private static Source users(Profile profile) {
        return new JsonFile(profile.settingsFile())::read;
    }

    private static Source administrators(PolicyPlaces places) {
        return places.folder().<Source>map(folder -> folder::policy).orElse(() -> JsonText.EMPTY);
    }

    /** @param place of the value in the structure of the settings, such as {@code lines[].name} */
    private JsonNode masked(String place, JsonNode value) {
        if (value instanceof ObjectNode object && mayHold(place)) {
            return maskedObject(place, object);
        }
        if (value instanceof ArrayNode array && mayHold(place + "[]")) {
            ArrayNode masked = SettingsJson.MAPPER.createArrayNode();
            array.forEach(element -> masked.add(masked(place + "[]", element)));
            return masked;
        }
        return shownValues
                .shown(place, value)
                .orElseGet(() -> SettingsJson.MAPPER.getNodeFactory().stringNode(HIDDEN));
    }

    private ObjectNode maskedObject(String place, ObjectNode object) {
        ObjectNode masked = SettingsJson.MAPPER.createObjectNode();
        int unknown = 0;
        for (Map.Entry<String, JsonNode> inner : object.properties()) {
            String there = inside(place, inner.getKey());
            if (mayHold(there)) {
                masked.set(inner.getKey(), masked(there, inner.getValue()));
            } else {
                unknown++;
            }
        }
        if (unknown > 0) {
            masked.put(HIDDEN, unknown == 1 ? "1 unknown key" : unknown + " unknown keys");
        }
        return masked;
    }

    private boolean mayHold(String place) {
        return place.isEmpty() || place.equals(Policy.RECOMMENDED) || shownValues.isKnown(place);
    }

    /** What is recommended has the same structure again. */
    private static String inside(String place, String key) {
        return place.isEmpty() || place.equals(Policy.RECOMMENDED) ? key : place + "." + key;
    }

    private void collectHidden(String place, JsonNode value, Set<String> texts) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(inner -> collectHidden(inside(place, inner.getKey()), inner.getValue(), texts));
        } else if (value instanceof ArrayNode array) {
            array.forEach(element -> collectHidden(place + "[]", element, texts));
        } else if (value.isString() || value.isNumber()) {
            String text = value.asString().strip();
            String shown =
                    shownValues.shown(place, value).map(JsonNode::asString).orElse("");
            if (!shown.equals(text)) {
                texts.add(text);
                texts.addAll(parts(text).toList());
            }
        }
    }

    /** Of an address, what can be somebody's key: a message may have a part of it. */
    private static Stream<String> parts(String text) {
        return Stream.of(text.split("[/?&=#;@:<>]", -1))
                .filter(part -> part.length() >= LONG && !part.equals(text))
                .filter(part -> part.chars().anyMatch(Character::isDigit));
    }
}
