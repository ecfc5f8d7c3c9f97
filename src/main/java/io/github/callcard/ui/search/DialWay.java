package io.github.callcard.ui.search;

/** The way a number would be dialled, shown before it is. */
public sealed interface DialWay {

    /**
     * One line dials it.
     *
     * @param line the user's name for it
     * @param dialled what the line is given
     */
    record ByLine(String line, String dialled) implements DialWay {}

    /** The user is asked first: by which line, or whether an emergency number or a costly one is meant. */
    record AsksFirst() implements DialWay {}

    /**
     * No line can, so the system's program for telephone links gets it.
     *
     * @param name of the program
     */
    record ByProgram(String name) implements DialWay {}

    /** Nothing here can: the number is copied. */
    record Copied() implements DialWay {}

    /** No line can as long as they start. */
    record NotYet() implements DialWay {}
}
