package io.github.callcard.os.selection;

import io.github.callcard.words.Sentence;

/** The answer to the question for the selected text. */
public sealed interface Selection {

    /** More characters are no line somebody selected to have its number. */
    int MOST = 2_000;

    /**
     * A text that is selected.
     *
     * @param text as the other program gave it: of any content, at most {@link #MOST} characters
     */
    record Text(String text) implements Selection {}

    /**
     * There is no text.
     *
     * @param why in a sentence for the user
     */
    record None(Sentence why) implements Selection {}

    /** The text, unless it is empty or too long. */
    static Selection of(String text) {
        if (text.isBlank()) {
            return new None(Reasons.NOTHING);
        }
        return text.length() > MOST ? new None(Reasons.TOO_LONG) : new Text(text);
    }
}
