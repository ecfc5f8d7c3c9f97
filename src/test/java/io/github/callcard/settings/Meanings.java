package io.github.callcard.settings;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of documents about settings, of {@code meanings.properties}. */
final class Meanings {

    private final ResourceBundle words;

    Meanings() {
        this(Locale.ROOT);
    }

    /** @param language for a test that has more settings than there are */
    Meanings(Locale language) {
        words = ResourceBundle.getBundle(Meanings.class.getPackageName() + ".meanings", language);
    }

    /** What a kind of line watches. */
    String of(LineType type) {
        return words.getString("lines." + type.name());
    }

    String of(LineType type, SettingEntry entry) {
        return withRange(word(keys(type, entry), "", ""), entry.kind());
    }

    String usual(LineType type, SettingEntry entry) {
        return usual(keys(type, entry), entry);
    }

    String of(SettingEntry entry) {
        return withRange(words.getString(entry.key()), entry.kind());
    }

    String usual(SettingEntry entry) {
        return usual(List.of(entry.key()), entry);
    }

    private static List<String> keys(LineType type, SettingEntry entry) {
        return List.of("lines." + type.name() + "." + entry.key(), "lines." + entry.key());
    }

    private String usual(List<String> keys, SettingEntry entry) {
        String usual = entry.kind().usual();
        if (entry.kind() instanceof ValueKind.WholeNumber) {
            return usual;
        }
        return usual.isEmpty() ? word(keys, ".usual", entry.required() ? "required" : "none") : "`" + usual + "`";
    }

    private String word(List<String> keys, String what, String otherwise) {
        return keys.stream()
                .map(key -> key + what)
                .filter(words::containsKey)
                .map(words::getString)
                .findFirst()
                .orElse(otherwise);
    }

    private static String withRange(String meaning, ValueKind kind) {
        return kind instanceof ValueKind.WholeNumber range
                ? "%s (%d to %d)".formatted(meaning, range.least(), range.most())
                : meaning;
    }
}
