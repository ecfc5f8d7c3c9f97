package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.settings.ValueKind;
import io.github.callcard.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line needs before it can be kept, as far as it shows without asking: what its kind requires, and numbers in their
 * range.
 */
record LineRules(Words words) {

    /** What is wrong, in one sentence; empty for nothing. */
    Optional<String> fault(LineType type, LineEntry line) {
        return type.entries().stream()
                .flatMap(entry -> fault(entry, line).stream())
                .findFirst();
    }

    private Optional<String> fault(SettingEntry entry, LineEntry line) {
        String key = "line." + entry.key();
        if (line.text(entry.key()).isEmpty()) {
            return entry.required() ? Optional.of(words.say(key + ".missing")) : Optional.empty();
        }
        return entry.kind() instanceof ValueKind.WholeNumber range
                        && !isIn(range, line.values().get(entry.key()))
                ? Optional.of(words.say(key + ".fault", range.least(), range.most()))
                : Optional.empty();
    }

    private static boolean isIn(ValueKind.WholeNumber range, @Nullable Object value) {
        return value instanceof Integer number && number >= range.least() && number <= range.most();
    }
}
