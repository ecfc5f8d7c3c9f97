package io.github.callcard.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line to watch, checked by the entries of its type.
 *
 * @param type the name of its {@link LineType}
 * @param values by key, with the usual ones where nothing is set; a key without a usual value is missing then
 * @param origin the place where a message sends the user to change the line
 */
public record LineSettings(String type, Map<String, Object> values, String origin) {

    public LineSettings {
        values = Map.copyOf(values);
    }

    /** The name that the user gave the line, null for the provider's own. */
    public @Nullable String name() {
        return text("name");
    }

    /** Null where nothing is set. */
    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    /** The texts of a list, or the one text; empty where nothing is set. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value instanceof String text ? List.of(text) : List.of();
    }

    /** A text that the type requires. */
    public String required(String key) {
        return Objects.requireNonNull(text(key));
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** A number, which always has a usual value. */
    public int number(String key) {
        return (Integer) Objects.requireNonNull(values.get(key));
    }

    /** Null where nothing is set. */
    public @Nullable Path path(String key) {
        return (Path) values.get(key);
    }
}
