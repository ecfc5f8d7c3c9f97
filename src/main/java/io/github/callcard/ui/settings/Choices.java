package io.github.callcard.ui.settings;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The names of a list's values. */
final class Choices {

    private Choices() {}

    /** For a list whose text cannot be edited. */
    static <T> StringConverter<@Nullable T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                throw new UnsupportedOperationException("the list is not edited");
            }
        };
    }
}
