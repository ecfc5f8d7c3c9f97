package io.github.callcard.directory;

import io.github.callcard.words.Sentence;

/**
 * A row of the CRM that cannot be looked up.
 *
 * @param row its place in the answer, from 1
 * @param name whose number it is, cleaned; may be empty
 * @param problem why
 */
public record LeftOut(int row, String name, Problem problem) {

    public enum Problem {
        MISSING,
        NOT_A_NUMBER,
        FRACTIONAL,
        NOT_POSITIVE,
        TOO_SHORT,
        TOO_LONG,
        NOBODY
    }

    /** The statement of what is wrong with the row, which it names, without a full stop. */
    public Sentence fault() {
        Sentence place = name.isEmpty() ? Sentence.of("row {0}", row) : Sentence.of("row {0} ({1})", row, name);
        return switch (problem) {
            case MISSING -> Sentence.of("{0} has no number", place);
            case NOT_A_NUMBER -> Sentence.of("{0} has an invalid number", place);
            case FRACTIONAL -> Sentence.of("{0} has a fractional number", place);
            case NOT_POSITIVE -> Sentence.of("{0} has a negative number or zero", place);
            case TOO_SHORT -> Sentence.of("{0} has fewer digits than any telephone number", place);
            case TOO_LONG -> Sentence.of("{0} has more than the 15 digits of a telephone number", place);
            case NOBODY -> Sentence.of("{0} names neither a person nor a company", place);
        };
    }
}
