package io.github.callcard.ui.settings;

import io.github.callcard.settings.ValueKind;
import io.github.callcard.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kind of value as it is written for editing and read again. */
record SettingForm(ValueKind kind) {

    /** The value that holds where nothing is set, as it is edited. */
    String usual() {
        return kind.usual();
    }

    /** What is wrong with a text, as far as it shows from itself; the rest only the program knows. */
    Optional<String> fault(String text, Words words) {
        return kind instanceof ValueKind.WholeNumber range && !isIn(range, text)
                ? Optional.of(words.say("setting.number", range.least(), range.most()))
                : Optional.empty();
    }

    private static boolean isIn(ValueKind.WholeNumber range, String text) {
        return text.matches("[0-9]{1,9}")
                && Integer.parseInt(text) >= range.least()
                && Integer.parseInt(text) <= range.most();
    }

    /** The value of a text without fault; several texts have commas between them. */
    Object read(String text) {
        return switch (kind) {
            case ValueKind.WholeNumber number -> Integer.valueOf(text);
            case ValueKind.Flag flag -> Boolean.valueOf(text);
            case ValueKind.Texts texts ->
                Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
            default -> text;
        };
    }

    String write(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
