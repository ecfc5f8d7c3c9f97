package io.github.callcard.app.update;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/** The reason why nothing is known of newer versions. */
public final class UpdateException extends SentenceException {

    private static final long serialVersionUID = 1;

    UpdateException(Sentence sentence) {
        super(sentence);
    }

    UpdateException(Sentence sentence, Throwable cause) {
        super(sentence, cause);
    }
}
