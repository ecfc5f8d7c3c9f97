package io.github.callcard.ui.search;

import io.github.callcard.line.ColleagueLine;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row in words.
 *
 * @param letters of the avatar; empty where the row has an icon
 * @param name the text that is shown first
 * @param detail the second line, often empty
 * @param number as the user's country writes it; empty where the row has none of its own
 * @param marked whether what was typed is marked in it
 * @param state of a colleague's line, which the detail says too; {@code UNKNOWN} for everybody else
 */
record SearchLine(
        String letters, String name, String detail, String number, boolean marked, ColleagueLine.State state) {

    /** A row that is nobody's. */
    SearchLine(String letters, String name, String detail) {
        this(letters, name, detail, "", false, ColleagueLine.State.UNKNOWN);
    }

    /** The row for a screen reader. */
    String spoken() {
        return Stream.of(name, detail, number).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
