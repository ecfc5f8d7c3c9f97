package io.github.callcard.ui.settings;

import io.github.callcard.settings.ValueKind;
import io.github.callcard.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a kind of value is written for editing and read again. */
sealed interface SettingForm {

    /** The form of a kind of value that has a row of its own. */
    static SettingForm of(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Text text -> new Text();
            case ValueKind.File file -> new Text();
            case ValueKind.Texts texts -> new Texts();
            case ValueKind.WholeNumber number -> new WholeNumber(number);
            case ValueKind.Flag flag -> new Flag(flag.on());
            case ValueKind.Choice choice -> new Choice(choice.usual());
            case ValueKind.WholeNumbers other -> throw withoutRow(other);
            case ValueKind.FoundLine other -> throw withoutRow(other);
            case ValueKind.Lines other -> throw withoutRow(other);
        };
    }

    private static IllegalArgumentException withoutRow(ValueKind kind) {
        return new IllegalArgumentException("is edited on a page of its own: " + kind);
    }

    /** What holds where nothing is set, as it is edited. */
    String usual();

    /** What is wrong with a text, as far as it shows from itself. */
    default Optional<String> fault(String text, Words words) {
        return Optional.empty();
    }

    /** The value of a text without fault, null for none. */
    @Nullable
    Object read(String text);

    default String write(Object value) {
        return String.valueOf(value);
    }

    /** A text; what is wrong with it only the program knows. */
    record Text() implements SettingForm {
        @Override
        public String usual() {
            return "";
        }

        @Override
        public Object read(String text) {
            return text;
        }
    }

    /** One of several words. */
    record Choice(String usual) implements SettingForm {
        @Override
        public Object read(String text) {
            return text;
        }
    }

    record Flag(boolean on) implements SettingForm {
        @Override
        public String usual() {
            return String.valueOf(on);
        }

        @Override
        public Object read(String text) {
            return Boolean.valueOf(text);
        }
    }

    /** A whole number; both ends are allowed. */
    record WholeNumber(ValueKind.WholeNumber range) implements SettingForm {
        @Override
        public String usual() {
            return range.usual();
        }

        @Override
        public Optional<String> fault(String text, Words words) {
            boolean fits = text.matches("[0-9]{1,9}")
                    && Integer.parseInt(text) >= range.least()
                    && Integer.parseInt(text) <= range.most();
            return fits ? Optional.empty() : Optional.of(words.say("setting.number", range.least(), range.most()));
        }

        @Override
        public Object read(String text) {
            return Integer.valueOf(text);
        }
    }

    /** Several texts, with commas between them. */
    record Texts() implements SettingForm {
        @Override
        public String usual() {
            return "";
        }

        @Override
        public Object read(String text) {
            return Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        @Override
        public String write(Object value) {
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(value);
        }
    }
}
