package io.github.callcard.settings;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON text that somebody wrote by hand, to be changed where it has to be: whatever stays as it is keeps its comments,
 * its order and its spaces.
 *
 * @param text valid JSON, with an object in it
 */
record JsonText(String text) {

    /** What stands for a file that is not there. */
    static final JsonText EMPTY = new JsonText("{}\n");

    /** More than any settings take; ends a change that makes no headway. */
    private static final int MOST_STEPS = 10_000;

    /** @throws tools.jackson.core.JacksonException when it is not valid */
    JsonNode tree() {
        return SettingsJson.MAPPER.readTree(text);
    }

    /**
     * The text with the least change after which it says what is wanted; empty when that cannot be done in place, as with
     * a key that stands there twice.
     */
    Optional<String> saying(JsonNode wanted) {
        String changed = text;
        for (int step = 0; step < MOST_STEPS; step++) {
            JsonNode tree = SettingsJson.MAPPER.readTree(changed);
            if (tree.equals(wanted)) {
                return Optional.of(changed);
            }
            String next = step(new JsonEdit(changed), JsonPart.of(changed, tree), wanted);
            if (next == null) {
                return Optional.empty();
            }
            changed = next;
        }
        return Optional.empty();
    }

    /** One change on the way; null when there is none. */
    private static @Nullable String step(JsonEdit edit, JsonPart part, JsonNode wanted) {
        if (part.value().isObject() && wanted.isObject()) {
            return stepInObject(edit, part, wanted);
        }
        if (part.value().isArray() && wanted.isArray()) {
            return stepInArray(edit, part, wanted);
        }
        return edit.replace(part, wanted);
    }

    private static @Nullable String stepInObject(JsonEdit edit, JsonPart object, JsonNode wanted) {
        for (int i = 0; i < object.parts().size(); i++) {
            JsonPart member = object.parts().get(i);
            JsonNode value = wanted.get(member.name());
            if (value == null) {
                return edit.remove(object, i);
            }
            if (!value.equals(member.value())) {
                return step(edit, member, value);
            }
        }
        for (Map.Entry<String, JsonNode> property : wanted.properties()) {
            if (!object.value().has(property.getKey())) {
                return edit.insert(object, object.parts().size(), property.getKey(), property.getValue());
            }
        }
        return null;
    }

    /** Elements are the same as before as long as those around them are; only what is between changes. */
    private static @Nullable String stepInArray(JsonEdit edit, JsonPart array, JsonNode wanted) {
        int old = array.parts().size();
        int next = wanted.size();
        int before = 0;
        while (before < Math.min(old, next) && array.parts().get(before).value().equals(wanted.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < Math.min(old, next) - before
                && array.parts().get(old - 1 - behind).value().equals(wanted.get(next - 1 - behind))) {
            behind++;
        }
        if (old > next) {
            return edit.remove(array, next - behind);
        }
        if (old < next) {
            return edit.insert(array, old - behind, null, wanted.get(old - behind));
        }
        return step(edit, array.parts().get(before), wanted.get(before));
    }
}
