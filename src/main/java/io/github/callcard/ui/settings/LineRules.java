package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind;
import io.github.callcard.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for keeping a line, as far as they show without asking: the values that its kind requires, and numbers in
 * their range.
 */
record LineRules(Words words) {

    /** The sentence about what is wrong; empty for nothing. */
    Optional<String> fault(LineType type, LineEntry line) {
        return type.entries().stream()
                .flatMap(entry -> fault(type, entry, line).stream())
                .findFirst();
    }

    private Optional<String> fault(LineType type, SettingEntry entry, LineEntry line) {
        if (line.text(entry.key()).isEmpty()) {
            return entry.required() ? Optional.of(words.say(word(type, entry, ".missing"))) : Optional.empty();
        }
        return entry.kind() instanceof ValueKind.WholeNumber range
                        && !isIn(range, line.values().get(entry.key()))
                ? Optional.of(words.say(word(type, entry, ".fault"), range.least(), range.most()))
                : Optional.empty();
    }

    /** The key of a word: a kind of line may say something otherwise than the others. */
    private String word(LineType type, SettingEntry entry, String what) {
        String own = "line." + type.name() + "." + entry.key() + what;
        return words.has(own) ? own : "line." + entry.key() + what;
    }

    private static boolean isIn(ValueKind.WholeNumber range, @Nullable Object value) {
        return value instanceof Integer number && number >= range.least() && number <= range.most();
    }
}
