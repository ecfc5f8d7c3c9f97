package io.github.callcard.superoffice;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import org.jspecify.annotations.Nullable;

/** The meaning of an answer's content for one who sent a certain hash. */
final class AnswerMeaning {

    private final ServerAddress address;
    private final Credential credential;

    AnswerMeaning(Access.Grant grant) {
        this.address = grant.address();
        this.credential = grant.credential();
    }

    /** @param known the hash that was sent, null when there was none */
    CallerIdAnswer of(AnswerContent content, @Nullable String known) throws SuperOfficeException {
        return switch (content) {
            case AnswerContent.Nothing nothing -> unchanged(known);
            case AnswerContent.Fault fault ->
                throw new SuperOfficeException(
                        Kind.SERVER_ERROR,
                        ServerWords.after(
                                Sentence.of(
                                        "{0} could not provide the caller ids; try again later, and ask your SuperOffice"
                                                + " administrator if it keeps happening.",
                                        address),
                                ServerWords.plain(fault.text(), credential)));
            case AnswerContent.Collection set -> {
                if (known != null && known.equals(set.hash())) {
                    yield new CallerIdAnswer.Unchanged();
                }
                yield set.directory() == null
                        ? unchanged(known)
                        : new CallerIdAnswer.Changed(set.directory(), set.hash(), set.leftOut());
            }
        };
    }

    /** Nothing means "as before" only to one who has something: otherwise it is how a failed call answers. */
    private CallerIdAnswer unchanged(@Nullable String known) throws SuperOfficeException {
        if (known == null) {
            throw new SuperOfficeException(
                    Kind.SERVER_ERROR,
                    Sentence.of(
                            "{0} sent an empty answer when asked for all caller ids; check that this user may see"
                                    + " them, and try again later.",
                            address));
        }
        return new CallerIdAnswer.Unchanged();
    }

    /** The failure to tell the user of for bytes that are no whole answer. */
    SuperOfficeException unreadable(AnswerFormatException.Flaw flaw) {
        return switch (flaw) {
            case WEB_PAGE ->
                new SuperOfficeException(
                        Kind.NOT_SUPEROFFICE,
                        Sentence.of(
                                "{0} answered with a web page instead of data; check the server address, and whether the"
                                        + " network wants a sign-in in the browser.",
                                address));
            case NOT_JSON, NOT_CALLER_IDS ->
                new SuperOfficeException(
                        Kind.NOT_SUPEROFFICE,
                        Sentence.of(
                                "What {0} answered is not from SuperOffice's Web API; check the server address.",
                                address));
            case TOO_LARGE, TOO_MANY_ROWS, NO_ROOM ->
                new SuperOfficeException(
                        Kind.TOO_LARGE,
                        Sentence.of(
                                "{0}; ask your SuperOffice administrator whether this user needs to see so much.",
                                flawed(flaw)));
            case NO_NUMBERS, CUT_SHORT, DAMAGED ->
                new SuperOfficeException(
                        Kind.INCOMPLETE,
                        Sentence.of(
                                "{0}; try again, and ask your SuperOffice administrator if it keeps happening.",
                                flawed(flaw)));
        };
    }

    private Sentence flawed(AnswerFormatException.Flaw flaw) {
        return flaw.of(Sentence.of("The answer of {0}", address));
    }
}
