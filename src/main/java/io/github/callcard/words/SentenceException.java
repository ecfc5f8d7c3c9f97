package io.github.callcard.words;

import org.jspecify.annotations.Nullable;

/** Something that was not done, with the one sentence for the user: what is wrong and what to do. */
public class SentenceException extends Exception {

    private static final long serialVersionUID = 1;

    private final Sentence sentence;

    public SentenceException(Sentence sentence) {
        this(sentence, null);
    }

    public SentenceException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
