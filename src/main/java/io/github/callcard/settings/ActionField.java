package io.github.callcard.settings;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The value that a card can put in for a field of an own action. */
public enum ActionField {
    /** With a plus and the country where it was read, else as it came. */
    NUMBER("number"),
    /** Of the person, or of the company where it is one. */
    NAME("name"),
    COMPANY("company"),
    PERSON_ID("personId"),
    CONTACT_ID("contactId"),
    /** The same in every event of one call. */
    CALL_ID("callId"),
    /** {@code in} or {@code out}. */
    DIRECTION("direction");

    private final String word;

    ActionField(String word) {
        this.word = word;
    }

    /** The word in braces. */
    public String word() {
        return word;
    }

    static Optional<ActionField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** All of them as one writes them. */
    public static String all() {
        return Arrays.stream(values()).map(field -> "{" + field.word + "}").collect(Collectors.joining(", "));
    }
}
