package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import java.util.Locale;

/** Bytes that are no whole answer of the endpoint. Holds no text of theirs, which may be somebody's name. */
final class AnswerFormatException extends Exception {

    enum Flaw {
        WEB_PAGE("is a web page instead of data"),
        NOT_JSON("is not JSON"),
        NOT_CALLER_IDS("is JSON, but not a list of caller ids"),
        NO_NUMBERS("has rows without a single telephone number"),
        CUT_SHORT("stops half way"),
        DAMAGED("is damaged"),
        TOO_LARGE("is larger than anything SuperOffice sends"),
        TOO_MANY_ROWS(String.format(
                Locale.ENGLISH,
                "has more than %,d caller ids, which is more than Callcard takes",
                DirectoryBuilder.MOST_ROWS)),
        NO_ROOM("has more caller ids than there is memory for");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }

        /** The predicate of a sentence about the answer. */
        String words() {
            return words;
        }
    }

    private final Flaw flaw;

    AnswerFormatException(Flaw flaw) {
        super("the answer " + flaw.words());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
