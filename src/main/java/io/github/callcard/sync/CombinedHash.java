package io.github.callcard.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several sets' hashes in one text: {@code callcard} and, for each part, {@code |name:length:hash}. The names say which
 * parts the set was made of, so that another choice of selections is another set.
 */
final class CombinedHash {

    /** The name of the user's own caller ids. */
    static final String OWN = "own";

    private static final String START = "callcard";

    private CombinedHash() {}

    static String of(Map<String, String> parts) {
        StringBuilder text = new StringBuilder(START);
        parts.forEach((name, hash) -> text.append('|')
                .append(name)
                .append(':')
                .append(hash.length())
                .append(':')
                .append(hash));
        return text.toString();
    }

    /** The parts; none when the text is missing or was made by somebody else. */
    static Map<String, String> parts(@Nullable String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (text == null || !text.startsWith(START)) {
            return parts;
        }
        int place = START.length();
        while (place < text.length()) {
            int name = text.indexOf(':', place);
            int length = name < 0 ? -1 : text.indexOf(':', name + 1);
            int end = length < 0 ? -1 : end(text, name, length);
            if (text.charAt(place) != '|' || end < 0) {
                return Map.of();
            }
            parts.put(text.substring(place + 1, name), text.substring(length + 1, end));
            place = end;
        }
        return parts;
    }

    /** The end of the hash, -1 where the text is shorter than it says. */
    private static int end(String text, int name, int length) {
        String digits = text.substring(name + 1, length);
        if (!digits.matches("\\d{1,6}")) {
            return -1;
        }
        int end = length + 1 + Integer.parseInt(digits);
        return end <= text.length() ? end : -1;
    }
}
