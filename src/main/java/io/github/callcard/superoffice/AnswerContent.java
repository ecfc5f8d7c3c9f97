package io.github.callcard.superoffice;

import io.github.callcard.directory.Directory;
import org.jspecify.annotations.Nullable;

/** The content of an answer, before anybody asks what it means. */
sealed interface AnswerContent {

    /** {@code null}, or no byte at all. */
    record Nothing() implements AnswerContent {}

    /**
     * One of SuperOffice's error objects.
     *
     * @param text what the server says, as it says it
     */
    record Fault(String text) implements AnswerContent {}

    /**
     * A collection of caller ids.
     *
     * @param directory null when the list is null or not there
     * @param hash empty when there is none
     */
    record Collection(@Nullable Directory directory, String hash, LeftOutRows leftOut) implements AnswerContent {}
}
