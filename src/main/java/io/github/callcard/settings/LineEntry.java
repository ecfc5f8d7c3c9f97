package io.github.callcard.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the settings; keys that the window does not know stay as they are. */
public record LineEntry(Map<String, Object> values) {

    public LineEntry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** An entry that says nothing but its type. */
    public static LineEntry of(String type) {
        return new LineEntry(Map.of("type", type));
    }

    public String type() {
        return text("type");
    }

    /** Empty where there is none. */
    public String text(String key) {
        return String.valueOf(values.getOrDefault(key, ""));
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** The same with another value; an empty text or list, false or null take the key out. */
    public LineEntry with(String key, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        Object kept = value instanceof String text ? text.strip() : value;
        if (kept == null || kept.equals("") || kept.equals(List.of()) || kept.equals(false)) {
            changed.remove(key);
        } else {
            changed.put(key, kept);
        }
        return new LineEntry(changed);
    }
}
