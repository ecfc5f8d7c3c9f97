package io.github.callcard.line.tapi;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/** The telephone service is not there or not a working one; trying again does not help. */
final class TapiUnusableException extends SentenceException {

    private static final long serialVersionUID = 1L;

    TapiUnusableException(Sentence sentence) {
        super(sentence);
    }

    TapiUnusableException(Sentence sentence, Throwable cause) {
        super(sentence, cause);
    }
}
