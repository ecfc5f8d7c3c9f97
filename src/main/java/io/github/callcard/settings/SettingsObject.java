package io.github.callcard.settings;

import io.github.callcard.words.SentenceException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object in the settings file that knows where it stands, so that an error names its key. */
final class SettingsObject {

    private final JsonNode node;
    private final String path;
    private final UnaryOperator<String> origins;

    /**
     * @param path its key, with those it stands in; empty for the outermost
     * @param origins the file that a key of that path comes from
     */
    SettingsObject(JsonNode node, String path, UnaryOperator<String> origins) throws SentenceException {
        this.node = node;
        this.path = path;
        this.origins = origins;
        if (!node.isObject()) {
            String what = path.isEmpty() ? "the file" : path;
            throw new SentenceException(origins.apply(path) + ": " + what + " is not an object in braces, { … }.");
        }
    }

    @Nullable
    String text(String key) throws SentenceException {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(key, "is not a text in quotes");
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    String requiredText(String key) throws SentenceException {
        String text = text(key);
        if (text == null) {
            throw wrong(key, "is missing");
        }
        return text;
    }

    int number(String key, int least, int most, int usual) throws SentenceException {
        JsonNode value = value(key);
        if (value == null) {
            return usual;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw wrong(key, "is not a whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    /** A list of whole numbers, each once. */
    List<Integer> numbers(String key, int least, int most) throws SentenceException {
        JsonNode value = value(key);
        List<Integer> numbers = new ArrayList<>();
        if (value == null) {
            return numbers;
        }
        if (!value.isArray()) {
            throw wrong(key, "is not a list in brackets, [ … ]");
        }
        for (JsonNode number : value) {
            if (!number.isInt() || number.asInt() < least || number.asInt() > most) {
                throw wrong(key, "has something that is not a whole number of " + least + " or more");
            }
            if (!numbers.contains(number.asInt())) {
                numbers.add(number.asInt());
            }
        }
        return numbers;
    }

    boolean flag(String key, boolean usual) throws SentenceException {
        JsonNode value = value(key);
        if (value == null) {
            return usual;
        }
        if (!value.isBoolean()) {
            throw wrong(key, "is neither true nor false");
        }
        return value.asBoolean();
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, @Nullable E usual) throws SentenceException {
        String text = usual == null ? requiredText(key) : text(key);
        if (text == null && usual != null) {
            return usual;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        String choices = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw wrong(key, "is \"" + text + "\"; it can be " + choices);
    }

    List<String> texts(String key) throws SentenceException {
        JsonNode value = value(key);
        List<String> texts = new ArrayList<>();
        if (value == null) {
            return texts;
        }
        if (!value.isArray()) {
            throw wrong(key, "is not a list in brackets, [ … ]");
        }
        for (JsonNode text : value) {
            if (!text.isString()) {
                throw wrong(key, "has something that is not a text in quotes");
            }
            texts.add(text.asString());
        }
        return texts;
    }

    @Nullable
    Path path(String key) throws SentenceException {
        String text = text(key);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw wrong(key, "is not a path of this system");
        }
    }

    Optional<SettingsObject> object(String key) throws SentenceException {
        JsonNode value = value(key);
        return value == null ? Optional.empty() : Optional.of(new SettingsObject(value, at(key), origins));
    }

    List<SettingsObject> objects(String key) throws SentenceException {
        JsonNode value = value(key);
        List<SettingsObject> objects = new ArrayList<>();
        if (value == null) {
            return objects;
        }
        if (!value.isArray()) {
            throw wrong(key, "is not a list in brackets, [ … ]");
        }
        for (int i = 0; i < value.size(); i++) {
            objects.add(new SettingsObject(value.get(i), at(key) + "[" + i + "]", origins));
        }
        return objects;
    }

    /** What a message calls the place where this object stands. */
    String origin() {
        return origins.apply(path);
    }

    /** The sentence about a key of this object. */
    SentenceException wrong(String key, String what) {
        return new SentenceException(origins.apply(at(key)) + ": " + at(key) + " " + what + ".");
    }

    private @Nullable JsonNode value(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
