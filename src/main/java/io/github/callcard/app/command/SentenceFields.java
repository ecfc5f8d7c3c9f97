package io.github.callcard.app.command;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sentences among an object's fields as programs read them: in English, each with its code in a field behind it. */
final class SentenceFields {

    private static final String MESSAGE = "message";
    private static final String CODE = "code";

    private SentenceFields() {}

    /**
     * The object with texts in place of its sentences, those in objects and lists inside it, too. The code of {@code message} is
     * {@code code}, that of any other field has its name, such as {@code whyCode}; it is null for words from outside.
     */
    static Map<String, @Nullable Object> said(Map<String, ?> object) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            said.put(key, said(value));
            if (value instanceof Sentence sentence) {
                said.put(
                        key.equals(MESSAGE) ? CODE : key + "Code",
                        SentenceCodes.of(sentence).orElse(null));
            }
        });
        return said;
    }

    private static @Nullable Object said(@Nullable Object value) {
        if (value instanceof Sentence) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> object) {
            return said(keyed(object));
        }
        return value instanceof List<?> list
                ? list.stream().map(SentenceFields::said).toList()
                : value;
    }

    private static Map<String, ?> keyed(Map<?, ?> object) {
        Map<String, @Nullable Object> keyed = new LinkedHashMap<>();
        object.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }
}
