package io.github.callcard.journal;

import java.util.HashMap;
import java.util.Map;

/** Equal values made one, since the same people call again and again. For one thread, while calls are read. */
final class SameValues {

    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked") // equal values are of one class
    <T> T one(T value) {
        Object same = known.putIfAbsent(value, value);
        return same == null ? value : (T) same;
    }
}
