package io.github.callcard.app.card;

import io.github.callcard.settings.ActionField;
import io.github.callcard.settings.FieldText;
import java.util.function.Function;

/**
 * Makes arguments of a program that are one argument each, whatever a caller's name holds. A value never begins an argument
 * as an option does. Windows has no list of arguments but one line, which programs take apart at quotation marks: there a
 * value has none.
 */
record ProgramArguments(boolean windows) {

    static ProgramArguments ofSystem() {
        return new ProgramArguments(System.getProperty("os.name", "").startsWith("Windows"));
    }

    String of(FieldText argument, Function<ActionField, String> values) {
        boolean beginsWithValue = argument.text().startsWith("{");
        String made = argument.with(field -> safe(values.apply(field)));
        return beginsWithValue ? made.replaceFirst(windows ? "^[-/]+" : "^-+", "") : made;
    }

    private String safe(String value) {
        return windows ? value.replace('"', '\'').replace('\\', '/') : value;
    }
}
