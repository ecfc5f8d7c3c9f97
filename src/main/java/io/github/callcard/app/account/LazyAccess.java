package io.github.callcard.app.account;

import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/**
 * An access that is made by the first request. As long as it cannot be made, for want of a password above all, each request
 * fails with the sentence that says why, and the next one tries again. Safe to use from any thread if the maker is.
 */
public record LazyAccess(Maker maker) implements Access {

    /** The way to the access; asked by each request, and quick once it is made. */
    @FunctionalInterface
    public interface Maker {
        Access make() throws SentenceException;
    }

    @Override
    public Grant current() throws SuperOfficeException, InterruptedException {
        return made().current();
    }

    @Override
    public Grant afterRefusal(Grant refused) throws SuperOfficeException, InterruptedException {
        return made().afterRefusal(refused);
    }

    @Override
    public Grant afterMove(Grant left) throws SuperOfficeException, InterruptedException {
        return made().afterMove(left);
    }

    /** The failure of a request for which there is nothing to sign in with, or nothing that can be used. */
    public static SuperOfficeException failure(SentenceException e, Sentence sentence) {
        return new SuperOfficeException(
                e instanceof NotSignedInException ? Kind.REFUSED_SIGN_IN : Kind.REFUSED_CLIENT, sentence, e);
    }

    private Access made() throws SuperOfficeException {
        try {
            return maker.make();
        } catch (SentenceException e) {
            throw failure(e, e.sentence());
        }
    }
}
