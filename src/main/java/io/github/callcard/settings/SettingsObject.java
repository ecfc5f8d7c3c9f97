package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object in the settings file that knows where it stands, so that a fault names its key. Values are checked by their
 * entries in the schema; the usual one stands for a missing one.
 */
final class SettingsObject {

    private final JsonNode node;
    private final String path;
    private final UnaryOperator<String> origins;

    /**
     * @param path its key, with those it stands in; empty for the outermost
     * @param origins the file that a key of that path comes from
     */
    SettingsObject(JsonNode node, String path, UnaryOperator<String> origins) throws FaultException {
        this.node = node;
        this.path = path;
        this.origins = origins;
        if (!node.isObject()) {
            String origin = origins.apply(path);
            throw new FaultException(
                    path.isEmpty()
                            ? Fault.ofFile(origin)
                            : Fault.of(
                                    path,
                                    origin,
                                    named -> Sentence.of("{0} is not an object in braces, { … }.", named)));
        }
    }

    /** A text of the section, null where nothing is set. */
    @Nullable
    String text(String key) throws FaultException {
        return (String) value(key);
    }

    String requiredText(String key) throws FaultException {
        return (String) required(key, text(key));
    }

    int number(String key) throws FaultException {
        return (Integer) required(key, value(key));
    }

    boolean flag(String key) throws FaultException {
        return (Boolean) required(key, value(key));
    }

    /** One of the words of the schema; the enum has a constant for each. */
    <E extends Enum<E>> E choice(String key, Class<E> type) throws FaultException {
        return Enum.valueOf(type, String.valueOf(required(key, value(key))).toUpperCase(Locale.ROOT));
    }

    @Nullable
    Path path(String key) throws FaultException {
        return (Path) value(key);
    }

    /** A list of whole numbers; empty where nothing is set. */
    List<Integer> numbers(String key) throws FaultException {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode number : elements(key)) {
            int least = ((ValueKind.WholeNumbers) SettingsSchema.entry(at(key)).kind()).least();
            if (!number.isInt() || number.asInt() < least) {
                throw wrong(
                        key,
                        named -> Sentence.of(
                                "{0} has something that is not a whole number of {1} or more.", named, least));
            }
            if (!numbers.contains(number.asInt())) {
                numbers.add(number.asInt());
            }
        }
        return numbers;
    }

    /** A list of texts; empty where nothing is set. */
    List<String> texts(String key) throws FaultException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : elements(key)) {
            if (!text.isString()) {
                throw wrong(key, named -> Sentence.of("{0} has something that is not a text in quotes.", named));
            }
            texts.add(text.asString());
        }
        return texts;
    }

    private @Nullable Object value(String key) throws FaultException {
        return value(key, SettingsSchema.entry(at(key)).kind());
    }

    /** A String, Integer, Boolean, Path or list of Strings; null where nothing is set and nothing is usual. */
    @Nullable
    Object value(String key, ValueKind kind) throws FaultException {
        JsonNode value = node.get(key);
        boolean missing = value == null || value.isNull();
        return switch (kind) {
            case ValueKind.Flag flag -> missing ? (Object) flag.on() : flag(key, value);
            case ValueKind.WholeNumber range -> missing ? (Object) range.standard() : number(key, value, range);
            case ValueKind.Choice choice -> missing ? orNull(choice.usual()) : choice(key, value, choice);
            case ValueKind.File file -> missing ? null : path(key, value);
            case ValueKind.Text text -> missing ? null : text(key, value);
            case ValueKind.FoundLine line -> missing ? null : text(key, value);
            case ValueKind.Texts list -> missing ? null : texts(key);
            case ValueKind.WholeNumbers list -> throw new IllegalArgumentException("a list: " + key);
            case ValueKind.Actions list -> throw new IllegalArgumentException("a list: " + key);
            case ValueKind.Lines list -> throw new IllegalArgumentException("a list: " + key);
        };
    }

    private boolean flag(String key, JsonNode value) throws FaultException {
        if (!value.isBoolean()) {
            throw wrong(key, named -> Sentence.of("{0} is neither true nor false.", named));
        }
        return value.asBoolean();
    }

    private int number(String key, JsonNode value, ValueKind.WholeNumber range) throws FaultException {
        if (!value.isInt() || value.asInt() < range.least() || value.asInt() > range.most()) {
            throw wrong(
                    key,
                    named -> Sentence.of(
                            "{0} is not a whole number from {1} to {2}.", named, range.least(), range.most()));
        }
        return value.asInt();
    }

    private @Nullable String choice(String key, JsonNode value, ValueKind.Choice choice) throws FaultException {
        String text = text(key, value);
        if (text == null) {
            return orNull(choice.usual());
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!choice.words().contains(word)) {
            throw wrong(
                    key,
                    named -> Sentence.of(
                            "{0} is \"{1}\"; it can be {2}.", named, text, String.join(", ", choice.words())));
        }
        return word;
    }

    private @Nullable Path path(String key, JsonNode value) throws FaultException {
        String text = text(key, value);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException e) {
            throw wrong(key, named -> Sentence.of("{0} is not a path of this system.", named));
        }
    }

    private @Nullable String text(String key, JsonNode value) throws FaultException {
        if (!value.isString()) {
            throw wrong(key, named -> Sentence.of("{0} is not a text in quotes.", named));
        }
        return orNull(value.asString().strip());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** @throws FaultException when there is no value */
    Object required(String key, @Nullable Object value) throws FaultException {
        if (value == null) {
            throw wrong(key, named -> Sentence.of("{0} is missing.", named));
        }
        return value;
    }

    private Iterable<JsonNode> elements(String key) throws FaultException {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(key, named -> Sentence.of("{0} is not a list in brackets, [ … ].", named));
        }
        return value;
    }

    /**
     * The remark on a key, where it is there.
     *
     * @param about makes the sentence, given the key
     */
    Optional<Sentence> remark(String key, Function<Object, Sentence> about) {
        return node.hasNonNull(key)
                ? Optional.of(Fault.of(at(key), origins.apply(at(key)), about).inFull())
                : Optional.empty();
    }

    Optional<SettingsObject> object(String key) throws FaultException {
        return node.hasNonNull(key)
                ? Optional.of(new SettingsObject(node.get(key), at(key), origins))
                : Optional.empty();
    }

    /** The section, an empty one where it is not there. */
    SettingsObject section(String key) throws FaultException {
        return object(key).orElse(new SettingsObject(SettingsJson.MAPPER.createObjectNode(), at(key), origins));
    }

    List<SettingsObject> objects(String key) throws FaultException {
        List<SettingsObject> objects = new ArrayList<>();
        for (JsonNode element : elements(key)) {
            objects.add(new SettingsObject(element, at(key) + "[" + objects.size() + "]", origins));
        }
        return objects;
    }

    /** The name that messages have for the place where this object stands. */
    String origin() {
        return origins.apply(path);
    }

    /**
     * The fault of a key of this object.
     *
     * @param about makes the sentence, given the key or the word for it
     */
    FaultException wrong(String key, Function<Object, Sentence> about) {
        return new FaultException(Fault.of(at(key), origins.apply(at(key)), about));
    }

    /** The fault of several keys of a section together. */
    FaultException unusable(String key, Sentence reason) {
        return new FaultException(Fault.because(at(key), origins.apply(at(key)), reason));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
