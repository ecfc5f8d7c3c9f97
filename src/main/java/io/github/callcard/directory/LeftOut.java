package io.github.callcard.directory;

/**
 * A row of the CRM that cannot be looked up.
 *
 * @param row its place in the answer, from 1
 * @param name whose number it is, cleaned; may be empty
 * @param problem why
 */
public record LeftOut(int row, String name, Problem problem) {

    public enum Problem {
        MISSING("has no number"),
        NOT_A_NUMBER("has a number that is not one"),
        FRACTIONAL("has a fractional number"),
        NOT_POSITIVE("has a negative number or zero"),
        TOO_SHORT("has fewer digits than any telephone number"),
        TOO_LONG("has more than the 15 digits of a telephone number"),
        NOBODY("names neither a person nor a company");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        /** The predicate of a sentence about the row. */
        public String words() {
            return words;
        }
    }
}
