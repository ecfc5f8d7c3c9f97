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

    /** A sentence that is not yet one of parts. */
    public SentenceException(String text) {
        this(Sentence.verbatim(text));
    }

    /** A sentence that is not yet one of parts. */
    public SentenceException(String text, @Nullable Throwable cause) {
        this(Sentence.verbatim(text), cause);
    }

    public Sentence sentence() {
        return sentence;
    }
}
