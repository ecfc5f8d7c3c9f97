package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.words.Count;
import io.github.callcard.words.Sentence;

/** Bytes that are no whole answer of the endpoint. Holds no text of theirs, which may be somebody's name. */
final class AnswerFormatException extends Exception {

    enum Flaw {
        WEB_PAGE,
        NOT_JSON,
        NOT_CALLER_IDS,
        NO_NUMBERS,
        CUT_SHORT,
        DAMAGED,
        TOO_LARGE,
        TOO_MANY_ROWS,
        NO_ROOM;

        /**
         * The statement that the answer has this flaw, without a full stop.
         *
         * @param answer a sentence that names the answer, or the file it was read from
         */
        Sentence of(Object answer) {
            return switch (this) {
                case WEB_PAGE -> Sentence.of("{0} is a web page instead of data", answer);
                case NOT_JSON -> Sentence.of("{0} is not JSON", answer);
                case NOT_CALLER_IDS -> Sentence.of("{0} is JSON, but not a list of caller ids", answer);
                case NO_NUMBERS -> Sentence.of("{0} has rows without a single telephone number", answer);
                case CUT_SHORT -> Sentence.of("{0} stops half way", answer);
                case DAMAGED -> Sentence.of("{0} is damaged", answer);
                case TOO_LARGE -> Sentence.of("{0} is larger than anything SuperOffice sends", answer);
                case TOO_MANY_ROWS ->
                    Sentence.of(
                            "{0} has more than {1} caller ids, which is more than Callcard takes",
                            answer, new Count(DirectoryBuilder.MOST_ROWS));
                case NO_ROOM -> Sentence.of("{0} has more caller ids than there is memory for", answer);
            };
        }
    }

    private final Flaw flaw;

    AnswerFormatException(Flaw flaw) {
        super(flaw.of("the answer").toString());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
