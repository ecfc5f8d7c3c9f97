package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/** The system's store of secrets did not do its work. Its sentence has no secret. */
public final class SecretStoreException extends SentenceException {

    private static final long serialVersionUID = 1;

    public SecretStoreException(Sentence sentence) {
        super(sentence);
    }

    public SecretStoreException(Sentence sentence, Throwable cause) {
        super(sentence, cause);
    }
}
