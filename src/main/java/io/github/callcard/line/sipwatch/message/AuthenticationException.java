package io.github.callcard.line.sipwatch.message;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/** A server's demand to sign in that cannot be met. */
public final class AuthenticationException extends SentenceException {

    private static final long serialVersionUID = 1;

    private final boolean wrongPassword;

    AuthenticationException(Sentence sentence, boolean wrongPassword) {
        super(sentence);
        this.wrongPassword = wrongPassword;
    }

    /** True where the server refused name or password, so that asking again with them is of no use. */
    public boolean isWrongPassword() {
        return wrongPassword;
    }
}
