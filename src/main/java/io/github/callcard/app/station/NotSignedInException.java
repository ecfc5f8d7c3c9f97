package io.github.callcard.app.station;

import io.github.callcard.words.SentenceException;

/** The secret for signing in is nowhere: somebody has to sign in first. */
public final class NotSignedInException extends SentenceException {

    private static final long serialVersionUID = 1;

    NotSignedInException(String message) {
        super(message);
    }
}
