package io.github.callcard.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields in braces, such as {@code https://shop.example/?phone={number}}.
 *
 * @param text whose fields are all known
 */
public record FieldText(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /** @throws IllegalArgumentException when a field is unknown */
    public FieldText {
        if (unknown(text).isPresent()) {
            throw new IllegalArgumentException("unknown field in " + text);
        }
    }

    /** The first thing in braces that is no field, with its braces. */
    static Optional<String> unknown(String text) {
        return FIELD.matcher(text)
                .results()
                .filter(found -> ActionField.of(found.group(1)).isEmpty())
                .map(MatchResult::group)
                .findFirst();
    }

    /** The place of the first field; the length of the text where there is none. */
    static int firstField(String text) {
        Matcher field = FIELD.matcher(text);
        return field.find() ? field.start() : text.length();
    }

    /** True when this field stands in it. */
    public boolean has(ActionField field) {
        return text.contains("{" + field.word() + "}");
    }

    /** The text with values for its fields; what a value looks like is never looked at again. */
    public String with(Function<ActionField, String> values) {
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.apply(ActionField.of(found.group(1)).orElseThrow())));
    }
}
