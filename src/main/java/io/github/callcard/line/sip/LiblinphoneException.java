package io.github.callcard.line.sip;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/** The user's copy of liblinphone cannot be used. */
public final class LiblinphoneException extends SentenceException {

    private static final long serialVersionUID = 1;

    LiblinphoneException(Sentence sentence) {
        super(sentence);
    }

    LiblinphoneException(Sentence sentence, Throwable cause) {
        super(sentence, cause);
    }
}
