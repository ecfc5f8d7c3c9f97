package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Duration;

/**
 * The access of a user who signed in online, as long as the tokens last: neither renewed nor stored, so that a trial costs
 * nobody a sign-in.
 */
public final class UnchangedAccess implements Access {

    private final TokenStorage storage;
    private final Clock clock;

    public UnchangedAccess(TokenStorage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Grant current() throws SuperOfficeException {
        Tokens tokens = storage.load()
                .orElseThrow(() -> new SuperOfficeException(
                        Kind.REFUSED_SIGN_IN, Sentence.of("Nobody is signed in to SuperOffice there; sign in.")));
        if (tokens.endsWithin(Duration.ZERO, clock.instant())) {
            throw new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN,
                    Sentence.of("The last sign-in to SuperOffice there has run out; sign in again."));
        }
        return tokens.grant();
    }
}
