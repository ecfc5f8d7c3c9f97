package io.github.callcard.ui.lookup;

import io.github.callcard.directory.Match;
import io.github.callcard.words.Sentence;
import java.util.List;

/**
 * The owner of a number that the user clicked, and what can be done with it.
 *
 * @param number as the link has it
 * @param reason what the user has to know of it before it is dialled
 * @param choices the lines that can dial it
 */
public record NumberAnswer(String number, Match match, Reason reason, List<Choice> choices) {

    /** The fact that the user has to know of the number. */
    public sealed interface Reason {
        record NoLine() implements Reason {}

        /** No line can dial while they start, as when the link started the program. */
        record NotYet() implements Reason {}

        /**
         * No line can dial; the system's program for telephone links can be handed the number.
         *
         * @param name of the program
         */
        record Program(String name) implements Reason {}

        /** A link asked for it, and one line can dial it. */
        record Link() implements Reason {}

        record WhichLine() implements Reason {}

        /** It calls for help; whoever clicked may not have meant that. */
        record Emergency() implements Reason {}

        /** The call costs more than usual, or may do so. */
        record Costly() implements Reason {}

        /**
         * A line was to dial it and did not.
         *
         * @param line what the user calls it
         * @param why the sentence for the user
         */
        record NotDialled(String line, Sentence why) implements Reason {}
    }

    /**
     * A line that can dial.
     *
     * @param line what the user calls it
     * @param dial called on the JavaFX thread; returns at once
     */
    public record Choice(String line, Runnable dial) {}

    public NumberAnswer {
        choices = List.copyOf(choices);
    }
}
