package io.github.callcard.ui.toolkit;

import io.github.callcard.words.Sentence;
import org.jspecify.annotations.Nullable;

/** This computer cannot show windows; the sentence says what is missing. */
public final class ToolkitException extends Exception {

    private static final long serialVersionUID = 1;

    private final Sentence sentence;

    public ToolkitException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
