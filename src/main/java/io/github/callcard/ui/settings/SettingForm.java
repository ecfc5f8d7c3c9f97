package io.github.callcard.ui.settings;

import io.github.callcard.settings.ValueKind;
import io.github.callcard.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of value as it is written for editing and read again. */
record SettingForm(ValueKind kind) {

    /** The value that holds where nothing is set, as it is edited. */
    String usual() {
        return kind.usual();
    }

    /** The sentence about a text that is wrong, as far as it shows from itself; the rest only the program knows. */
    Optional<String> fault(String text, Words words) {
        return switch (kind) {
            case ValueKind.WholeNumber range ->
                isIn(range, text)
                        ? Optional.empty()
                        : Optional.of(words.say("setting.number", range.least(), range.most()));
            case ValueKind.WholeNumbers numbers ->
                parts(text).allMatch(part -> isFrom(numbers.least(), part))
                        ? Optional.empty()
                        : Optional.of(words.say("setting.numbers", numbers.least()));
            default -> Optional.empty();
        };
    }

    private static boolean isIn(ValueKind.WholeNumber range, String text) {
        return isFrom(range.least(), text) && Integer.parseInt(text) <= range.most();
    }

    private static boolean isFrom(int least, String text) {
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least;
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** The value of a text without fault; several have commas between them. */
    Object read(String text) {
        return switch (kind) {
            case ValueKind.WholeNumber number -> Integer.valueOf(text);
            case ValueKind.Flag flag -> Boolean.valueOf(text);
            case ValueKind.WholeNumbers numbers ->
                parts(text).map(Integer::valueOf).toList();
            case ValueKind.Texts texts -> parts(text).toList();
            default -> text;
        };
    }

    String write(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
